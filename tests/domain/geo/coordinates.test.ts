import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84, geometryToWgs84, toWgs84 } from '../../../src/domain/geo/coordinates.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { inChina, lngLatIn } from '../../support/arbitraries.ts';

/** Published test vectors of the eviltransform project. */
const WGS84_AND_GCJ02: [string, LngLat, LngLat][] = [
  ['Shanghai', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
  ['Shenzhen', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
  ['Beijing', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
];

/** Published results of the coordtransform project and its ports. */
const BEIJING_WGS84: LngLat = [116.404, 39.915];
const BEIJING_BD09: LngLat = [116.41662724378733, 39.922699552216216];

describe('toWgs84', () => {
  it.each(WGS84_AND_GCJ02)('takes %s from GCJ02 to its known place [C6]', (_, wgs84, gcj02) => {
    expect(metersBetween(toWgs84(gcj02, 'GCJ02'), wgs84)).toBeLessThan(0.1);
    expect(metersBetween(gcj02, wgs84)).toBeGreaterThan(400);
  });

  it('takes Beijing from BD09 to its known place [C6]', () => {
    expect(metersBetween(toWgs84(BEIJING_BD09, 'BD09'), BEIJING_WGS84)).toBeLessThan(1);
    expect(metersBetween(fromWgs84(BEIJING_WGS84, 'BD09'), BEIJING_BD09)).toBeLessThan(0.1);
  });

  it.each(['GCJ02', 'BD09'] as const)('comes back from %s within a metre all over China', (crs) => {
    fc.assert(
      fc.property(inChina, (wgs84) => {
        expect(metersBetween(toWgs84(fromWgs84(wgs84, crs), crs), wgs84)).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('shifts nothing outside China', () => {
    fc.assert(
      fc.property(lngLatIn(-180, -85, 71, 85), (lngLat) => {
        expect(toWgs84(lngLat, 'GCJ02')).toEqual(lngLat);
      }),
    );
  });

  it('leaves WGS84 and CGCS2000 untouched [C6]', () => {
    expect(toWgs84([105.6, 29.4], 'WGS84')).toEqual([105.6, 29.4]);
    expect(toWgs84([105.6, 29.4], 'CGCS2000')).toEqual([105.6, 29.4]);
  });
});

describe('geometryToWgs84', () => {
  const [, shanghai, shifted] = WGS84_AND_GCJ02[0] ?? ['', [0, 0], [0, 0]];

  it('moves every position of any kind of geometry, and keeps heights', () => {
    const point = geometryToWgs84({ type: 'Point', coordinates: [...shifted, 12] }, 'GCJ02');
    const polygon = geometryToWgs84(
      { type: 'MultiPolygon', coordinates: [[[shifted, shifted, shifted, shifted]]] },
      'GCJ02',
    );
    expect(point.coordinates[2]).toBe(12);
    for (const position of [point.coordinates, ...polygon.coordinates.flat(2)]) {
      expect(metersBetween(position, shanghai)).toBeLessThan(0.1);
    }
  });

  it('leaves the geometry it was given as it was', () => {
    const line: GeoJSON.LineString = { type: 'LineString', coordinates: [[...shifted]] };
    geometryToWgs84(line, 'GCJ02');
    expect(line.coordinates).toEqual([shifted]);
  });
});

function metersBetween(a: GeoJSON.Position, b: GeoJSON.Position): number {
  return distance(a, b, { units: 'meters' });
}
