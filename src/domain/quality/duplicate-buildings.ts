import { type AreaCode, communityOf } from '../area.ts';
import { createLocalPlane } from '../geo/local-plane.ts';
import type { LngLat } from '../position.ts';

/** Centres nearer than this belong to one building when their outlines overlap. */
const sameSpotMeters = 5;

export type BuildingSpot = {
  readonly id: string;
  readonly area: AreaCode;
  readonly name: string;
  readonly address: string | null;
  readonly position: LngLat;
};

export type BuildingPair = readonly [one: BuildingSpot, other: BuildingSpot];

/** Of each building of some pairs another one that it equals. */
export function twinsOf(pairs: readonly BuildingPair[]): ReadonlyMap<string, BuildingSpot> {
  const twins = new Map<string, BuildingSpot>();
  for (const [one, other] of pairs) {
    if (!twins.has(one.id)) twins.set(one.id, other);
    if (!twins.has(other.id)) twins.set(other.id, one);
  }
  return twins;
}

/** Those of one name and address in one community; without either a building cannot be told by them. */
export function namesakePairs(buildings: readonly BuildingSpot[]): BuildingPair[] {
  const first = new Map<string, BuildingSpot>();
  return buildings.flatMap((building) => {
    if (building.name === '' || building.address === null || building.address === '') return [];
    const key = JSON.stringify([communityOf(building.area), building.name, building.address]);
    const known = first.get(key);
    if (known !== undefined) return [[known, building] as const];
    first.set(key, building);
    return [];
  });
}

/** Those whose centres nearly coincide. Sorted into cells of that distance: a near one is in the nine around. */
export function nearPairs(buildings: readonly BuildingSpot[]): BuildingPair[] {
  const pairs: BuildingPair[] = [];
  const plane = createLocalPlane(buildings[0]?.position ?? [0, 0]);
  const cells = new Map<string, Spot[]>();
  for (const building of buildings) {
    const [east, north] = plane.toMeters(building.position);
    const [column, row] = [Math.floor(east / sameSpotMeters), Math.floor(north / sameSpotMeters)];
    for (const known of around(cells, column, row)) {
      const meters = Math.hypot(known.east - east, known.north - north);
      if (meters < sameSpotMeters) pairs.push([known.building, building]);
    }
    const key = cellKey(column, row);
    cells.set(key, [...(cells.get(key) ?? []), { building, east, north }]);
  }
  return pairs;
}

type Spot = { readonly building: BuildingSpot; readonly east: number; readonly north: number };

function around(cells: ReadonlyMap<string, readonly Spot[]>, column: number, row: number): Spot[] {
  const found: Spot[] = [];
  for (let east = -1; east <= 1; east++) {
    for (let north = -1; north <= 1; north++) {
      found.push(...(cells.get(cellKey(column + east, row + north)) ?? []));
    }
  }
  return found;
}

function cellKey(column: number, row: number): string {
  return `${column},${row}`;
}
