import {
  area,
  booleanPointInPolygon,
  centerOfMass,
  distance,
  polygon as turfPolygon,
} from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AreaGeometry,
  halfExtentMicrodegrees,
  pointInPolygon,
  polygonAreaSquareMeters,
  polygonBbox,
  polygonCentroid,
  type Ring,
  ringAreaSquareMeters,
} from '../../../src/domain/geo/polygon.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { inChina, numberBetween } from '../../support/arbitraries.ts';

type SinglePolygon = Extract<AreaGeometry, { type: 'Polygon' }>;

/** A wall of 60 m by 40 m round a courtyard, in Rongchang. */
const BLOCK: SinglePolygon = {
  type: 'Polygon',
  coordinates: [
    rectangle([105.6, 29.4], { width: 0.0006, height: 0.0004 }),
    rectangle([105.6001, 29.4001], { width: 0.0002, height: 0.0002 }).reverse(),
  ],
};

const TWO_BLOCKS: AreaGeometry = {
  type: 'MultiPolygon',
  coordinates: [BLOCK.coordinates, [rectangle([105.602, 29.4], { width: 0.0006, height: 0.0004 })]],
};

const starPolygon = fc
  .tuple(inChina, fc.array(numberBetween(0.2, 1), { minLength: 5, maxLength: 12 }))
  .map(([center, radii]) => starAround(center, radii));

describe('polygonBbox', () => {
  it('holds all parts', () => {
    expect(rounded(polygonBbox(TWO_BLOCKS))).toEqual([105.6, 29.4, 105.6026, 29.4004]);
  });
});

describe('polygonAreaSquareMeters', () => {
  it('agrees with @turf/area on stars of all sizes within 1 in 10,000', () => {
    fc.assert(
      fc.property(starPolygon, (polygon) => {
        const expected = area(turfPolygon(polygon.coordinates));
        expect(polygonAreaSquareMeters(polygon) / expected).toBeCloseTo(1, 4);
      }),
    );
  });

  it('takes holes off and adds parts up', () => {
    const [shell = [], hole = []] = BLOCK.coordinates;
    const wall = ringAreaSquareMeters(shell) + ringAreaSquareMeters(hole);
    expect(polygonAreaSquareMeters(BLOCK)).toBeCloseTo(wall, 6);
    expect(polygonAreaSquareMeters(TWO_BLOCKS)).toBeCloseTo(wall + ringAreaSquareMeters(shell), 3);
  });
});

describe('polygonCentroid', () => {
  it('agrees with @turf/center-of-mass on stars within a metre', () => {
    fc.assert(
      fc.property(starPolygon, (polygon) => {
        const expected = centerOfMass(turfPolygon(polygon.coordinates));
        expect(distance(polygonCentroid(polygon), expected, { units: 'meters' })).toBeLessThan(1);
      }),
    );
  });

  it('leans away from a courtyard, however the rings wind', () => {
    const [shell = [], hole = []] = BLOCK.coordinates;
    const [lng] = polygonCentroid(BLOCK);
    expect(lng).toBeGreaterThan(105.6003);
    for (const rings of [
      [shell.toReversed(), hole],
      [shell, hole.toReversed()],
    ]) {
      expect(polygonCentroid({ type: 'Polygon', coordinates: rings })[0]).toBeCloseTo(lng, 9);
    }
  });

  it('is the middle of the box where there is no area', () => {
    const flat: Ring = [
      [105, 29],
      [106, 29],
      [105, 29],
    ];
    expect(polygonCentroid({ type: 'Polygon', coordinates: [flat] })).toEqual([105.5, 29]);
  });
});

describe('pointInPolygon', () => {
  it('agrees with @turf/boolean-point-in-polygon off the outline', () => {
    fc.assert(
      fc.property(starPolygon, numberBetween(0, 1), numberBetween(0, 1), (polygon, u, v) => {
        const [west, south, east, north] = polygonBbox(polygon);
        const place: LngLat = [west + u * (east - west), south + v * (north - south)];
        const outline = turfPolygon(polygon.coordinates);
        const expected = booleanPointInPolygon(place, outline);
        fc.pre(expected === booleanPointInPolygon(place, outline, { ignoreBoundary: true }));
        expect(pointInPolygon(place, polygon)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('knows walls, courtyards and further parts', () => {
    expect(pointInPolygon([105.60005, 29.4002], TWO_BLOCKS)).toBe(true);
    expect(pointInPolygon([105.6002, 29.4002], TWO_BLOCKS)).toBe(false);
    expect(pointInPolygon([105.6022, 29.4002], TWO_BLOCKS)).toBe(true);
    expect(pointInPolygon([105.601, 29.4002], TWO_BLOCKS)).toBe(false);
  });
});

describe('halfExtentMicrodegrees', () => {
  it('reaches from the position to the farthest side on each axis, never short', () => {
    fc.assert(
      fc.property(starPolygon, (polygon) => {
        const center = polygonCentroid(polygon);
        const reach = halfExtentMicrodegrees(polygon, center);
        const [west, south, east, north] = polygonBbox(polygon);
        const exact = {
          lng: Math.max(center[0] - west, east - center[0]) * 1e6,
          lat: Math.max(center[1] - south, north - center[1]) * 1e6,
        };
        expect(reach.lng).toBe(Math.ceil(exact.lng));
        expect(reach.lat).toBe(Math.ceil(exact.lat));
      }),
    );
  });
});

function rectangle(
  [west, south]: LngLat,
  { width, height }: { width: number; height: number },
): Ring {
  return [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ];
}

/** A counter-clockwise ring round a centre, its corners up to 0.02 degrees away. */
function starAround([lng, lat]: LngLat, radii: readonly number[]): SinglePolygon {
  const corners = radii.map((radius, i): LngLat => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [lng + 0.02 * radius * Math.cos(angle), lat + 0.02 * radius * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] };
}

function rounded(degrees: readonly number[]): number[] {
  return degrees.map((value) => Number(value.toFixed(9)));
}
