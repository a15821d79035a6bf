import { connections } from '../../domain/device.ts';
import type { LngLat } from '../../domain/position.ts';
import { clusterPoints } from '../cluster-points.ts';

/**
 * What the map needs of the devices: one row each, in typed arrays. Rows change in place and say so
 * by `changedAt`; new rows and places come as another object.
 */
export type DeviceRows = {
  readonly count: number;
  readonly ids: readonly string[];
  /** Micro-degrees; `noPosition` in both where nobody knows. */
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  /** Index in `deviceKinds`. */
  readonly kind: Uint8Array;
  /** Index in `connections`. */
  readonly connection: Uint8Array;
  /** Index in `buildings`; -1 for none. */
  readonly building: Int32Array;
  readonly buildings: readonly string[];
  /** The version of the table in which the row changed last. */
  readonly changedAt: Uint32Array;
};

/** The rows as they are at a version. */
export type DevicesOnMap = { readonly rows: DeviceRows; readonly version: number };

export const noPosition = 0x7fffffff;

/** The places where devices stand, often many on one: the middle of a building. */
export type DeviceSpots = {
  readonly rows: DeviceRows;
  readonly positions: readonly LngLat[];
  readonly rowsOfSpot: readonly (readonly number[])[];
  /** -1 for a row without a position. */
  readonly spotOfRow: Int32Array;
  /** Three numbers a spot: its devices by connection. */
  readonly mix: Uint32Array;
  /** The version up to which the mix is counted. */
  version: number;
};

/** Puts the devices where they stand, and counts them by connection. */
export function deviceSpots({ rows, version }: DevicesOnMap): DeviceSpots {
  const { positions, rowsOfSpot, spotOfRow } = placesOf(rows);
  const mix = new Uint32Array(positions.length * connections.length);
  const spots: DeviceSpots = { rows, positions, rowsOfSpot, spotOfRow, mix, version };
  positions.forEach((_, spot) => countSpot(spots, spot));
  return spots;
}

/** Counts those spots anew in which a row has changed; answers whether there was one. */
export function updateSpots(spots: DeviceSpots, version: number): boolean {
  const { rows, spotOfRow } = spots;
  const changed = new Set<number>();
  for (let row = 0; row < rows.count; row++) {
    if ((rows.changedAt[row] ?? 0) > spots.version) changed.add(spotOfRow[row] ?? -1);
  }
  spots.version = version;
  changed.delete(-1);
  for (const spot of changed) countSpot(spots, spot);
  return changed.size > 0;
}

/** Beyond it only what stands on one spot is one mark. */
const clusterUntilZoom = 16;
const clusterRadiusPixels = 44;

/** The spots that one mark stands for at a zoom; every spot is in exactly one. */
export function spotGroups(
  { positions }: Pick<DeviceSpots, 'positions'>,
  { zoom }: { zoom: number },
): readonly (readonly number[])[] {
  const radiusPixels = zoom < clusterUntilZoom ? clusterRadiusPixels : 0;
  return clusterPoints(positions, { zoom, radiusPixels });
}

function placesOf(rows: DeviceRows) {
  const spotOfPlace = new Map<string, number>();
  const positions: LngLat[] = [];
  const rowsOfSpot: number[][] = [];
  const spotOfRow = new Int32Array(rows.count).fill(-1);
  for (let row = 0; row < rows.count; row++) {
    const [lng, lat] = [rows.lng[row] ?? noPosition, rows.lat[row] ?? noPosition];
    if (lng === noPosition) continue;
    const place = `${lng},${lat}`;
    const spot = spotOfPlace.get(place) ?? positions.length;
    if (spot === positions.length) {
      spotOfPlace.set(place, spot);
      positions.push([lng / 1e6, lat / 1e6]);
      rowsOfSpot.push([]);
    }
    rowsOfSpot[spot]?.push(row);
    spotOfRow[row] = spot;
  }
  return { positions, rowsOfSpot, spotOfRow };
}

function countSpot({ rows, rowsOfSpot, mix }: DeviceSpots, spot: number): void {
  const first = spot * connections.length;
  mix.fill(0, first, first + connections.length);
  for (const row of rowsOfSpot[spot] ?? []) {
    const at = first + (rows.connection[row] ?? 0);
    mix[at] = (mix[at] ?? 0) + 1;
  }
}
