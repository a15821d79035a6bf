import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DensityGrid } from '../../../src/domain/geo/density.ts';
import { classifyDensity, densityBreaks } from '../../../src/domain/geo/density-classes.ts';
import { numberBetween } from '../../support/arbitraries.ts';

const anyGrid = fc
  .array(numberBetween(-3, 5), { minLength: 0, maxLength: 300 })
  .map((logs) => gridOf(logs.map((log) => 10 ** log)));

describe('densityBreaks', () => {
  it.each([
    [500, [20, 50, 100, 200, 500]],
    [999, [20, 50, 100, 200, 500]],
    [1000, [50, 100, 200, 500, 1000]],
    [3, [0.1, 0.2, 0.5, 1, 2]],
    [0.1, [0.005, 0.01, 0.02, 0.05, 0.1]],
  ])('ends the fixed series at or below %d', (topPerSquareKilometer, expected) => {
    expect(densityBreaks({ kind: 'fixed', topPerSquareKilometer })).toEqual(expected);
  });

  it('gives each quantile class about a fifth of the ground that is drawn', () => {
    const grid = gridOf(Array.from({ length: 10_000 }, (_, i) => 100 * 1.0003 ** i));
    const classes = classifyDensity(grid, densityBreaks({ kind: 'quantile', grid }));
    for (const level of [1, 2, 3, 4, 5]) {
      const share = classes.filter((value) => value === level).length / classes.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.3);
    }
  });

  it('ascends strictly, in at most two digits, whatever the grid', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const breaks = densityBreaks({ kind: 'quantile', grid });
        expect([...new Set(breaks)].sort((a, b) => a - b)).toEqual([...breaks]);
        for (const bound of breaks) expect(Number(bound.toPrecision(2))).toBe(bound);
      }),
    );
  });

  it('gives even ground and bare ground a legend too', () => {
    const even = densityBreaks({ kind: 'quantile', grid: gridOf([7, 7, 7]) });
    const bare = densityBreaks({ kind: 'quantile', grid: gridOf([0, 0, 0]) });
    expect(even).toEqual([6, 8, 10, 15, 20]);
    expect(bare).toEqual([20, 50, 100, 200, 500]);
  });

  it('refuses a top that is no density', () => {
    for (const topPerSquareKilometer of [0, -5, Number.NaN, Infinity]) {
      expect(() => densityBreaks({ kind: 'fixed', topPerSquareKilometer })).toThrow(RangeError);
    }
  });
});

describe('classifyDensity', () => {
  it('puts a value into the class whose lower bound it reaches', () => {
    const values = [0, 19.9, 20, 49, 50, 100, 200, 499, 500, 9000];
    const classes = classifyDensity(gridOf(values), [20, 50, 100, 200, 500]);
    expect([...classes]).toEqual([0, 0, 1, 1, 2, 3, 4, 4, 5, 5]);
  });
});

function gridOf(values: readonly number[]): DensityGrid {
  return {
    width: values.length,
    height: 1,
    bbox: [105, 29, 106, 30],
    cellMeters: 25,
    values: Float32Array.from(values),
    max: Math.max(0, ...values),
    totalWeight: 1,
    outsideWeight: 0,
  };
}
