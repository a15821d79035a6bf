import { destination, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocalPlane } from '../../../src/domain/geo/local-plane.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { inChina, lngLatIn, numberBetween } from '../../support/arbitraries.ts';

const RONGCHANG: LngLat = [105.6, 29.4];

const southOf30 = lngLatIn(73.5, 3.4, 135.1, 30);

describe('createLocalPlane', () => {
  it.each([
    ['anywhere in China', inChina, 0.005],
    ['south of 30° N', southOf30, 0.002],
  ])('measures like @turf/distance within 20 km of an origin %s', (_, origins, share) => {
    fc.assert(
      fc.property(origins, nearby, nearby, (origin, a, b) => {
        const plane = createLocalPlane(origin);
        const [from, to] = [placeNear(origin, a), placeNear(origin, b)];
        const [fromEast, fromNorth] = plane.toMeters(from);
        const [toEast, toNorth] = plane.toMeters(to);
        const expected = distance(from, to, { units: 'meters' });
        const measured = Math.hypot(toEast - fromEast, toNorth - fromNorth);
        expect(Math.abs(measured - expected)).toBeLessThanOrEqual(share * expected + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back to the same position', () => {
    fc.assert(
      fc.property(inChina, inChina, (origin, lngLat) => {
        const plane = createLocalPlane(origin);
        const [lng, lat] = plane.toLngLat(plane.toMeters(lngLat));
        expect(lng).toBeCloseTo(lngLat[0], 9);
        expect(lat).toBeCloseTo(lngLat[1], 9);
      }),
    );
  });

  it('puts its origin at zero, east to the right and north up', () => {
    const plane = createLocalPlane(RONGCHANG);
    expect(plane.toMeters(RONGCHANG)).toEqual([0, 0]);
    expect(plane.toMeters([105.61, 29.4])[0]).toBeGreaterThan(0);
    expect(plane.toMeters([105.6, 29.41])[1]).toBeGreaterThan(0);
  });

  it('gives typed arrays the metres of single positions, to a centimetre', () => {
    const plane = createLocalPlane(RONGCHANG);
    const positions: LngLat[] = [RONGCHANG, [105.523456, 29.412345], [105.698765, 29.301234]];
    const expected = positions.flatMap(plane.toMeters);
    const fromDegrees = plane.toMetersArray(Float64Array.from(positions.flat()));
    const fromMicrodegrees = plane.microdegreesToMetersArray({
      lngMicrodegrees: Int32Array.from(positions, ([lng]) => Math.round(lng * 1e6)),
      latMicrodegrees: Int32Array.from(positions, ([, lat]) => Math.round(lat * 1e6)),
    });
    for (const array of [fromDegrees, fromMicrodegrees]) {
      expect(array).toHaveLength(expected.length);
      for (const [i, meters] of array.entries()) expect(meters).toBeCloseTo(expected[i] ?? NaN, 2);
    }
  });
});

const nearby = fc.record({ meters: numberBetween(0, 20_000), bearing: numberBetween(-180, 180) });

function placeNear(
  origin: LngLat,
  { meters, bearing }: { meters: number; bearing: number },
): LngLat {
  const place = destination(origin, meters, bearing, { units: 'meters' });
  const [lng = 0, lat = 0] = place.geometry.coordinates;
  return [lng, lat];
}
