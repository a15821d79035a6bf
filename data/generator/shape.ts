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
  const step = subtract(to, from);
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
  const crossings = sidesOf(shape).filter(
    ([a, b]) =>
      a[1] > north !== b[1] > north &&
      east < a[0] + ((north - a[1]) / (b[1] - a[1])) * (b[0] - a[0]),
  );
  return crossings.length % 2 === 1;
}

/** From a point to the nearest place of the outline. */
function distanceToOutlineMeters(shape: Shape, point: Point): number {
  return Math.min(...sidesOf(shape).map(([a, b]) => distanceToSideMeters(point, a, b)));
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

/** A line moved to its left by a distance, corners mitred. */
export function offsetLine(line: readonly Point[], meters: (index: number) => number): Point[] {
  return line.map((point, i) => {
    const axis = direction(line[i - 1] ?? point, line[i + 1] ?? point);
    return add(point, scale([-axis[1], axis[0]], meters(i)));
  });
}

function distanceToSideMeters(point: Point, a: Point, b: Point): number {
  const side = subtract(b, a);
  const toPoint = subtract(point, a);
  const lengthSquared = side[0] ** 2 + side[1] ** 2;
  const share = (toPoint[0] * side[0] + toPoint[1] * side[1]) / (lengthSquared || 1);
  return lengthOf(subtract(point, between(a, b, Math.min(1, Math.max(0, share)))));
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
