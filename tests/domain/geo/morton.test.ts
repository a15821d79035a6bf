import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MORTON_ZOOM,
  type MortonRange,
  mortonOfLngLat,
  mortonRangeOfTile,
  mortonRangesOfBbox,
} from '../../../src/domain/geo/morton.ts';
import { MAX_LATITUDE, mercatorX, mercatorY } from '../../../src/domain/geo/web-mercator.ts';
import type { Bbox, LngLat } from '../../../src/domain/position.ts';
import { anywhere, inChina, numberBetween } from '../../support/arbitraries.ts';

const RONGCHANG: Bbox = [105.28, 29.25, 105.75, 29.66];

describe('mortonOfLngLat', () => {
  it('reads as the Bing quadkey of the cell, in base four', () => {
    fc.assert(
      fc.property(anywhere, (lngLat) => {
        const digits = mortonOfLngLat(lngLat).toString(4).padStart(MORTON_ZOOM, '0');
        expect(digits).toBe(bingQuadkey(lngLat));
      }),
    );
  });

  it('gives the first and the last code to the corners of the world', () => {
    expect(mortonOfLngLat([-180, 90])).toBe(0);
    expect(mortonOfLngLat([180, -90])).toBe(2 ** 40 - 1);
  });
});

describe('mortonRangeOfTile', () => {
  it('holds exactly the positions that lie in the tile', () => {
    fc.assert(
      fc.property(anywhere, anywhere, fc.nat({ max: MORTON_ZOOM }), (home, other, z) => {
        const [x, y] = tileOf(home, z);
        const range = mortonRangeOfTile({ z, x, y });
        const otherTile = tileOf(other, z);
        expect(isIn(range, mortonOfLngLat(home))).toBe(true);
        expect(isIn(range, mortonOfLngLat(other))).toBe(otherTile[0] === x && otherTile[1] === y);
      }),
    );
  });

  it('joins the four tiles below without gap or overlap', () => {
    const z = 12;
    const [x, y] = tileOf([105.6, 29.4], z);
    const children = [0, 1, 2, 3].map((i) =>
      mortonRangeOfTile({ z: z + 1, x: 2 * x + (i % 2), y: 2 * y + Math.floor(i / 2) }),
    );
    const bounds = children.flat();
    expect(bounds.filter((_, i) => i % 2 === 1).slice(0, 3)).toEqual(
      bounds.filter((_, i) => i % 2 === 0).slice(1),
    );
    expect([bounds[0], bounds[7]]).toEqual(mortonRangeOfTile({ z, x, y }));
  });

  it('gives a tile deeper than zoom 20 the cell it lies in', () => {
    const position: LngLat = [105.6, 29.4];
    const [x, y] = tileOf(position, 22);
    const from = mortonOfLngLat(position);
    expect(mortonRangeOfTile({ z: 22, x, y })).toEqual([from, from + 1]);
  });
});

describe('mortonRangesOfBbox', () => {
  it('holds every position of the box in some range', () => {
    fc.assert(
      fc.property(inChina, inChina, unit, unit, (a, b, u, v) => {
        const bbox = boxOf(a, b);
        const code = mortonOfLngLat(positionIn(bbox, u, v));
        expect(mortonRangesOfBbox(bbox).some((range) => isIn(range, code))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('holds the corners of boxes as small as a building and as large as the world', () => {
    fc.assert(
      fc.property(anywhere, numberBetween(-6, 2.2), (center, logSize) => {
        const bbox = squareAround(center, 10 ** logSize);
        const ranges = mortonRangesOfBbox(bbox);
        for (const corner of cornersOf(bbox)) {
          expect(ranges.some((range) => isIn(range, mortonOfLngLat(corner)))).toBe(true);
        }
      }),
    );
  });

  it('gives ascending ranges with a gap between, never more than asked for', () => {
    fc.assert(
      fc.property(inChina, inChina, fc.integer({ min: 1, max: 30 }), (a, b, maxRanges) => {
        const ranges = mortonRangesOfBbox(boxOf(a, b), maxRanges);
        const bounds = ranges.flat();
        expect(ranges.length).toBeLessThanOrEqual(maxRanges);
        expect(bounds).toEqual([...new Set(bounds)].sort((x, y) => x - y));
      }),
    );
  });

  it('covers a district with little excess', () => {
    const cells = mortonRangesOfBbox(RONGCHANG).reduce((sum, [from, to]) => sum + to - from, 0);
    expect(cells / cellCount(RONGCHANG)).toBeLessThan(1.5);
  });

  it('refuses a box whose borders are in the wrong order', () => {
    expect(() => mortonRangesOfBbox([106, 29, 105, 30])).toThrow(RangeError);
    expect(() => mortonRangesOfBbox([105, 30, 106, 29])).toThrow(RangeError);
    expect(() => mortonRangesOfBbox([Number.NaN, 29, 106, 30])).toThrow(RangeError);
  });
});

const unit = numberBetween(0, 1);

function isIn([from, to]: MortonRange, code: number): boolean {
  return from <= code && code < to;
}

function tileOf([lng, lat]: LngLat, z: number): [number, number] {
  const last = 2 ** z - 1;
  return [
    Math.min(last, Math.max(0, Math.floor(mercatorX(lng) * 2 ** z))),
    Math.min(last, Math.max(0, Math.floor(mercatorY(lat) * 2 ** z))),
  ];
}

/** The published recipe of Bing Maps: one digit per level, x in bit 0 and y in bit 1. */
function bingQuadkey(lngLat: LngLat): string {
  const [x, y] = tileOf(lngLat, MORTON_ZOOM);
  let key = '';
  for (let level = MORTON_ZOOM - 1; level >= 0; level--) {
    key += ((x >> level) & 1) + 2 * ((y >> level) & 1);
  }
  return key;
}

function boxOf(a: LngLat, b: LngLat): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function squareAround([lng, lat]: LngLat, size: number): Bbox {
  return [
    Math.max(-180, lng - size),
    Math.max(-MAX_LATITUDE, Math.min(lat, MAX_LATITUDE) - size),
    Math.min(180, lng + size),
    Math.min(MAX_LATITUDE, Math.max(lat, -MAX_LATITUDE) + size),
  ];
}

function cornersOf([west, south, east, north]: Bbox): LngLat[] {
  return [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
  ];
}

function positionIn([west, south, east, north]: Bbox, u: number, v: number): LngLat {
  return [Math.min(east, west + u * (east - west)), Math.min(north, south + v * (north - south))];
}

function cellCount([west, south, east, north]: Bbox): number {
  const cells = 2 ** MORTON_ZOOM;
  const width = (mercatorX(east) - mercatorX(west)) * cells;
  const height = (mercatorY(south) - mercatorY(north)) * cells;
  return width * height;
}
