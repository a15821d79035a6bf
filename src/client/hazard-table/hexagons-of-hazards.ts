import { HEX_RESOLUTION, hexOfLngLat, hexParent, hexRing } from '../../domain/geo/hex-index.ts';
import type { LngLat } from '../../domain/position.ts';
import { type HazardColumns, unlocated } from './columns.ts';

/** Hazards by H3 cell: the counts add up to the hazards that match and have a position. */
export type HazardHexagons = {
  readonly resolution: number;
  readonly cells: readonly { readonly count: number; readonly ring: readonly LngLat[] }[];
};

export type HexagonCounter = (mask: Uint8Array, resolution: number) => HazardHexagons;

/**
 * Prepares the counts of a table. The finest cell of a row is found once; a coarser one is a
 * division. A row that moved or came since is found again.
 */
export function createHexagonCounter(columns: HazardColumns): HexagonCounter {
  let hexes = new Float64Array(0);
  let places = new Int32Array(0);

  function hexOf(row: number): number {
    const [lng, lat] = [columns.lng[row] ?? unlocated, columns.lat[row] ?? unlocated];
    if (hexes.length <= row) {
      hexes = widened(hexes, new Float64Array(columns.number.length));
      places = widened(places, new Int32Array(2 * columns.number.length));
    }
    const isKnown = places[2 * row] === lng && places[2 * row + 1] === lat && hexes[row] !== 0;
    if (!isKnown) {
      hexes[row] = hexOfLngLat([lng / 1e6, lat / 1e6]);
      places.set([lng, lat], 2 * row);
    }
    return hexes[row] ?? 0;
  }

  return (mask, resolution) => {
    checkResolution(resolution);
    const counts = new Map<number, number>();
    for (let row = 0; row < mask.length; row++) {
      if (mask[row] !== 1) continue;
      const cell = hexParent(hexOf(row), resolution);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const cells = [...counts].map(([cell, count]) => ({ count, ring: hexRing(cell, resolution) }));
    return { resolution, cells };
  };
}

function checkResolution(resolution: number): void {
  if (Number.isInteger(resolution) && resolution >= 0 && resolution <= HEX_RESOLUTION) return;
  throw new RangeError(`Expected an H3 resolution from 0 to ${HEX_RESOLUTION}, got ${resolution}`);
}

function widened<Values extends Float64Array | Int32Array>(known: Values, wider: Values): Values {
  wider.set(known);
  return wider;
}
