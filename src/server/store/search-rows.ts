import { type RawBuilder, sql } from 'kysely';
import type { Found, SearchKind } from '../../contract/search.ts';
import { polygonCentroid } from '../../domain/geo/polygon.ts';
import { chunksOf } from './chunks.ts';
import { type Scope, within } from './gate.ts';
import { toMultiPolygon } from './geometry-text.ts';
import { positionOf } from './place.ts';
import type { Store } from './store.ts';

/** Hazards are too many to be kept in memory; they are found by their number in the table itself. */
export type KeptKind = Exclude<SearchKind, 'hazard'>;

type Row = {
  readonly id: string | number;
  readonly name: string;
  readonly address: string | null;
  readonly area: number;
  readonly lng_e6: number | null;
  readonly lat_e6: number | null;
  readonly geometry: string | null;
};

/** By kind: the column of the id, and the rest of a row. */
const sources: Record<KeptKind, { readonly id: string; readonly select: RawBuilder<Row> }> = {
  area: {
    id: 'code',
    select: sql`select code as id, name, null as address, code as area,
      null as lng_e6, null as lat_e6, geometry from area`,
  },
  compound: { id: 'id', select: placed('compound') },
  building: { id: 'id', select: placed('building') },
  site: { id: 'id', select: placed('charging_site') },
  unit: {
    id: 'id',
    select: sql`select id, name, null as address, area,
      null as lng_e6, null as lat_e6, null as geometry from unit`,
  },
};
export const keptKinds: readonly KeptKind[] = ['area', 'compound', 'building', 'site', 'unit'];

function placed(table: string): RawBuilder<Row> {
  return sql`select id, name, address, area, lng_e6, lat_e6, null as geometry from ${sql.table(table)}`;
}

/** Everything of one kind in a district. */
export async function readAllOf(store: Store, district: string, kind: KeptKind): Promise<Found[]> {
  const { select } = sources[kind];
  const { rows } = await sql<Row>`${select} where district = ${district}`.execute(
    store.engine.read,
  );
  return rows.map((row) => toFound(kind, row));
}

/** Those of the ids that are still there. */
export async function readSome(
  store: Store,
  district: string,
  { kind, ids }: { kind: KeptKind; ids: readonly string[] },
): Promise<Found[]> {
  const { id, select } = sources[kind];
  const keys = kind === 'area' ? ids.map(Number) : ids;
  const found: Found[] = [];
  for (const chunk of chunksOf<string | number>(keys)) {
    const { rows } = await sql<Row>`${select}
      where district = ${district} and ${sql.ref(id)} in (${sql.join(chunk)})`.execute(
      store.engine.read,
    );
    found.push(...rows.map((row) => toFound(kind, row)));
  }
  return found;
}

function toFound(kind: KeptKind, row: Row): Found {
  const { name, address, area, geometry } = row;
  const position = geometry === null ? positionOf(row) : polygonCentroid(toMultiPolygon(geometry));
  return { kind, id: String(row.id), name, address, area, position };
}

/** The hazard of a number, where the caller may see it. */
export async function findByNumber(store: Store, scope: Scope, text: string): Promise<Found[]> {
  if (!/^\d{1,9}$/.test(text)) return [];
  const { rows } = await sql<Row & { number: number }>`
    select id, number, type as name, area, lng_e6, lat_e6,
      (select building.name from building
        where building.district = hazard.district and building.id = hazard.building) as address
    from hazard where ${within(scope)} and number = ${Number(text)}`.execute(store.engine.read);
  return rows.map((row) => ({
    kind: 'hazard',
    id: String(row.id),
    name: `${row.number} ${row.name}`,
    address: row.address,
    area: row.area,
    position: positionOf(row),
  }));
}
