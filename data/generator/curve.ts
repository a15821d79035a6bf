import { between, lengthOf, type Point, subtract } from './shape.ts';

/** A smooth line through given points, measured by its length. */
export type Curve = {
  readonly lengthMeters: number;
  /** The place at a distance along the curve. */
  at(meters: number): Point;
};

const stepsPerSpan = 40;

/** The Catmull-Rom spline through the points; it ends at the second and the last but one of them. */
export function curveThrough(points: readonly Point[]): Curve {
  const line = points.slice(0, -3).flatMap((_, i) => spanLine(points.slice(i, i + 4)));
  const last = points.at(-2);
  return curveAlong(last ? [...line, last] : line);
}

function curveAlong(line: readonly Point[]): Curve {
  const reached = [0];
  for (let i = 1; i < line.length; i++) {
    reached.push((reached[i - 1] ?? 0) + lengthOf(subtract(at(line, i), at(line, i - 1))));
  }
  return {
    lengthMeters: reached.at(-1) ?? 0,
    at: (meters) => {
      const found = reached.findIndex((length) => length > meters);
      const next = found === -1 ? line.length - 1 : Math.max(1, found);
      const start = reached[next - 1] ?? 0;
      const share = (meters - start) / ((reached[next] ?? 0) - start);
      return between(at(line, next - 1), at(line, next), Math.min(1, Math.max(0, share)));
    },
  };
}

function spanLine([a, b, c, d]: readonly Point[]): Point[] {
  if (!a || !b || !c || !d) return [];
  return Array.from({ length: stepsPerSpan }, (_, i) => {
    const t = i / stepsPerSpan;
    return [catmullRom(t, a[0], b[0], c[0], d[0]), catmullRom(t, a[1], b[1], c[1], d[1])];
  });
}

function catmullRom(t: number, a: number, b: number, c: number, d: number): number {
  const linear = c - a;
  const square = 2 * a - 5 * b + 4 * c - d;
  const cube = 3 * b - a - 3 * c + d;
  return b + (linear * t + square * t ** 2 + cube * t ** 3) / 2;
}

function at(line: readonly Point[], index: number): Point {
  const point = line[index];
  if (!point) throw new RangeError(`the line has no point ${index}`);
  return point;
}
