import { cellToBoundary, cellToLatLng, latLngToCell } from 'h3-js';
import type { LngLat } from '../position.ts';

/** Half-open range `[from, to)` of hex numbers at resolution 11. */
export type HexRange = [from: number, to: number];

/** Resolution of the stored index: cells of about 2,150 m², 29 m from the middle to a corner. */
export const HEX_RESOLUTION = 11;

const CHILDREN_PER_CELL = 8;

/** Position in the 15-digit H3 string: mode `8`, resolution, then 40 bits of base cell and digits. */
const FIRST_VARIABLE_DIGIT = 2;
const VARIABLE_DIGITS = 10;
const UNUSED_DIGITS = 'fff';

/**
 * The H3 cell of a position at resolution 11 without its constant bits, `(h >> 12) & (2^40 - 1)`:
 * an integer below 2^40. Parents are integer divisions, and each parent is one contiguous range.
 */
export function hexOfLngLat([lng, lat]: Readonly<LngLat>): number {
  return variableBits(latLngToCell(lat, lng, HEX_RESOLUTION));
}

/** The ancestor, at resolution 0 to 11, of a cell of resolution 11. */
export function hexParent(hex: number, resolution: number): number {
  return Math.floor(hex / cellsPerParent(resolution));
}

/** The cells of resolution 11 under a cell of the given resolution. */
export function hexRangeOfParent(parent: number, resolution: number): HexRange {
  const count = cellsPerParent(resolution);
  return [parent * count, (parent + 1) * count];
}

/** The H3 string, as the API and deck.gl want it, of a cell of the given resolution. */
export function h3StringOfHex(hex: number, resolution: number): string {
  const bits = (hex + 1) * cellsPerParent(resolution) - 1;
  const digits = bits.toString(16).padStart(VARIABLE_DIGITS, '0');
  return `8${resolution.toString(16)}${digits}${UNUSED_DIGITS}`;
}

/** Inverse of `h3StringOfHex`: the cell at its own resolution, which must be 0 to 11. */
export function hexOfH3String(h3: string): { hex: number; resolution: number } {
  const resolution = Number.parseInt(h3.charAt(1), 16);
  return { hex: hexParent(variableBits(h3), resolution), resolution };
}

/** Middle of a cell of the given resolution. */
export function hexCenter(hex: number, resolution: number): LngLat {
  const [lat, lng] = cellToLatLng(h3StringOfHex(hex, resolution));
  return [lng, lat];
}

/** Outline of a cell of the given resolution: a closed ring, counter-clockwise. */
export function hexRing(hex: number, resolution: number): LngLat[] {
  const boundary = cellToBoundary(h3StringOfHex(hex, resolution), true);
  return boundary.map(([lng, lat]) => [lng, lat]);
}

function variableBits(h3: string): number {
  const end = FIRST_VARIABLE_DIGIT + VARIABLE_DIGITS;
  return Number.parseInt(h3.slice(FIRST_VARIABLE_DIGIT, end), 16);
}

function cellsPerParent(resolution: number): number {
  return CHILDREN_PER_CELL ** (HEX_RESOLUTION - resolution);
}
