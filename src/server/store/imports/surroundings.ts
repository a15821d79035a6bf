import { type Kysely, sql } from 'kysely';
import { type AreaCode, areaLevel, isWithinArea } from '../../../domain/area.ts';
import { type AreaGeometry, pointInPolygon, polygonBbox } from '../../../domain/geo/polygon.ts';
import {
  type AreaMatch,
  type AreaWords,
  createAreaNames,
} from '../../../domain/import/area-names.ts';
import type { NamedArea } from '../../../domain/import/area-warnings.ts';
import type { Bbox, LngLat } from '../../../domain/position.ts';
import { isInScope, type Scope, within } from '../gate.ts';
import { toMultiPolygon } from '../geometry-text.ts';
import { positionOf } from '../place.ts';
import type { Database } from '../schema.ts';
import { readUnitBook, type UnitBook } from './unit-book.ts';

export type Located = {
  readonly id: string;
  readonly area: AreaCode;
  readonly position: LngLat | null;
};

/** `ambiguous` when a name fits several. */
export type Found = Located | 'ambiguous' | null;

/** What stands already and what the rows of a file may refer to. */
export type Surroundings = {
  readonly district: string;
  /** The finest area that holds a position; null when none does. */
  areaAt(position: LngLat): AreaCode | null;
  hasArea(code: AreaCode): boolean;
  /** Among the areas of the caller; one above them stands for the caller's own. */
  areaNamed(words: AreaWords): AreaMatch;
  /** Areas that somebody has drawn, the finest first. */
  readonly outlines: readonly NamedArea[];
  areaName(code: AreaCode): string | null;
  /** True as well where nobody has drawn the district. */
  isInDistrict(position: LngLat): boolean;
  /**
   * Within the caller's area, by id or by name; null when there is none. By its name only where it is
   * in that compound, or in none that is known; in any where the compound is null.
   */
  building(reference: string, compound: string | null): Found;
  compound(reference: string): Found;
  site(reference: string): Found;
  readonly units: UnitBook;
};

export async function readSurroundings(
  db: Kysely<Database>,
  scope: Scope,
  newId: () => string,
): Promise<Surroundings> {
  const { district } = scope;
  const areas = await db.selectFrom('area').selectAll().where('district', '=', district).execute();
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const outlines = areas
    .filter((area) => area.geometry !== null)
    .map((area) => toOutline(area, toMultiPolygon(area.geometry ?? '[]')))
    // The finest first: their codes end in fewer zeros.
    .sort((left, right) => trailingZeros(left.code) - trailingZeros(right.code));
  const findBuilding = createLookup(await readLocated(db, 'building', scope));
  const findCompound = createLookup(await readLocated(db, 'compound', scope));
  const findSite = createLookup(await readLocated(db, 'charging_site', scope));
  const whole = outlines.find((outline) => areaLevel(outline.code) === 'district');
  return {
    district,
    areaAt: (position) => outlines.find((outline) => contains(outline, position))?.code ?? null,
    hasArea: (code) => names.has(code),
    areaNamed: createScopedNames(areas, scope),
    outlines,
    areaName: (code) => names.get(code) ?? null,
    isInDistrict: (position) => whole === undefined || contains(whole, position),
    building: findBuilding,
    compound: (reference) => findCompound(reference, null),
    site: (reference) => findSite(reference, null),
    units: await readUnitBook(db, scope, newId),
  };
}

/** A caller's ledger may name the areas above the caller's own as well. */
function createScopedNames(
  areas: readonly { code: AreaCode; name: string }[],
  scope: Scope,
): Surroundings['areaNamed'] {
  const isAbove = (code: AreaCode) => isWithinArea(scope.from, code) && !isInScope(scope, code);
  const match = createAreaNames(
    areas.filter(({ code }) => isInScope(scope, code) || isAbove(code)),
  );
  return (words) => {
    const found = match(words);
    const isOuter = found.kind === 'found' && isAbove(found.code);
    return isOuter ? { kind: 'found', code: scope.from } : found;
  };
}

type Outline = NamedArea & { readonly bbox: Bbox };

function toOutline(
  { code, name }: { code: AreaCode; name: string },
  geometry: AreaGeometry,
): Outline {
  return { code, name, geometry, bbox: polygonBbox(geometry) };
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
  compound: string | null;
  lng_e6: number | null;
  lat_e6: number | null;
};

async function readLocated(
  db: Kysely<Database>,
  table: 'building' | 'compound' | 'charging_site',
  scope: Scope,
): Promise<NamedRow[]> {
  const compound = table === 'building' ? sql`compound` : sql`null`;
  const { rows } = await sql<NamedRow>`
    select id, name, area, ${compound} as compound, lng_e6, lat_e6 from ${sql.table(table)}
    where ${within(scope)}`.execute(db);
  return rows;
}

/** Ids win over names; a name that several objects bear is no reference. */
function createLookup(
  rows: readonly NamedRow[],
): (reference: string, compound: string | null) => Found {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byName = groupByName(rows);
  return (reference, compound) => {
    const own = byId.get(reference);
    if (own !== undefined) return toLocated(own);
    const [row, ...others] = (byName.get(reference) ?? []).filter(
      (named) => compound === null || named.compound === null || named.compound === compound,
    );
    if (row === undefined) return null;
    return others.length > 0 ? 'ambiguous' : toLocated(row);
  };
}

function groupByName(rows: readonly NamedRow[]): Map<string, NamedRow[]> {
  const groups = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.name);
    if (group === undefined) groups.set(row.name, [row]);
    else group.push(row);
  }
  return groups;
}

function toLocated({ id, area, ...place }: NamedRow): Located {
  return { id, area, position: positionOf(place) };
}
