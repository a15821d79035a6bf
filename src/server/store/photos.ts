import type { PhotoView } from '../../contract/photos.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Photo } from '../../domain/photo.ts';
import { pass } from './gate.ts';
import { loadHazard } from './hazard-rows.ts';
import { readPhoto, readPhotos, toPhoto, toPhotoViews } from './photo-rows.ts';
import type { Store } from './store.ts';

/** The photos of a hazard, oldest first; null where the hazard is out of reach. */
export async function listHazardPhotos(
  store: Store,
  actor: Actor,
  hazard: string,
): Promise<{ items: PhotoView[] } | null> {
  const scope = pass(actor, 'hazard.read');
  const { read } = store.engine;
  if ((await loadHazard(read, scope, hazard)) === null) return null;
  const rows = await readPhotos(read, scope.district, hazard);
  return { items: await toPhotoViews(read, rows) };
}

export type PhotoFile = { readonly mediaType: Photo['mediaType']; readonly bytes: Uint8Array };
export type PhotoSize = 'original' | 'thumbnail';

/** The bytes of a photo; null where its hazard is out of reach. */
export async function findPhotoFile(
  store: Store,
  actor: Actor,
  { id, size }: { readonly id: string; readonly size: PhotoSize },
): Promise<PhotoFile | null> {
  const scope = pass(actor, 'hazard.read');
  const { read } = store.engine;
  const row = await readPhoto(read, scope.district, id);
  if (row === null || (await loadHazard(read, scope, row.hazard)) === null) return null;
  const small = size === 'thumbnail' ? await readBytes(store, { scope, id, column: size }) : null;
  if (small !== null) return { mediaType: thumbnailType, bytes: small };
  const bytes = await readBytes(store, { scope, id, column: 'original' });
  return bytes && { mediaType: toPhoto(row).mediaType, bytes };
}

/** Every thumbnail is one, whatever its photo is. */
const thumbnailType = 'image/jpeg';

type Wanted = {
  readonly scope: { readonly district: string };
  readonly id: string;
  readonly column: PhotoSize;
};

async function readBytes(
  { engine }: Store,
  { scope, id, column }: Wanted,
): Promise<Uint8Array | null> {
  const row = await engine.read
    .selectFrom('photo_bytes')
    .select(column)
    .where('district', '=', scope.district)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.[column] ?? null;
}
