/** Metres east and north of the origin of the demo district. */
export type Point = readonly [east: number, north: number];

/** A ring without its closing point, counter-clockwise. */
export type Shape = readonly Point[];

export function add(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1]];
}

export function subtract(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

function scale(a: Point, factor: number): Point {
  return [a[0] * factor, a[1] * factor];
}

export function between(a: Point, b: Point, share: number): Point {
  return add(a, scale(subtract(b, a), share));
}

export function lengthOf(a: Point): number {
  return Math.sqrt(a[0] ** 2 + a[1] ** 2);
}

/** Turned by a unit vector that stands for the new east. */
export function turn(point: Point, axis: Point): Point {
  return [point[0] * axis[0] - point[1] * axis[1], point[0] * axis[1] + point[1] * axis[0]];
}

/** The unit vector from one point to another. */
function direction(from: Point, to: Point): Point {
  return unitVector(subtract(to, from));
}

export function unitVector(step: Point): Point {
  return scale(step, 1 / lengthOf(step));
}

/** The way along a building, as a unit vector: the first side of every outline runs along it. */
export function longSideOf([from = [0, 0], to = [1, 0]]: Shape): Point {
  return direction(from, to);
}

/** The sides of a ring, the closing one included. */
export function sidesOf(shape: Shape): (readonly [Point, Point])[] {
  return shape.map((point, i) => [point, shape[(i + 1) % shape.length] ?? point]);
}

export function areaSquareMeters(shape: Shape): number {
  const cross = sidesOf(shape).map(([a, b]) => a[0] * b[1] - b[0] * a[1]);
  return cross.reduce((sum, value) => sum + value, 0) / 2;
}

/** Centre of gravity of the area. */
export function centreOf(shape: Shape): Point {
  const [origin = [0, 0]] = shape;
  const local = shape.map((point) => subtract(point, origin));
  let east = 0;
  let north = 0;
  for (const [a, b] of sidesOf(local)) {
    const cross = a[0] * b[1] - b[0] * a[1];
    east += (a[0] + b[0]) * cross;
    north += (a[1] + b[1]) * cross;
  }
  return add(origin, scale([east, north], 1 / (6 * areaSquareMeters(local))));
}

export function contains(shape: Shape, [east, north]: Point): boolean {
  let isInside = false;
  let a = shape.at(-1) ?? [0, 0];
  for (const b of shape) {
    const crosses = a[1] > north !== b[1] > north;
    if (crosses && east < a[0] + ((north - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) {
      isInside = !isInside;
    }
    a = b;
  }
  return isInside;
}

/** From a point to the nearest place of the outline. */
function distanceToOutlineMeters(shape: Shape, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let a = shape.at(-1) ?? point;
  for (const b of shape) {
    least = Math.min(least, distanceToSideMeters(point, a, b));
    a = b;
  }
  return least;
}

/** Between the outlines of two shapes that do not overlap; 0 when a corner of one is in the other. */
export function gapMeters(one: Shape, other: Shape): number {
  if (one.some((point) => contains(other, point))) return 0;
  if (other.some((point) => contains(one, point))) return 0;
  return Math.min(
    ...one.map((point) => distanceToOutlineMeters(other, point)),
    ...other.map((point) => distanceToOutlineMeters(one, point)),
  );
}

/** The shape with each side moved inward by its own distance; for shapes without narrow necks. */
export function inset(shape: Shape, metersOfSide: readonly number[]): Shape {
  const sides = sidesOf(shape).map(([a, b], i) => moveLeft([a, b], metersOfSide[i] ?? 0));
  return sides.map((side, i) => {
    const previous = sides.at(i - 1) ?? side;
    return crossingOf(previous, side) ?? side[0];
  });
}

/** The shape with all sides moved inward; as it is where that would turn a corner inside out. */
export function shrink(shape: Shape, meters: number): Shape {
  const smaller = inset(
    shape,
    shape.map(() => meters),
  );
  return crossesItself(smaller) ? shape : smaller;
}

/** Whether two sides that are no neighbours meet. */
export function crossesItself(shape: Shape): boolean {
  const sides = sidesOf(shape);
  return sides.some((one, i) =>
    sides.slice(i + 2).some((other, j) => (i > 0 || j < sides.length - 3) && doMeet(one, other)),
  );
}

function doMeet([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  return isLeft(a, b, c) !== isLeft(a, b, d) && isLeft(c, d, a) !== isLeft(c, d, b);
}

function isLeft(from: Point, to: Point, point: Point): boolean {
  const [east, north] = subtract(to, from);
  return east * (point[1] - from[1]) > north * (point[0] - from[0]);
}

function distanceToSideMeters(point: Point, a: Point, b: Point): number {
  // Plain numbers: this is where most of the generator's time goes.
  const [east, north] = [b[0] - a[0], b[1] - a[1]];
  const [toEast, toNorth] = [point[0] - a[0], point[1] - a[1]];
  const along = (toEast * east + toNorth * north) / (east * east + north * north || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.sqrt((toEast - share * east) ** 2 + (toNorth - share * north) ** 2);
}

function moveLeft([a, b]: readonly [Point, Point], meters: number): readonly [Point, Point] {
  const axis = direction(a, b);
  const step = scale([-axis[1], axis[0]], meters);
  return [add(a, step), add(b, step)];
}

/** Where two lines cross; null when they run nearly alike. */
function crossingOf(
  [a, b]: readonly [Point, Point],
  [c, d]: readonly [Point, Point],
): Point | null {
  const one = direction(a, b);
  const other = direction(c, d);
  const sine = one[0] * other[1] - one[1] * other[0];
  if (Math.abs(sine) < 0.02) return null;
  const gap = subtract(c, a);
  return add(a, scale(one, (gap[0] * other[1] - gap[1] * other[0]) / sine));
}
