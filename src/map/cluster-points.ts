import { mercatorX, mercatorY } from '../domain/geo/web-mercator.ts';
import type { Bbox, LngLat } from '../domain/position.ts';

export type ClusterOptions = {
  readonly zoom: number;
  /** Two points nearer than this cannot be told apart. */
  readonly radiusPixels: number;
};

/** Width of the world at zoom 0. */
const worldPixels = 512;

/**
 * Puts each point into exactly one group, as indices. The first points matter most: each that is
 * still free gathers what is free within the radius, so that no two gatherers lie closer than that.
 */
export function clusterPoints(
  points: readonly LngLat[],
  { zoom, radiusPixels }: ClusterOptions,
): readonly (readonly number[])[] {
  if (radiusPixels <= 0) return points.map((_, index) => [index]);
  const near = nearnessOf(points, (worldPixels * 2 ** zoom) / radiusPixels);
  const isTaken = new Uint8Array(points.length);
  const clusters: number[][] = [];
  points.forEach((_, index) => {
    if (isTaken[index] === 1) return;
    const members = near(index).filter((other) => isTaken[other] === 0);
    for (const member of members) isTaken[member] = 1;
    clusters.push([index, ...members.filter((member) => member !== index)]);
  });
  return clusters;
}

/** The smallest box that holds the points. */
export function bboxOf(points: readonly LngLat[]): Bbox {
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Finds what lies near a point: points lie in squares as wide as the radius, so nine hold it all. */
function nearnessOf(
  points: readonly LngLat[],
  cellsPerWorld: number,
): (index: number) => readonly number[] {
  const x = Float64Array.from(points, ([lng]) => mercatorX(lng) * cellsPerWorld);
  const y = Float64Array.from(points, ([, lat]) => mercatorY(lat) * cellsPerWorld);
  const cells = new Map<number, number[]>();
  const inCell = (column: number, row: number) => cells.get(cellOf(column, row));
  points.forEach((_, index) => {
    const [column, row] = [Math.floor(x[index] ?? 0), Math.floor(y[index] ?? 0)];
    const others = inCell(column, row);
    if (others === undefined) cells.set(cellOf(column, row), [index]);
    else others.push(index);
  });
  return (index) => {
    const [left, top] = [x[index] ?? 0, y[index] ?? 0];
    const around = neighbours.flatMap(
      ([right, down]) => inCell(Math.floor(left) + right, Math.floor(top) + down) ?? [],
    );
    return around.filter((other) => Math.hypot((x[other] ?? 0) - left, (y[other] ?? 0) - top) <= 1);
  };
}

const steps = [-1, 0, 1] as const;
const neighbours = steps.flatMap((down) => steps.map((right) => [right, down] as const));

/** One number for a square; at zoom 20 the world is less than 2^26 squares wide. */
function cellOf(column: number, row: number): number {
  return row * 2 ** 26 + column;
}
