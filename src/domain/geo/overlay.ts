import type { LocalPlane } from './local-plane.ts';
import { type AreaGeometry, partsOf } from './polygon.ts';

/** A side of an outline in metres, from south to north. */
type Side = {
  readonly southX: number;
  readonly southY: number;
  readonly northX: number;
  readonly northY: number;
};

/** An area in metres of a plane, made for laying it over others. */
export type Outline = {
  readonly sides: readonly Side[];
  readonly squareMeters: number;
  /** `[west, south, east, north]` */
  readonly box: readonly [number, number, number, number];
};

type Meters = readonly [x: number, y: number];

/** Draws an area on a plane. Sides that run due east bound no strip and are left out. */
export function createOutline(geometry: AreaGeometry, plane: LocalPlane): Outline {
  const rings = partsOf(geometry).map((part) => part.map((ring) => ring.map(plane.toMeters)));
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  const squareMeters = rings
    .flatMap((part) => part.map((ring, i) => (i === 0 ? 1 : -1) * ringSquareMeters(ring)))
    .reduce((sum, area) => sum + area, 0);
  return { sides: rings.flat().flatMap(sidesOf), squareMeters, box };
}

export function haveMeetingBoxes({ box: one }: Outline, { box: other }: Outline): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/**
 * The ground that two areas share, in square metres. Between the heights at which a side begins,
 * ends or crosses another, what both cover on a line to the east changes evenly: its length in the
 * middle times the height is exact. Sides that both have in common, as neighbours do, do no harm.
 */
export function sharedSquareMeters(one: Outline, other: Outline): number {
  if (!haveMeetingBoxes(one, other)) return 0;
  const range: Range = [Math.max(one.box[1], other.box[1]), Math.min(one.box[3], other.box[3])];
  const count = Math.max(1, (one.sides.length + other.sides.length) >> 1);
  const belts = createBelts(range, count);
  const [own, others] = [belts.fill(one.sides), belts.fill(other.sides)];
  const heights = [...endsOf(one), ...endsOf(other), ...crossingsOf(own, others)];
  const inside = heights.filter((y) => y > range[0] && y < range[1]);
  const levels = Float64Array.from([...range, ...inside]).sort();
  let sum = 0;
  for (let i = 1; i < levels.length; i++) {
    const [from = 0, to = 0] = [levels[i - 1], levels[i]];
    if (to <= from) continue;
    const middle = (from + to) / 2;
    const at = belts.indexOf(middle);
    const length = sharedLength(cutsAt(middle, own[at] ?? []), cutsAt(middle, others[at] ?? []));
    sum += (to - from) * length;
  }
  return sum;
}

type Range = readonly [south: number, north: number];

/** Sorts sides into belts of equal height, so that a line meets few of them. */
function createBelts([south, north]: Range, count: number) {
  const indexOf = (y: number) => {
    const index = Math.floor(((y - south) / (north - south)) * count);
    return Math.min(count - 1, Math.max(0, index));
  };
  const fill = (sides: readonly Side[]): Side[][] => {
    const belts = Array.from({ length: count }, (): Side[] => []);
    for (const side of sides) {
      if (side.northY <= south || side.southY >= north) continue;
      const last = indexOf(side.northY);
      for (let i = indexOf(side.southY); i <= last; i++) belts[i]?.push(side);
    }
    return belts;
  };
  return { indexOf, fill };
}

function sidesOf(ring: readonly Meters[]): Side[] {
  return ring.slice(1).flatMap((to, i) => {
    const from = ring[i] ?? to;
    if (from[1] === to[1]) return [];
    const [[southX, southY], [northX, northY]] = from[1] < to[1] ? [from, to] : [to, from];
    return [{ southX, southY, northX, northY }];
  });
}

function ringSquareMeters(ring: readonly Meters[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  const doubled = ring.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = ring[i] ?? [x, y];
    return sum + (fromX - originX) * (y - originY) - (x - originX) * (fromY - originY);
  }, 0);
  return Math.abs(doubled) / 2;
}

function endsOf({ sides }: Outline): number[] {
  return sides.flatMap(({ southY, northY }) => [southY, northY]);
}

/** The heights at which a side of one crosses a side of the other; some come several times. */
function crossingsOf(own: readonly Side[][], others: readonly Side[][]): number[] {
  const heights: number[] = [];
  own.forEach((sides, i) => {
    for (const side of sides) {
      for (const against of others[i] ?? []) {
        const height = crossingHeight(side, against);
        if (height !== null) heights.push(height);
      }
    }
  });
  return heights;
}

function crossingHeight(one: Side, other: Side): number | null {
  const south = Math.max(one.southY, other.southY);
  const north = Math.min(one.northY, other.northY);
  if (south >= north || haveGap(one, other)) return null;
  const below = xAt(south, one) - xAt(south, other);
  const above = xAt(north, one) - xAt(north, other);
  return below * above < 0 ? south + ((north - south) * below) / (below - above) : null;
}

/** A cheap look: most sides of a belt are far apart. */
function haveGap(one: Side, other: Side): boolean {
  const [oneWest, oneEast] = spanOf(one);
  const [otherWest, otherEast] = spanOf(other);
  return oneEast < otherWest || otherEast < oneWest;
}

function spanOf({ southX, northX }: Side): [west: number, east: number] {
  return southX < northX ? [southX, northX] : [northX, southX];
}

/** Where the sides cross a line to the east, from west to east. */
function cutsAt(y: number, sides: readonly Side[]): number[] {
  const cuts: number[] = [];
  for (const side of sides) if (side.southY <= y && side.northY > y) cuts.push(xAt(y, side));
  return cuts.sort((a, b) => a - b);
}

function xAt(y: number, { southX, southY, northX, northY }: Side): number {
  return southX + ((northX - southX) * (y - southY)) / (northY - southY);
}

/** Cuts come in pairs, where the line enters an area and where it leaves it. */
function sharedLength(one: readonly number[], other: readonly number[]): number {
  let length = 0;
  let [i, j] = [0, 0];
  while (i + 1 < one.length && j + 1 < other.length) {
    const [oneEnd = 0, otherEnd = 0] = [one[i + 1], other[j + 1]];
    const from = Math.max(one[i] ?? 0, other[j] ?? 0);
    length += Math.max(0, Math.min(oneEnd, otherEnd) - from);
    if (oneEnd < otherEnd) i += 2;
    else j += 2;
  }
  return length;
}
