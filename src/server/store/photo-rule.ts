import { type Kysely, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { forbidden } from '../problem-error.ts';
import { photoRule } from './districts.ts';
import { isWholeDistrict, pass } from './gate.ts';
import { latestRound } from './photo-rows.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type PhotoRule = { readonly needsPhoto: boolean };

/** Sets whether the district asks for a photo of what was done; what is rectified already stays so. */
export async function changePhotoRule(
  store: Store,
  actor: Actor,
  after: PhotoRule,
): Promise<PhotoRule> {
  const scope = pass(actor, 'district.set');
  if (!isWholeDistrict(scope)) throw forbidden();
  return writeAs(store, actor, async (write) => {
    const before = { needsPhoto: await readNeedsPhoto(write.tx, write.district) };
    if (before.needsPhoto === after.needsPhoto) return after;
    await saveRule(write, after);
    const { district } = write;
    const change = { entity: 'district', entityId: district, verb: 'set_photo_rule' };
    write.record({ ...change, area: scope.from, before, after });
    return after;
  });
}

async function saveRule({ tx, district }: Write, { needsPhoto }: PhotoRule): Promise<void> {
  const value = String(needsPhoto);
  await tx
    .insertInto('setting')
    .values({ district, name: photoRule, value })
    .onConflict((conflict) => conflict.columns(['district', 'name']).doUpdateSet({ value }))
    .execute();
}

export async function readNeedsPhoto(db: Kysely<Database>, district: string): Promise<boolean> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('district', '=', district)
    .where('name', '=', photoRule)
    .executeTakeFirst();
  return row?.value === 'true';
}

type InDistrict = { readonly db: Kysely<Database>; readonly district: string };

/** Tells of these hazards which lack the photo that the district asks for. */
export async function readLackingPhoto(
  { db, district }: InDistrict,
  hazards: readonly { readonly id: string }[],
): Promise<(hazard: { readonly id: string }) => boolean> {
  if (hazards.length === 0 || !(await readNeedsPhoto(db, district))) return () => false;
  const ids = hazards.map(({ id }) => id);
  const { rows } = await sql<{ hazard: string }>`
    select distinct hazard from photo where district = ${district} and phase = 'rectified'
      and hazard in (${sql.join(ids)}) and seq > ${latestRound}`.execute(db);
  const proven = new Set(rows.map(({ hazard }) => hazard));
  return ({ id }) => !proven.has(id);
}
