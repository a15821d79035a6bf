import { type Kysely, type Selectable, sql } from 'kysely';
import type { PhotoView } from '../../contract/photos.ts';
import type { Photo } from '../../domain/photo.ts';
import { readNames } from './members.ts';
import type { Database, PhotoTable } from './schema.ts';

/** When the hazard of a photo was last sent back or relapsed: a seq, 0 for never. */
export const latestRound = sql<number>`coalesce((select max(change.seq) from change
  where change.district = photo.district and change.entity = 'hazard'
    and change.entity_id = photo.hazard and change.verb in ('return', 'relapse')), 0)`;

export type PhotoRow = Selectable<PhotoTable> & { readonly round_seq: number };

/** The photos of a hazard, oldest first. */
export async function readPhotos(
  db: Kysely<Database>,
  district: string,
  hazard: string,
): Promise<PhotoRow[]> {
  const { rows } = await sql<PhotoRow>`
    select photo.*, ${latestRound} as round_seq from photo
    where district = ${district} and hazard = ${hazard} order by seq`.execute(db);
  return rows;
}

export async function readPhoto(
  db: Kysely<Database>,
  district: string,
  id: string,
): Promise<Selectable<PhotoTable> | null> {
  const row = await db
    .selectFrom('photo')
    .selectAll()
    .where('district', '=', district)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** From before the hazard was last sent back or relapsed. */
export function isPast({ seq, round_seq }: PhotoRow): boolean {
  return seq <= round_seq;
}

export async function toPhotoViews(
  db: Kysely<Database>,
  rows: readonly PhotoRow[],
): Promise<PhotoView[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const accounts = rows.map(({ actor }) => actor);
  const names = await readNames(db, first.district, accounts);
  return rows.map((row) => ({
    ...toPhoto(row),
    actorName: names.get(row.actor) ?? row.actor,
    isPast: isPast(row),
  }));
}

// Rows are written only through domain types, so their words are members of the unions.
export function toPhoto(row: Selectable<PhotoTable>): Photo {
  return {
    id: row.id,
    hazard: row.hazard,
    phase: row.phase as Photo['phase'],
    mediaType: row.media_type as Photo['mediaType'],
    bytes: row.bytes,
    widthPixels: row.width_pixels,
    heightPixels: row.height_pixels,
    addedAt: row.added_at,
  };
}
