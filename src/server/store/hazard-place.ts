import { type Kysely, sql } from 'kysely';
import type { PlaceInput } from '../../contract/hazard-inputs.ts';
import type { AreaCode } from '../../domain/area.ts';
import { pointInPolygon } from '../../domain/geo/polygon.ts';
import type { Hazard } from '../../domain/hazard.ts';
import type { LngLat } from '../../domain/position.ts';
import { accept, type Refused, refuse, type Verdict } from '../../domain/verdict.ts';
import { isInScope, type Scope, within } from './gate.ts';
import { toMultiPolygon } from './geometry-text.ts';
import { positionOf } from './place.ts';
import type { Database } from './schema.ts';

type Place = Pick<Hazard, 'area' | 'building' | 'compound' | 'position'>;
type PlaceRefusal = 'unknown_building' | 'unknown_compound' | 'outside_area' | 'outside_district';

/**
 * Where a hazard is: in the building, else the compound, else the area that is named. What has no
 * pin of its own lies where its building or compound does.
 */
export async function findPlace(
  db: Kysely<Database>,
  scope: Scope,
  place: PlaceInput,
): Promise<Verdict<Place, PlaceRefusal>> {
  const building = await findHome(db, scope, { table: 'building', id: place.building });
  if (building === null && place.building !== null) return refuse('unknown_building');
  const compoundId = place.compound ?? building?.compound ?? null;
  const compound = await findHome(db, scope, { table: 'compound', id: compoundId });
  if (compound === null && place.compound !== null) return refuse('unknown_compound');
  const home = building ?? compound;
  const area = home?.area ?? place.area;
  if (area === null || !isInScope(scope, area)) return refuse('outside_area');
  const outside = place.position && (await whyOutside(db, scope.district, place.position));
  return (
    outside ??
    accept({
      area,
      building: building?.id ?? null,
      compound: compound?.id ?? null,
      position: place.position ?? building?.position ?? compound?.position ?? null,
    })
  );
}

type Home = {
  readonly id: string;
  readonly area: AreaCode;
  readonly compound: string | null;
  readonly position: LngLat | null;
};
type HomeRow = Omit<Home, 'position'> & { lng_e6: number | null; lat_e6: number | null };

async function findHome(
  db: Kysely<Database>,
  scope: Scope,
  { table, id }: { table: 'building' | 'compound'; id: string | null },
): Promise<Home | null> {
  if (id === null) return null;
  const compound = table === 'building' ? sql`compound` : sql`null`;
  const { rows } = await sql<HomeRow>`
    select id, area, lng_e6, lat_e6, ${compound} as compound from ${sql.table(table)}
    where ${within(scope)} and id = ${id}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : { ...row, position: positionOf(row) };
}

/** A district that nobody has drawn holds every place. */
async function whyOutside(
  db: Kysely<Database>,
  district: string,
  position: LngLat,
): Promise<Refused<'outside_district'> | null> {
  const row = await db
    .selectFrom('area')
    .select('geometry')
    .where('district', '=', district)
    .where('code', '=', Number(district) * 1e9)
    .executeTakeFirst();
  if (row === undefined || row.geometry === null) return null;
  const isInside = pointInPolygon(position, toMultiPolygon(row.geometry));
  return isInside ? null : refuse('outside_district');
}
