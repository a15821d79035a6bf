import { kinks } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MendedPolygon, mendPolygon } from '../../../src/domain/geo/mend-polygon.ts';
import {
  type AreaGeometry,
  partsOf,
  polygonAreaSquareMeters,
  type Ring,
  ringAreaSquareMeters,
} from '../../../src/domain/geo/polygon.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { numberBetween } from '../../support/arbitraries.ts';
import { readAstanaBuildings } from '../../support/astana.ts';

/** Side of the grid on which the shapes below are drawn: about 11 m. */
const STEP = 1e-4;
const ORIGIN: LngLat = [105.6, 29.4];

const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4], [0, 0]);
const COURTYARD = ring([1, 1], [1, 2], [2, 2], [2, 1], [1, 1]);

describe('mendPolygon', () => {
  it('takes a sound polygon as it is', () => {
    const polygon = { type: 'Polygon', coordinates: [SQUARE, COURTYARD] };
    expect(mendPolygon(polygon)).toEqual({ ok: true, polygon, mends: [] });
  });

  it('takes a sound shape of several parts, one in the courtyard of another, as it is', () => {
    const island = ring([1.2, 1.2], [1.8, 1.2], [1.8, 1.8], [1.2, 1.2]);
    const polygon = { type: 'MultiPolygon', coordinates: [[SQUARE, COURTYARD], [island]] };
    expect(mendPolygon(polygon)).toEqual({ ok: true, polygon, mends: [] });
  });

  it('takes a hole that touches its shell in one point', () => {
    const touching = ring([0, 2], [2, 3], [2, 2], [0, 2]);
    expect(mendsOf([SQUARE, touching])).toEqual([]);
  });

  it('closes an open ring', () => {
    const result = mendPolygon({ type: 'Polygon', coordinates: [SQUARE.slice(0, -1)] });
    expect(result).toEqual({ ok: true, polygon: polygonOf(SQUARE), mends: ['closed-ring'] });
  });

  it('removes points that repeat the one before', () => {
    const stuttering = SQUARE.flatMap((lngLat) => [lngLat, lngLat]);
    const result = mendPolygon({ type: 'Polygon', coordinates: [stuttering] });
    expect(result).toEqual({
      ok: true,
      polygon: polygonOf(SQUARE),
      mends: ['removed-repeated-point'],
    });
  });

  it('drops heights', () => {
    const withHeights = SQUARE.map(([lng, lat]) => [lng, lat, 287.5]);
    const result = mendPolygon({ type: 'Polygon', coordinates: [withHeights] });
    expect(result).toEqual({ ok: true, polygon: polygonOf(SQUARE), mends: ['dropped-height'] });
  });

  it('turns shells counter-clockwise and holes clockwise', () => {
    const result = mendPolygon({
      type: 'Polygon',
      coordinates: [SQUARE.toReversed(), COURTYARD.toReversed()],
    });
    expect(result).toEqual({
      ok: true,
      polygon: polygonOf(SQUARE, COURTYARD),
      mends: ['turned-ring'],
    });
  });

  it('drops a hole without area, and a hole outside its shell', () => {
    const line = ring([1, 1], [2, 2], [3, 3], [1, 1]);
    const outside = ring([6, 1], [6, 2], [7, 2], [6, 1]);
    expect(mendsOf([SQUARE, line])).toEqual(['dropped-degenerate-hole']);
    expect(mendsOf([SQUARE, outside])).toEqual(['dropped-outside-hole']);
  });

  it('drops a part without area from a shape of several parts', () => {
    const result = mendPolygon({
      type: 'MultiPolygon',
      coordinates: [[SQUARE], [ring([6, 6], [7, 7], [6, 6])]],
    });
    expect(result).toEqual({
      ok: true,
      polygon: polygonOf(SQUARE),
      mends: ['dropped-degenerate-part'],
    });
  });

  it.each<[string, Ring[], number]>([
    ['a bow tie into two triangles', [ring([0, 0], [4, 4], [4, 0], [0, 4], [0, 0])], 8],
    ['a ring with a spike', [ring([0, 0], [4, 0], [4, 4], [6, 6], [4, 4], [0, 4], [0, 0])], 16],
    [
      'a ring that touches itself',
      [ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2], [0, 0])],
      8,
    ],
    [
      'a hole that reaches over the shell',
      [SQUARE, ring([2, 1], [2, 3], [6, 3], [6, 1], [2, 1])],
      12,
    ],
    [
      'a hole in a hole',
      [SQUARE, COURTYARD, ring([1.2, 1.2], [1.2, 1.8], [1.8, 1.8], [1.2, 1.2])],
      15,
    ],
  ])('resolves %s', (_, coordinates, areaInSteps) => {
    const result = mendPolygon({ type: 'Polygon', coordinates });
    expect(result).toMatchObject({ ok: true, mends: ['resolved-overlap'] });
    expect(areaOf(result) / squareMetersPerStep()).toBeCloseTo(areaInSteps, 3);
  });

  it('unites parts that overlap, lie in each other or share a side', () => {
    const overlapping = ring([2, 2], [6, 2], [6, 6], [2, 6], [2, 2]);
    const inside = ring([1, 1], [2, 1], [2, 2], [1, 1]);
    const beside = ring([4, 1], [8, 1], [8, 3], [4, 3], [4, 1]);
    for (const [other, areaInSteps] of [
      [overlapping, 28],
      [inside, 16],
      [beside, 24],
    ] as const) {
      const result = mendPolygon({ type: 'MultiPolygon', coordinates: [[SQUARE], [other]] });
      expect(result).toMatchObject({ polygon: { type: 'Polygon' }, mends: ['resolved-overlap'] });
      expect(areaOf(result) / squareMetersPerStep()).toBeCloseTo(areaInSteps, 3);
    }
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'POLYGON ((0 0, 1 0, 1 1, 0 0))'],
    ['a feature', { type: 'Feature', geometry: polygonOf(SQUARE), properties: {} }],
    ['a line', { type: 'LineString', coordinates: SQUARE }],
    ['a polygon without rings', { type: 'Polygon', coordinates: [] }],
    ['a part without rings', { type: 'MultiPolygon', coordinates: [[]] }],
    ['rings that are no lists', { type: 'Polygon', coordinates: [{}] }],
  ])('refuses %s', (_, input) => {
    expect(mendPolygon(input)).toEqual({ ok: false, reason: 'not-a-polygon' });
  });

  it.each<[string, unknown[]]>([
    ['text in place of numbers', ['105.6', '29.4']],
    ['one number', [105.6]],
    ['not a number', [105.6, Number.NaN]],
    ['null', [null, null]],
    ['a number in place of a list', [29.4]],
  ])('refuses a position of %s', (_, position) => {
    const result = mendPolygon({ type: 'Polygon', coordinates: [[position, ...SQUARE]] });
    expect(result).toEqual({ ok: false, reason: 'not-a-position' });
  });

  it('says when latitude comes before longitude', () => {
    const swapped = SQUARE.map(([lng, lat]) => [lat, lng]);
    const result = mendPolygon({ type: 'Polygon', coordinates: [swapped] });
    expect(result).toEqual({ ok: false, reason: 'latitude-longitude-swapped' });
  });

  it('refuses metres of a projection', () => {
    const meters = SQUARE.map(([lng, lat]) => [lng * 4000, lat * 100_000]);
    const result = mendPolygon({ type: 'Polygon', coordinates: [meters] });
    expect(result).toEqual({ ok: false, reason: 'out-of-range' });
  });

  it.each<[string, Ring, string]>([
    ['no points', [], 'too-few-points'],
    ['one point', ring([0, 0], [0, 0]), 'too-few-points'],
    ['two points', ring([0, 0], [1, 1], [0, 0]), 'too-few-points'],
    ['points on one line', ring([0, 0], [1, 1], [3, 3], [0, 0]), 'zero-area'],
    ['a way there and back', ring([0, 0], [1, 0], [1, 1], [1, 0], [0, 0]), 'zero-area'],
  ])('refuses a shell of %s', (_, shell, reason) => {
    expect(mendPolygon({ type: 'Polygon', coordinates: [shell] })).toEqual({ ok: false, reason });
  });

  it('refuses a scribble', () => {
    const corners = Array.from({ length: 200 }, (_, i) => [(i * 7919) % 211, (i * 104_729) % 199]);
    const scribble = ring(...corners.map(([x = 0, y = 0]): [number, number] => [x, y]));
    const result = mendPolygon({ type: 'Polygon', coordinates: [scribble] });
    expect(result).toEqual({ ok: false, reason: 'unresolvable' });
  });

  it('resolves every tangle of a few rings, unless no ground is left', () => {
    fc.assert(
      fc.property(tangledPolygon, (polygon) => {
        const result = mendPolygon(polygon);
        expect(['mended', 'too-few-points', 'zero-area']).toContain(
          result.ok ? 'mended' : result.reason,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing left to mend in what it has mended', () => {
    fc.assert(
      fc.property(tangledPolygon, (polygon) => {
        const result = mendPolygon(polygon);
        fc.pre(result.ok);
        expect(mendPolygon(result.polygon)).toEqual({ ...result, mends: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no crossing and no ring that winds the wrong way', () => {
    fc.assert(
      fc.property(tangledPolygon, (polygon) => {
        const result = mendPolygon(polygon);
        fc.pre(result.ok);
        for (const [shell = [], ...holes] of partsOf(result.polygon)) {
          expect(ringAreaSquareMeters(shell)).toBeGreaterThan(0);
          for (const hole of holes) expect(ringAreaSquareMeters(hole)).toBeLessThan(0);
          for (const sound of [shell, ...holes]) {
            expect(kinks({ type: 'Polygon', coordinates: [sound] }).features).toEqual([]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('mendPolygon on the buildings of Astana', () => {
  const buildings = readAstanaBuildings();

  it('has 32,333 buildings, each with an id of its own', () => {
    expect(buildings).toHaveLength(32_333);
    expect(new Set(buildings.map((building) => building.id)).size).toBe(32_333);
  });

  it('accounts for every building: the published ones are sound', () => {
    const outcomes = tally(buildings.map(({ geometry }) => mendPolygon(geometry)));
    expect(outcomes).toEqual({ clean: 32_333 });
  });

  it('accounts for every building when five in six are damaged, each in a known way', () => {
    const damages = [keep, open, stutter, turn, swapAxes, flatten];
    const damaged = buildings.map(({ geometry }, i) => damages[i % damages.length]?.(geometry));
    const outcomes = tally(damaged.map(mendPolygon));
    expect(outcomes).toEqual({
      clean: 5_389,
      'closed-ring': 5_389,
      'removed-repeated-point': 5_389,
      'turned-ring': 5_389,
      'latitude-longitude-swapped': 5_389,
      'zero-area': 5_373,
      'too-few-points': 15,
    });
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(32_333);
  });
});

const looseCorner = fc.tuple(numberBetween(0, 20), numberBetween(0, 20));

/** On so coarse a grid corners meet, sides run along each other and three points lie in line. */
const gridCorner = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }));

/** Rings of random corners: nearly all of them cross themselves and each other. */
const tangledPolygon = fc
  .oneof(tangledRings(looseCorner), tangledRings(gridCorner))
  .map((rings) => ({ type: 'Polygon', coordinates: rings.map((corners) => ring(...corners)) }));

function tangledRings(corner: fc.Arbitrary<[number, number]>) {
  const corners = fc.array(corner, { minLength: 3, maxLength: 9 });
  return fc.array(corners, { minLength: 1, maxLength: 3 });
}

function ring(...corners: [number, number][]): Ring {
  return corners.map(([x, y]) => [ORIGIN[0] + x * STEP, ORIGIN[1] + y * STEP]);
}

function polygonOf(...coordinates: Ring[]): AreaGeometry {
  return { type: 'Polygon', coordinates };
}

function mendsOf(coordinates: Ring[]): string[] {
  const result = mendPolygon({ type: 'Polygon', coordinates });
  return result.ok ? result.mends : [result.reason];
}

function areaOf(result: MendedPolygon): number {
  return result.ok ? polygonAreaSquareMeters(result.polygon) : Number.NaN;
}

function squareMetersPerStep(): number {
  return polygonAreaSquareMeters(polygonOf(SQUARE)) / 16;
}

function tally(results: readonly MendedPolygon[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const outcome = result.ok ? result.mends.join(' ') || 'clean' : result.reason;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

function keep(geometry: GeoJSON.Geometry): unknown {
  return geometry;
}

function open(geometry: GeoJSON.Geometry): unknown {
  return mapRings(geometry, (positions) => positions.slice(0, -1));
}

function stutter(geometry: GeoJSON.Geometry): unknown {
  return mapRings(geometry, ([first = [], ...others]) => [first, first, ...others]);
}

function turn(geometry: GeoJSON.Geometry): unknown {
  return mapRings(geometry, (positions) => positions.toReversed());
}

/** Astana lies at 71° E, 51° N: moved to where the longitude is no latitude, as all of China but the far west is. */
function swapAxes(geometry: GeoJSON.Geometry): unknown {
  return mapRings(geometry, (positions) => positions.map(([lng, lat]) => [lat, (lng ?? 0) + 30]));
}

function flatten(geometry: GeoJSON.Geometry): unknown {
  return mapRings(geometry, (positions) => positions.map(([lng]) => [lng, 51]));
}

function mapRings(
  geometry: GeoJSON.Geometry,
  change: (positions: GeoJSON.Position[]) => unknown[],
): unknown {
  switch (geometry.type) {
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map(change) };
    case 'MultiPolygon':
      return {
        type: geometry.type,
        coordinates: geometry.coordinates.map((part) => part.map(change)),
      };
    default:
      throw new Error(`Expected a polygon, got ${geometry.type}`);
  }
}
