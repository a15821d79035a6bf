import { kinks } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings } from '../../../src/domain/geo/ring-crossings.ts';
import { numberBetween } from '../../support/arbitraries.ts';

type Point = [number, number];

const SQUARE = closed([0, 0], [10, 0], [10, 10], [0, 10]);

const anyRing = fc
  .array(fc.tuple(numberBetween(0, 80), numberBetween(0, 80)), { minLength: 3, maxLength: 8 })
  .map((corners) => closed(...corners));

describe('countCrossings', () => {
  it('finds a crossing in a ring exactly when @turf/kinks does', () => {
    fc.assert(
      fc.property(anyRing, (ring) => {
        const hasKinks = kinks({ type: 'Polygon', coordinates: [ring] }).features.length > 0;
        expect(countCrossings([ring], 1) > 0).toBe(hasKinks);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Point[][], number]>([
    ['none in a square', [SQUARE], 0],
    ['one in a bow tie', [closed([0, 0], [4, 4], [4, 0], [0, 4])], 1],
    ['two where rings overlap', [SQUARE, closed([5, 2], [15, 2], [15, 8], [5, 8])], 2],
    ['none where one ring touches another', [SQUARE, closed([0, 5], [4, 4], [4, 6])], 0],
    ['none where one ring lies in another', [SQUARE, closed([2, 2], [4, 2], [4, 4])], 0],
    [
      'one where rings share part of a side',
      [SQUARE, closed([10, 2], [15, 2], [15, 8], [10, 8])],
      1,
    ],
    ['two where a ring comes back along itself', [closed([0, 0], [4, 0], [2, 0], [2, 4])], 2],
  ])('counts %s', (_, rings, expected) => {
    expect(countCrossings(rings, 100)).toBe(expected);
  });

  it('ends at the limit', () => {
    const zigzag = closed(...Array.from({ length: 60 }, (_, i): Point => [i % 2, (i * 37) % 61]));
    expect(countCrossings([zigzag], 1000)).toBeGreaterThan(100);
    expect(countCrossings([zigzag], 10)).toBe(10);
  });
});

function closed(...corners: Point[]): Point[] {
  return [...corners, ...corners.slice(0, 1)];
}
