import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84, toWgs84 } from '../../../src/domain/geo/coordinates.ts';
import { type Crs, crsNames, crsOfZone, zoneOfCrs } from '../../../src/domain/position.ts';
import { gaussKruger } from '../../support/gauss-kruger.ts';

const zoneNames = crsNames.filter((crs) => zoneOfCrs(crs) !== null);

/** Made of known numbers: EPSG names these systems so. */
const namedByEpsg: [Crs, number, boolean][] = [
  ['EPSG:4513', 75, true],
  ['EPSG:4523', 105, true],
  ['EPSG:4526', 114, true],
  ['EPSG:4533', 135, true],
  ['EPSG:4534', 75, false],
  ['EPSG:4544', 105, false],
  ['EPSG:4545', 108, false],
  ['EPSG:4547', 114, false],
  ['EPSG:4554', 135, false],
];

describe('the zones of CGCS2000', () => {
  it('are 21 of 3 degrees, each with and without its number in the easting [I10]', () => {
    expect(zoneNames).toHaveLength(42);
    for (const [crs, meridian, hasPrefix] of namedByEpsg) {
      const zone = { number: meridian / 3, centralMeridianDegrees: meridian, hasPrefix };
      expect(zoneOfCrs(crs)).toEqual(zone);
      expect(crsOfZone(zone)).toBe(crs);
    }
    expect(zoneOfCrs('EPSG:4490')).toBeNull();
    expect(crsOfZone({ number: 24, hasPrefix: true })).toBeNull();
  });

  it.each(zoneNames)('take a point of %s to where the textbook has it [I10]', (crs) => {
    const zone = zoneOfCrs(crs);
    if (zone === null) throw new Error('filtered above');
    const { number, centralMeridianDegrees, hasPrefix } = zone;
    const falseEastingMeters = 500_000 + (hasPrefix ? number * 1e6 : 0);
    const place = fc.tuple(
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ min: 4, max: 53, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([offset, lat]) => {
        const lngLat: [number, number] = [centralMeridianDegrees + offset, lat];
        const meters = gaussKruger(lngLat, { centralMeridianDegrees, falseEastingMeters });
        expect(distance(toWgs84(meters, crs), lngLat, { units: 'meters' })).toBeLessThan(0.005);
        expect(toWgs84(fromWgs84(lngLat, crs), crs)[0]).toBeCloseTo(lngLat[0], 9);
      }),
      { numRuns: 30 },
    );
  });

  it('have their origin 500 km west of the meridian, on the equator [I10]', () => {
    expect(fromWgs84([105, 0], 'EPSG:4544')).toEqual([500_000, 0]);
    expect(fromWgs84([108, 0], 'EPSG:4524')[0]).toBeCloseTo(36_500_000, 6);
  });
});
