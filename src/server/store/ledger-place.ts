import { type Kysely, sql } from 'kysely';
import type { LedgerPlaceInput } from '../../contract/ledger-place.ts';
import type { AreaCode } from '../../domain/area.ts';
import { accept, refuse, type Verdict } from '../../domain/verdict.ts';
import { flagOf } from './flag.ts';
import { type Scope, within } from './gate.ts';
import type { Database } from './schema.ts';

/** What a sheet is about, as it is on record; a building with the compound that it stands in. */
export type LedgerPlace = {
  readonly area: AreaCode;
  readonly building: string | null;
  readonly compound: string | null;
  readonly hasPropertyManager: boolean | null;
};

/** The building or compound that is named, where it lies within reach. */
export async function findLedgerPlace(
  db: Kysely<Database>,
  scope: Scope,
  { building, compound }: LedgerPlaceInput,
): Promise<Verdict<LedgerPlace, 'unknown_building' | 'unknown_compound'>> {
  if (building !== null) {
    const found = await findRow(db, scope, { table: 'building', id: building });
    return found === null ? refuse('unknown_building') : accept({ ...found, building });
  }
  const found = await findRow(db, scope, { table: 'compound', id: compound ?? '' });
  return found === null ? refuse('unknown_compound') : accept({ ...found, building: null });
}

type Row = { area: AreaCode; compound: string | null; has_property_manager: number | null };

/** A building about whose management nobody has said anything is managed as its compound is. */
async function findRow(
  db: Kysely<Database>,
  scope: Scope,
  { table, id }: { table: 'building' | 'compound'; id: string },
): Promise<Omit<LedgerPlace, 'building'> | null> {
  const select =
    table === 'compound'
      ? sql`select area, id as compound, has_property_manager from compound`
      : sql`select area, compound, coalesce(has_property_manager,
          (select has_property_manager from compound where compound.district = building.district
            and compound.id = building.compound)) as has_property_manager from building`;
  const { rows } = await sql<Row>`${select} where ${within(scope)} and id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const { area, compound, has_property_manager } = row;
  return { area, compound, hasPropertyManager: flagOf(has_property_manager) };
}
