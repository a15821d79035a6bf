import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lngLatOfMercator,
  MAX_LATITUDE,
  mercatorX,
  mercatorY,
} from '../../../src/domain/geo/web-mercator.ts';
import { lngLatIn } from '../../support/arbitraries.ts';

describe('web mercator', () => {
  it('comes back to the same position', () => {
    fc.assert(
      fc.property(lngLatIn(-180, -85, 180, 85), ([lng, lat]) => {
        const [backLng, backLat] = lngLatOfMercator(mercatorX(lng), mercatorY(lat));
        expect(backLng).toBeCloseTo(lng, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
    );
  });

  it('is a square that ends at 85.05°, poles included', () => {
    expect(MAX_LATITUDE).toBeCloseTo(85.051128779807, 11);
    expect([mercatorX(-180), mercatorX(180)]).toEqual([0, 1]);
    expect(mercatorY(90)).toBeCloseTo(0, 12);
    expect(mercatorY(0)).toBeCloseTo(0.5, 12);
    expect(mercatorY(-90)).toBeCloseTo(1, 12);
  });
});
