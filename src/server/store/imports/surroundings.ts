import { type Kysely, sql } from 'kysely';
import type { AreaCode } from '../../../domain/area.ts';
import { type AreaGeometry, pointInPolygon, polygonBbox } from '../../../domain/geo/polygon.ts';
import type { LngLat } from '../../../domain/position.ts';
import { type Scope, within } from '../gate.ts';
import { toMultiPolygon } from '../geometry-text.ts';
import type { Database } from '../schema.ts';

export type Located = {
  readonly id: string;
  readonly area: AreaCode;
  readonly position: LngLat | null;
};

/** What stands already and what the rows of a file may refer to. */
export type Surroundings = {
  readonly district: string;
  /** The finest area that holds a position; null when none does. */
  areaAt(position: LngLat): AreaCode | null;
  hasArea(code: AreaCode): boolean;
  /** Within the caller's area, by id or by name; null when there is none, `ambiguous` when the name fits several. */
  building(reference: string): Located | 'ambiguous' | null;
  compound(reference: string): Located | 'ambiguous' | null;
  unit(name: string): string | null;
};

export async function readSurroundings(db: Kysely<Database>, scope: Scope): Promise<Surroundings> {
  const { district } = scope;
  const areas = await db.selectFrom('area').selectAll().where('district', '=', district).execute();
  const codes = new Set(areas.map((area) => area.code));
  const outlines = areas
    .filter((area) => area.geometry !== null)
    .map((area) => toOutline(area.code, toMultiPolygon(area.geometry ?? '[]')))
    // The finest first: their codes end in fewer zeros.
    .sort((left, right) => trailingZeros(left.code) - trailingZeros(right.code));
  const buildings = indexByReference(await readLocated(db, 'building', scope));
  const compounds = indexByReference(await readLocated(db, 'compound', scope));
  const units = await readUnits(db, district);
  return {
    district,
    areaAt: (position) => outlines.find((outline) => contains(outline, position))?.code ?? null,
    hasArea: (code) => codes.has(code),
    building: (reference) => buildings.get(reference) ?? null,
    compound: (reference) => compounds.get(reference) ?? null,
    unit: (name) => units.get(name) ?? null,
  };
}

type Outline = {
  readonly code: AreaCode;
  readonly geometry: AreaGeometry;
  readonly bbox: readonly [number, number, number, number];
};

function toOutline(code: AreaCode, geometry: AreaGeometry): Outline {
  return { code, geometry, bbox: polygonBbox(geometry) };
}

function contains({ bbox, geometry }: Outline, [lng, lat]: LngLat): boolean {
  const [west, south, east, north] = bbox;
  if (lng < west || lng > east || lat < south || lat > north) return false;
  return pointInPolygon([lng, lat], geometry);
}

function trailingZeros(code: AreaCode): number {
  return /0*$/.exec(String(code))?.[0].length ?? 0;
}

type NamedRow = {
  id: string;
  name: string;
  area: number;
  lng_e6: number | null;
  lat_e6: number | null;
};

async function readLocated(
  db: Kysely<Database>,
  table: 'building' | 'compound',
  scope: Scope,
): Promise<NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select id, name, area, lng_e6, lat_e6 from ${sql.table(table)}
    where ${within(scope)}`.execute(db);
  return rows;
}

/** Ids win over names; a name that several objects bear is no reference. */
function indexByReference(rows: readonly NamedRow[]): Map<string, Located | 'ambiguous'> {
  const index = new Map<string, Located | 'ambiguous'>();
  for (const row of rows) {
    if (row.name !== '') index.set(row.name, index.has(row.name) ? 'ambiguous' : toLocated(row));
  }
  for (const row of rows) index.set(row.id, toLocated(row));
  return index;
}

function toLocated({ id, area, lng_e6, lat_e6 }: NamedRow): Located {
  const position: LngLat | null =
    lng_e6 === null || lat_e6 === null ? null : [lng_e6 / 1e6, lat_e6 / 1e6];
  return { id, area, position };
}

async function readUnits(db: Kysely<Database>, district: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('unit').selectAll().where('district', '=', district).execute();
  const names = new Map<string, string>();
  for (const row of rows) {
    for (const name of [row.id, row.name, ...(JSON.parse(row.aliases) as string[])]) {
      names.set(name, row.id);
    }
  }
  return names;
}
