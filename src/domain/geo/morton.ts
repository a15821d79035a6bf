import type { Bbox, LngLat } from '../position.ts';
import { mercatorX, mercatorY, type TileId } from './web-mercator.ts';

/** Half-open range `[from, to)` of Morton codes. */
export type MortonRange = [from: number, to: number];

/** At zoom 20 a cell is about 38 m wide at the equator, and a code has 40 bits: exact in a number. */
export const MORTON_ZOOM = 20;

const HALF_BITS = 10;
const HALF_MASK = 2 ** HALF_BITS - 1;

/** Finer grids cost more time and win little: beyond this the gaps decide the excess, not the rim. */
const MAX_COVERING_CELLS = 1024;

/** Morton code at zoom 20 (x in the even bits, y in the odd bits) of a position; the poles are clamped. */
export function mortonOfLngLat([lng, lat]: Readonly<LngLat>): number {
  return interleave(cellOf(mercatorX(lng), MORTON_ZOOM), cellOf(mercatorY(lat), MORTON_ZOOM));
}

/** The codes of all positions in a tile; a tile deeper than zoom 20 gets its one cell of zoom 20. */
export function mortonRangeOfTile({ z, x, y }: Readonly<TileId>): MortonRange {
  if (z > MORTON_ZOOM) {
    const shrink = 2 ** (z - MORTON_ZOOM);
    return rangeOfCell(MORTON_ZOOM, Math.floor(x / shrink), Math.floor(y / shrink));
  }
  return rangeOfCell(z, x, y);
}

/**
 * At most `maxRanges` ascending, disjoint ranges that hold every position of the box, borders
 * included, and some positions around it: an exact test must follow. Throws a RangeError for a box
 * that is not `[west, south, east, north]`.
 */
export function mortonRangesOfBbox(bbox: Readonly<Bbox>, maxRanges = 20): MortonRange[] {
  const [west, south, east, north] = bbox;
  if (!(west <= east && south <= north && maxRanges >= 1)) {
    throw new RangeError(`Expected [west, south, east, north], got [${bbox.join(', ')}]`);
  }
  return closeSmallestGaps(mergeNeighbours(coveringCells(bbox)), maxRanges);
}

/** Cells, in code order, of the finest zoom at which the box needs no more than the allowed number. */
function coveringCells(bbox: Readonly<Bbox>): MortonRange[] {
  for (let zoom = MORTON_ZOOM; ; zoom--) {
    const cells = cellRectangle(bbox, zoom);
    const count = (cells.east - cells.west + 1) * (cells.south - cells.north + 1);
    if (count <= MAX_COVERING_CELLS) return cellsOfRectangle(cells, zoom);
  }
}

type CellRectangle = { west: number; north: number; east: number; south: number };

function cellRectangle([west, south, east, north]: Readonly<Bbox>, zoom: number): CellRectangle {
  return {
    west: cellOf(mercatorX(west), zoom),
    north: cellOf(mercatorY(north), zoom),
    east: cellOf(mercatorX(east), zoom),
    south: cellOf(mercatorY(south), zoom),
  };
}

function cellsOfRectangle(cells: CellRectangle, zoom: number): MortonRange[] {
  const ranges: MortonRange[] = [];
  for (let y = cells.north; y <= cells.south; y++) {
    for (let x = cells.west; x <= cells.east; x++) ranges.push(rangeOfCell(zoom, x, y));
  }
  return ranges.sort((a, b) => a[0] - b[0]);
}

function mergeNeighbours(sorted: readonly MortonRange[]): MortonRange[] {
  const merged: MortonRange[] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && last[1] === from) last[1] = to;
    else merged.push([from, to]);
  }
  return merged;
}

/** Keeps the widest gaps open: that is the least excess that so few ranges can have. */
function closeSmallestGaps(ranges: readonly MortonRange[], maxRanges: number): MortonRange[] {
  const first = ranges[0];
  if (!first || ranges.length <= maxRanges) return [...ranges];
  const gaps = ranges
    .slice(1)
    .map(([from, to], i) => ({ from, to, size: from - endOf(ranges, i) }));
  const open = new Set([...gaps].sort((a, b) => b.size - a.size).slice(0, maxRanges - 1));
  const kept: MortonRange[] = [[...first]];
  for (const gap of gaps) {
    const last = kept.at(-1);
    if (open.has(gap) || !last) kept.push([gap.from, gap.to]);
    else last[1] = gap.to;
  }
  return kept;
}

function endOf(ranges: readonly MortonRange[], index: number): number {
  return ranges[index]?.[1] ?? 0;
}

function rangeOfCell(zoom: number, x: number, y: number): MortonRange {
  const codesPerCell = 4 ** (MORTON_ZOOM - zoom);
  const from = interleave(x, y) * codesPerCell;
  return [from, from + codesPerCell];
}

function cellOf(unit: number, zoom: number): number {
  const cells = 2 ** zoom;
  return Math.min(cells - 1, Math.max(0, Math.floor(unit * cells)));
}

/** Bit operators see 32 bits only, so the 40-bit code is put together from two halves of 20 bits. */
function interleave(x: number, y: number): number {
  const low = spread(x & HALF_MASK) | (spread(y & HALF_MASK) << 1);
  const high = spread(x >>> HALF_BITS) | (spread(y >>> HALF_BITS) << 1);
  return high * 4 ** HALF_BITS + low;
}

/** Puts a zero bit between the bits of a ten-bit number. */
function spread(value: number): number {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
