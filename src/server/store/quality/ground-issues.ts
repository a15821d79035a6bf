import { type RawBuilder, sql } from 'kysely';
import type { AreaCode } from '../../../domain/area.ts';
import { createLocalPlane } from '../../../domain/geo/local-plane.ts';
import { createOutline, sharedSquareMeters } from '../../../domain/geo/overlay.ts';
import {
  type BuildingPair,
  type BuildingSpot,
  namesakePairs,
  nearPairs,
  twinsOf,
} from '../../../domain/quality/duplicate-buildings.ts';
import { type Grounds, groundsOf, isOutsideArea } from '../../../domain/quality/outside-area.ts';
import { chunksOf } from '../chunks.ts';
import { readCounter } from '../districts.ts';
import { toMultiPolygon } from '../geometry-text.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';

/** Kinds that no statement can tell without a library for shapes: read by the domain's own rules. */
export const groundKinds = [
  'hazard_outside_area',
  'building_outside_area',
  'compound_outside_area',
  'site_outside_area',
  'device_outside_area',
  'building_duplicated',
] as const;
export type GroundKind = (typeof groundKinds)[number];

/** An object with such an issue, as far as it is needed to filter and count. */
export type GroundIssue = {
  readonly id: string;
  readonly area: AreaCode;
  readonly building: string | null;
  readonly compound: string | null;
  readonly twin: { readonly id: string; readonly area: AreaCode } | null;
};

export type GroundIssues = (district: string, kind: GroundKind) => Promise<readonly GroundIssue[]>;

/** Each district's are kept until something on its map changes; a few districts a process. */
const keptAnswers = 24;

/** All issues of a kind in a district, in the order of their ids. */
export function createGroundIssues(store: Store): GroundIssues {
  const answers = new Map<string, Promise<readonly GroundIssue[]>>();
  return async (district, kind) => {
    // Charging sites are few, and their changes make no tile stale.
    if (kind === 'site_outside_area') return findGroundIssues(store, district, kind);
    const { epoch, data_seq } = await readCounter(store, district);
    const key = JSON.stringify([district, kind, epoch, data_seq]);
    const answer = answers.get(key) ?? findGroundIssues(store, district, kind);
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    for (const oldest of answers.keys()) if (answers.size > keptAnswers) answers.delete(oldest);
    return answer;
  };
}

async function findGroundIssues(
  store: Store,
  district: string,
  kind: GroundKind,
): Promise<readonly GroundIssue[]> {
  const issues =
    kind === 'building_duplicated'
      ? await findDuplicates(store, district)
      : await findOutside(store, district, kind);
  return issues.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

type OutsideKind = Exclude<GroundKind, 'building_duplicated'>;

const none = sql`cast(null as text)`;

/** What lies in a building stands where the building stands: the building alone is told of. */
const placed: Readonly<
  Record<
    OutsideKind,
    {
      readonly table: keyof Database;
      readonly building: RawBuilder<unknown>;
      readonly compound: RawBuilder<unknown>;
      readonly matches: RawBuilder<unknown>;
    }
  >
> = {
  hazard_outside_area: {
    table: 'hazard',
    building: none,
    compound: sql`compound`,
    matches: sql`building is null`,
  },
  building_outside_area: {
    table: 'building',
    building: sql`id`,
    compound: sql`compound`,
    matches: sql`1 = 1`,
  },
  compound_outside_area: {
    table: 'compound',
    building: none,
    compound: sql`id`,
    matches: sql`1 = 1`,
  },
  site_outside_area: {
    table: 'charging_site',
    building: sql`building`,
    compound: sql`compound`,
    matches: sql`1 = 1`,
  },
  device_outside_area: {
    table: 'device',
    building: none,
    compound: none,
    matches: sql`building is null`,
  },
};

type PlacedRow = Omit<GroundIssue, 'twin'> & { readonly lng_e6: number; readonly lat_e6: number };

async function findOutside(
  store: Store,
  district: string,
  kind: OutsideKind,
): Promise<GroundIssue[]> {
  const grounds = await readGrounds(store, district);
  if (grounds.size === 0) return [];
  const { table, building, compound, matches } = placed[kind];
  const { rows } = await sql<PlacedRow>`
    select id, area, ${building} as building, ${compound} as compound, lng_e6, lat_e6
    from ${sql.table(table)}
    where district = ${district} and lng_e6 is not null and ${matches}`.execute(store.engine.read);
  return rows
    .filter(({ area, lng_e6, lat_e6 }) =>
      isOutsideArea({ area, position: [lng_e6 / 1e6, lat_e6 / 1e6] }, grounds),
    )
    .map(({ id, area, building, compound }) => ({ id, area, building, compound, twin: null }));
}

async function readGrounds(store: Store, district: string): Promise<Grounds> {
  const rows = await store.engine.read
    .selectFrom('area')
    .select(['code', 'geometry'])
    .where('district', '=', district)
    .where('geometry', 'is not', null)
    .execute();
  return groundsOf(
    rows.map(({ code, geometry }) => ({
      code,
      geometry: geometry === null ? null : toMultiPolygon(geometry),
    })),
  );
}

type SpotRow = Omit<BuildingSpot, 'position'> & {
  readonly compound: string | null;
  readonly lng_e6: number;
  readonly lat_e6: number;
};

async function findDuplicates(store: Store, district: string): Promise<GroundIssue[]> {
  const { rows } = await sql<SpotRow>`
    select id, area, compound, name, address, lng_e6, lat_e6 from building
    where district = ${district} order by id`.execute(store.engine.read);
  const spots = rows.map(({ id, area, name, address, lng_e6, lat_e6 }) => ({
    id,
    area,
    name,
    address,
    position: [lng_e6 / 1e6, lat_e6 / 1e6] as [number, number],
  }));
  const near = nearPairs(spots);
  const outlines = await readOutlines(store, district, [
    ...new Set(near.flat().map(({ id }) => id)),
  ]);
  const overlapping = near.filter((pair) => haveSharedGround(pair, outlines));
  const twins = twinsOf([...namesakePairs(spots), ...overlapping]);
  return rows.flatMap(({ id, area, compound }) => {
    const twin = twins.get(id) ?? null;
    return twin === null ? [] : [{ id, area, building: id, compound, twin }];
  });
}

type Outlines = ReadonlyMap<string, string>;

/** Only of those whose centres are near each other: outlines are the largest cells of the store. */
async function readOutlines(
  store: Store,
  district: string,
  ids: readonly string[],
): Promise<Outlines> {
  const outlines = new Map<string, string>();
  for (const chunk of chunksOf(ids)) {
    const { rows } = await sql<{ id: string; geometry: string }>`select id, geometry from building
      where district = ${district} and id in (${sql.join(chunk)})`.execute(store.engine.read);
    for (const { id, geometry } of rows) outlines.set(id, geometry);
  }
  return outlines;
}

function haveSharedGround([one, other]: BuildingPair, outlines: Outlines): boolean {
  const plane = createLocalPlane(one.position);
  const [own, others] = [one, other].map(({ id }) => outlines.get(id));
  if (own === undefined || others === undefined) return false;
  return (
    sharedSquareMeters(
      createOutline(toMultiPolygon(own), plane),
      createOutline(toMultiPolygon(others), plane),
    ) > 0
  );
}
