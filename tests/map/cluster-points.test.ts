import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../src/domain/position.ts';
import { bboxOf, clusterPoints } from '../../src/map/cluster-points.ts';

const place: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 106.6, max: 106.65, noNaN: true }),
  fc.double({ min: 29.4, max: 29.45, noNaN: true }),
);

/** Width of a pixel at this latitude, in degrees of longitude. */
const degreesPerPixel = (zoom: number) => 360 / (512 * 2 ** zoom);

describe('clusters of points', () => {
  it('hold each point exactly once', () => {
    fc.assert(
      fc.property(fc.array(place), fc.integer({ min: 6, max: 20 }), (points, zoom) => {
        const members = clusterPoints(points, { zoom, radiusPixels: 40 }).flat();
        expect(members.toSorted((a, b) => a - b)).toEqual(points.map((_, index) => index));
      }),
    );
  });

  it('are gathered by the first points, which lie no closer than the radius', () => {
    fc.assert(
      fc.property(fc.array(place), (points) => {
        const zoom = 13;
        const clusters = clusterPoints(points, { zoom, radiusPixels: 40 });
        const gatherers = clusters.flatMap(([first]) => {
          const gatherer = points[first ?? -1];
          return gatherer === undefined ? [] : [gatherer];
        });
        gatherers.forEach(([lng, lat], index) => {
          for (const other of gatherers.slice(index + 1)) {
            const across = (other[0] - lng) / degreesPerPixel(zoom);
            const down =
              (other[1] - lat) / degreesPerPixel(zoom) / Math.cos((29.4 * Math.PI) / 180);
            expect(Math.hypot(across, down)).toBeGreaterThan(39);
          }
        });
      }),
    );
  });

  it('are single points without a radius', () => {
    const twice: LngLat[] = [
      [106.6, 29.4],
      [106.6, 29.4],
    ];
    expect(clusterPoints(twice, { zoom: 18, radiusPixels: 0 })).toEqual([[0], [1]]);
  });
});

it('a box holds its points', () => {
  const points: LngLat[] = [
    [2, 3],
    [1, 5],
  ];
  expect(bboxOf(points)).toEqual([1, 3, 2, 5]);
});
