import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDensityEstimator,
  type DensityGrid,
  type DensityOptions,
  type DensityPoints,
  estimateDensity,
} from '../../../src/domain/geo/density.ts';
import { createLocalPlane } from '../../../src/domain/geo/local-plane.ts';
import type { Bbox, LngLat } from '../../../src/domain/position.ts';
import { lngLatIn, numberBetween } from '../../support/arbitraries.ts';

/** About 2.9 km by 2.2 km in Rongchang. */
const AREA: Bbox = [105.59, 29.39, 105.62, 29.41];
const MIDDLE: LngLat = [105.605, 29.4];

const BANDWIDTH_METERS = 150;
const OPTIONS: DensityOptions = { bbox: AREA };

const places = fc.array(lngLatIn(...AREA), { minLength: 1, maxLength: 40 });
const weights = fc.array(numberBetween(0, 10), { minLength: 40, maxLength: 40 });

describe('estimateDensity', () => {
  it('holds the weight of the points as the integral over the plane', () => {
    fc.assert(
      fc.property(places, weights, numberBetween(20, 400), (lngLats, loads, bandwidthMeters) => {
        const points = pointsAt(lngLats, loads);
        const grid = estimateDensity(points, { bbox: AREA, bandwidthMeters });
        expect(relativeTo(integralOf(grid), grid.totalWeight)).toBeLessThan(1e-5);
        expect(relativeTo(sumOf(points.weights), grid.totalWeight)).toBeLessThan(1e-5);
      }),
      { numRuns: 40 },
    );
  });

  it('stays within 2 % of the summed peaks from the sum of exact kernels', () => {
    fc.assert(
      fc.property(places, weights, (lngLats, loads) => {
        const points = pointsAt(lngLats, loads);
        const grid = estimateDensity(points, OPTIONS);
        // Points without any weight leave nothing to be wrong about.
        expect(largestError(grid, points)).toBeLessThanOrEqual(0.02 * peakOf(grid.totalWeight));
      }),
      { numRuns: 20 },
    );
  });

  it('has the bandwidth as the standard deviation along both axes', () => {
    for (const bandwidthMeters of [40, 100, 150, 333]) {
      const grid = estimateDensity(pointsAt([MIDDLE]), { bbox: AREA, bandwidthMeters });
      const { across, along } = standardDeviations(grid);
      expect(relativeTo(across, bandwidthMeters)).toBeLessThan(0.06);
      expect(relativeTo(along, bandwidthMeters)).toBeLessThan(0.06);
    }
  });

  it('gives a lone point its peak where it lies and nothing beyond three bandwidths', () => {
    const grid = estimateDensity(pointsAt([MIDDLE]), OPTIONS);
    const plane = createLocalPlane(MIDDLE);
    const far = cellsOf(grid).filter(({ lngLat }) => {
      const [east, north] = plane.toMeters(lngLat);
      return Math.max(Math.abs(east), Math.abs(north)) > 3 * BANDWIDTH_METERS + grid.cellMeters;
    });
    expect(relativeTo(grid.max, peakOf(1))).toBeLessThan(0.02);
    expect(far.length).toBeGreaterThan(1000);
    expect(Math.max(...far.map(({ value }) => value))).toBeLessThan(1e-6 * grid.max);
  });

  it('runs from the north-west corner, row by row', () => {
    const grid = estimateDensity(pointsAt([[105.592, 29.408]]), OPTIONS);
    const peak = cellsOf(grid).find(({ value }) => value === grid.max);
    const [lng = 0, lat = 0] = peak?.lngLat ?? [];
    expect(lng).toBeCloseTo(105.592, 3);
    expect(lat).toBeCloseTo(29.408, 3);
  });

  it('keeps the weight of points on the border of any area, in the padding', () => {
    const corner = lngLatIn(105, 29, 106, 30);
    fc.assert(
      fc.property(corner, ([lng, lat]) => {
        const [west, south] = [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
        const [east, north] = [
          Math.round(lng * 1e6 + 2e4) / 1e6,
          Math.round(lat * 1e6 + 2e4) / 1e6,
        ];
        const corners: LngLat[] = [
          [west, south],
          [east, south],
          [west, north],
          [east, north],
        ];
        const grid = estimateDensity(pointsAt(corners), { bbox: [west, south, east, north] });
        expect(grid.outsideWeight).toBe(0);
        expect(integralOf(grid)).toBeCloseTo(4, 4);
      }),
      { numRuns: 50 },
    );
  });

  it('counts the weight of points outside the area apart', () => {
    const grid = estimateDensity(
      pointsAt([MIDDLE, [105.7, 29.4], [105.605, 29.5]], [1, 2, 4]),
      OPTIONS,
    );
    expect([grid.totalWeight, grid.outsideWeight]).toEqual([1, 6]);
    expect(integralOf(grid)).toBeCloseTo(1, 4);
  });

  it('leaves masked points out', () => {
    const all = pointsAt([MIDDLE, [105.6, 29.395]]);
    const masked = estimateDensity({ ...all, mask: Uint8Array.of(1, 0) }, OPTIONS);
    expect(masked).toEqual(estimateDensity(pointsAt([MIDDLE]), OPTIONS));
  });

  it('is zero, and not undefined, where there are no points', () => {
    const grid = estimateDensity(pointsAt([]), OPTIONS);
    expect([grid.max, grid.totalWeight, sumOf(grid.values)]).toEqual([0, 0, 0]);
  });

  it('gives a place the same value whichever cell borders it lies next to', () => {
    fc.assert(
      fc.property(numberBetween(-1, 1), numberBetween(-1, 1), (u, v) => {
        const moved: LngLat = [MIDDLE[0] + u * 2.6e-4, MIDDLE[1] + v * 2.3e-4];
        const grid = estimateDensity(pointsAt([moved]), OPTIONS);
        expect(relativeTo(grid.max, peakOf(1))).toBeLessThan(0.02);
      }),
    );
  });

  it('refuses sizes that make no grid', () => {
    const none = pointsAt([]);
    expect(() => estimateDensity(none, { bbox: AREA, cellMeters: 0 })).toThrow(RangeError);
    expect(() => estimateDensity(none, { bbox: AREA, bandwidthMeters: -1 })).toThrow(RangeError);
    expect(() => estimateDensity(none, { bbox: [106, 29, 105, 30] })).toThrow(RangeError);
    expect(() => estimateDensity(none, { bbox: [73, 18, 135, 54] })).toThrow(/too large/);
  });
});

describe('createDensityEstimator', () => {
  it('gives the same answer however often and after whatever it is asked', () => {
    const estimator = createDensityEstimator(OPTIONS);
    const points = pointsAt([MIDDLE, [105.61, 29.395]]);
    const first = estimator.estimate(points);
    estimator.estimate(pointsAt([[105.6, 29.405]], [1000]));
    expect(estimator.estimate(points)).toEqual(first);
    expect(first).toEqual(estimateDensity(points, OPTIONS));
    expect(first).toMatchObject({ width: estimator.width, height: estimator.height });
  });
});

function pointsAt(
  lngLats: readonly LngLat[],
  loads: readonly number[] = lngLats.map(() => 1),
): DensityPoints & { weights: Float32Array } {
  return {
    lngMicrodegrees: Int32Array.from(lngLats, ([lng]) => Math.round(lng * 1e6)),
    latMicrodegrees: Int32Array.from(lngLats, ([, lat]) => Math.round(lat * 1e6)),
    weights: Float32Array.from(lngLats, (_, i) => loads[i] ?? 0),
  };
}

function cellsOf(grid: DensityGrid): { lngLat: LngLat; value: number }[] {
  const [west, south, east, north] = grid.bbox;
  return Array.from(grid.values, (value, i) => {
    const column = i % grid.width;
    const row = Math.floor(i / grid.width);
    const lng = west + ((column + 0.5) * (east - west)) / grid.width;
    const lat = north - ((row + 0.5) * (north - south)) / grid.height;
    return { lngLat: [lng, lat], value };
  });
}

/** The largest difference, over a sample of cells, from kernels summed at the points themselves. */
function largestError(
  grid: DensityGrid,
  points: DensityPoints & { weights: Float32Array },
): number {
  const plane = createLocalPlane(MIDDLE);
  const sample = cellsOf(grid).filter((_, i) => i % 7 === 0);
  const errors = sample.map(({ lngLat, value }) => {
    const [east, north] = plane.toMeters(lngLat);
    let exact = 0;
    for (const [i, weight] of points.weights.entries()) {
      const lng = (points.lngMicrodegrees[i] ?? 0) / 1e6;
      const lat = (points.latMicrodegrees[i] ?? 0) / 1e6;
      const [pointEast, pointNorth] = plane.toMeters([lng, lat]);
      exact += weight * spline(east - pointEast) * spline(north - pointNorth) * 1e6;
    }
    return Math.abs(value - exact);
  });
  return Math.max(...errors);
}

/** Quadratic B-spline with the default bandwidth as standard deviation and the integral one. */
function spline(meters: number): number {
  const width = 2 * BANDWIDTH_METERS;
  const distance = Math.abs(meters) / width;
  if (distance < 0.5) return (0.75 - distance ** 2) / width;
  return distance < 1.5 ? (1.5 - distance) ** 2 / 2 / width : 0;
}

/** Value per km² at the place of points of the given weight. */
function peakOf(weight: number): number {
  return weight * spline(0) ** 2 * 1e6;
}

function standardDeviations(grid: DensityGrid): { across: number; along: number } {
  const plane = createLocalPlane(MIDDLE);
  const total = sumOf(grid.values);
  const sums = { across: 0, along: 0 };
  for (const { lngLat, value } of cellsOf(grid)) {
    const [east, north] = plane.toMeters(lngLat);
    sums.across += (value / total) * east ** 2;
    sums.along += (value / total) * north ** 2;
  }
  return { across: Math.sqrt(sums.across), along: Math.sqrt(sums.along) };
}

function integralOf(grid: DensityGrid): number {
  return sumOf(grid.values) * (grid.cellMeters / 1000) ** 2;
}

function sumOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function relativeTo(value: number, expected: number): number {
  return expected === 0 ? Math.abs(value) : Math.abs(value / expected - 1);
}
