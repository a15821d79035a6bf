import type { PhotoView } from '../../contract/photos.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { addPhoto } from '../../domain/photo/add-photo.ts';
import type { Picture } from '../../domain/photo/read-picture.ts';
import { removePhoto } from '../../domain/photo/remove-photo.ts';
import { actionOfPhase, type Photo, type PhotoPhase } from '../../domain/photo.ts';
import type { LngLat } from '../../domain/position.ts';
import { notFound, refused } from '../problem-error.ts';
import { pass } from './gate.ts';
import { loadHazard } from './hazard-rows.ts';
import { isPast, readPhoto, readPhotos, toPhoto, toPhotoViews } from './photo-rows.ts';
import { readNeedsPhoto } from './photo-rule.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

export type SentPhoto = { readonly picture: Picture; readonly thumbnail: Uint8Array | null };

type AddPhoto = {
  readonly hazard: string;
  readonly phase: PhotoPhase;
  /** Reads what was sent; called once it is known that the caller may send it. */
  readonly read: () => Promise<SentPhoto>;
};

/** Keeps a photo of a hazard, without what it told beside its pixels; the place of it is answered. */
export async function keepPhoto(
  store: Store,
  actor: Actor,
  { hazard: id, phase, read }: AddPhoto,
): Promise<{ photo: PhotoView; position: LngLat | null }> {
  const scope = pass(actor, actionOfPhase[phase]);
  if ((await loadHazard(store.engine.read, scope, id)) === null) throw notFound();
  const { picture, thumbnail } = await read();
  return writeAs(store, actor, async (write) => {
    const hazard = await loadHazard(write.tx, scope, id);
    if (hazard === null) throw notFound();
    const { bytes, position, ...shape } = picture;
    const meta = { id: store.newId(), hazard: id, phase, bytes: bytes.length, ...shape };
    const rows = await readPhotos(write.tx, write.district, id);
    const already = rows.filter((row) => row.phase === phase && !isPast(row)).length;
    const verdict = addPhoto({ ...meta, addedAt: write.now }, { hazard, already });
    if (!verdict.ok) throw refused(verdict.refusal);
    const seq = await insertPhoto(write, { photo: verdict.value, actor, bytes, thumbnail });
    recordPhoto(write, { verb: 'add_photo', hazard, after: verdict.value });
    const kept = await readPhotos(write.tx, write.district, id);
    const [photo] = await toPhotoViews(
      write.tx,
      kept.filter((row) => row.seq === seq),
    );
    if (photo === undefined) throw new Error('The photo that was kept is not there.');
    return { photo, position };
  });
}

type NewPhoto = {
  readonly photo: Photo;
  readonly actor: Actor;
  readonly bytes: Uint8Array;
  readonly thumbnail: Uint8Array | null;
};

async function insertPhoto(
  write: Write,
  { photo, actor, bytes, thumbnail }: NewPhoto,
): Promise<number> {
  const key = { district: write.district, id: photo.id };
  const seq = write.nextSeq();
  await write.tx
    .insertInto('photo')
    .values({
      ...key,
      hazard: photo.hazard,
      phase: photo.phase,
      media_type: photo.mediaType,
      bytes: photo.bytes,
      width_pixels: photo.widthPixels,
      height_pixels: photo.heightPixels,
      added_at: photo.addedAt,
      actor: actor.account,
      seq,
    })
    .execute();
  await write.tx
    .insertInto('photo_bytes')
    .values({ ...key, original: bytes, thumbnail })
    .execute();
  return seq;
}

/** Takes a photo away. */
export async function dropPhoto(
  store: Store,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const scope = pass(actor, 'hazard.read');
  await writeAs(store, actor, async (write) => {
    const row = await readPhoto(write.tx, write.district, id);
    const hazard = row && (await loadHazard(write.tx, scope, row.hazard));
    if (row === null || hazard === null) throw notFound();
    const photo = toPhoto(row);
    pass(actor, actionOfPhase[photo.phase]);
    const verdict = removePhoto(photo, { hazard, isProof: await isOnlyProof(write, photo) });
    if (!verdict.ok) throw refused(verdict.refusal);
    for (const table of ['photo', 'photo_bytes'] as const) {
      await write.tx
        .deleteFrom(table)
        .where('district', '=', write.district)
        .where('id', '=', id)
        .execute();
    }
    recordPhoto(write, { verb: 'remove_photo', hazard, before: photo, reason });
  });
}

/** The one photo by which the district knows that the hazard is rectified. */
async function isOnlyProof(write: Write, { id, hazard }: Photo): Promise<boolean> {
  if (!(await readNeedsPhoto(write.tx, write.district))) return false;
  const rows = await readPhotos(write.tx, write.district, hazard);
  const proofs = rows.filter((row) => row.phase === 'rectified' && !isPast(row));
  return proofs.length === 1 && proofs[0]?.id === id;
}

type PhotoChange = {
  readonly verb: 'add_photo' | 'remove_photo';
  readonly hazard: Hazard;
  readonly before?: Photo;
  readonly after?: Photo;
  readonly reason?: string;
};

/**
 * Stands in the log under the id of the hazard, whose history it is part of; the hazard's own row and
 * version stay as they are.
 */
function recordPhoto(write: Write, { hazard, ...change }: PhotoChange): void {
  write.record({ entity: 'photo', entityId: hazard.id, area: hazard.area, ...change });
}
