import fc from 'fast-check';
import { cellToParent, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import {
  HEX_RESOLUTION,
  h3StringOfHex,
  hexCenter,
  hexOfH3String,
  hexOfLngLat,
  hexParent,
  hexRangeOfParent,
  hexRing,
} from '../../../src/domain/geo/hex-index.ts';
import { anywhere, inChina } from '../../support/arbitraries.ts';

const resolutions = fc.integer({ min: 0, max: HEX_RESOLUTION });

describe.each([
  ['across China', inChina],
  ['everywhere', anywhere],
])('hex numbers %s', (_, positions) => {
  it('are the middle 40 bits of the H3 index', () => {
    fc.assert(
      fc.property(positions, ([lng, lat]) => {
        const h3 = BigInt(`0x${latLngToCell(lat, lng, HEX_RESOLUTION)}`);
        expect(BigInt(hexOfLngLat([lng, lat]))).toBe((h3 >> 12n) & (2n ** 40n - 1n));
      }),
    );
  });

  it('name the same cell as h3-js', () => {
    fc.assert(
      fc.property(positions, ([lng, lat]) => {
        const h3 = latLngToCell(lat, lng, HEX_RESOLUTION);
        expect(h3StringOfHex(hexOfLngLat([lng, lat]), HEX_RESOLUTION)).toBe(h3);
      }),
    );
  });

  it('have the parents that h3-js gives', () => {
    fc.assert(
      fc.property(positions, resolutions, ([lng, lat], resolution) => {
        const parent = hexParent(hexOfLngLat([lng, lat]), resolution);
        const expected = cellToParent(latLngToCell(lat, lng, HEX_RESOLUTION), resolution);
        expect(h3StringOfHex(parent, resolution)).toBe(expected);
        expect(hexOfH3String(expected)).toEqual({ hex: parent, resolution });
      }),
    );
  });

  it('lie in the range of a parent exactly when it is their parent', () => {
    fc.assert(
      fc.property(positions, positions, resolutions, (home, other, resolution) => {
        const parent = hexParent(hexOfLngLat(home), resolution);
        const [from, to] = hexRangeOfParent(parent, resolution);
        const inRange = (hex: number) => from <= hex && hex < to;
        const otherHex = hexOfLngLat(other);
        expect(inRange(hexOfLngLat(home))).toBe(true);
        expect(inRange(otherHex)).toBe(hexParent(otherHex, resolution) === parent);
      }),
    );
  });
});

describe('hexCenter', () => {
  it('lies in its own cell', () => {
    fc.assert(
      fc.property(anywhere, (lngLat) => {
        const hex = hexOfLngLat(lngLat);
        expect(hexOfLngLat(hexCenter(hex, HEX_RESOLUTION))).toBe(hex);
      }),
    );
  });
});

describe('hexRing', () => {
  it('is closed, counter-clockwise, and goes round the middle of the cell', () => {
    fc.assert(
      fc.property(inChina, resolutions, (lngLat, resolution) => {
        const hex = hexParent(hexOfLngLat(lngLat), resolution);
        const ring = hexRing(hex, resolution);
        const [centerLng, centerLat] = hexCenter(hex, resolution);
        const sides = ring.slice(1).map(([lng, lat], i) => {
          const [fromLng, fromLat] = ring[i] ?? [0, 0];
          return (
            (fromLng - centerLng) * (lat - centerLat) - (fromLat - centerLat) * (lng - centerLng)
          );
        });
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(Math.min(...sides)).toBeGreaterThan(0);
      }),
    );
  });
});
