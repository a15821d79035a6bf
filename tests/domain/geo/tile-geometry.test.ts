import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import type { AreaGeometry, Ring } from '../../../src/domain/geo/polygon.ts';
import {
  encodeTile,
  lngLatToTileUnits,
  projectPointToTile,
  projectPolygonToTile,
  TILE_BUFFER,
  TILE_EXTENT,
  type TilePoint,
  tileBbox,
} from '../../../src/domain/geo/tile-geometry.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { numberBetween } from '../../support/arbitraries.ts';

/** A tile over Changzhou subdistrict, Rongchang. */
const TILE = { z: 15, x: 25994, y: 13600 };
const [WEST, SOUTH, EAST, NORTH] = tileBbox(TILE);

const COURTYARD_BUILDING = courtyardBuilding();

/** A place in the tile, as fractions of its sides from the north-west corner. */
const fraction = numberBetween(-0.5, 1.5);

describe('tileBbox', () => {
  it('has corners that project to the corners of the tile', () => {
    expect(roundPoint(lngLatToTileUnits([WEST, NORTH], { tile: TILE }))).toEqual([0, 0]);
    expect(roundPoint(lngLatToTileUnits([EAST, SOUTH], { tile: TILE }))).toEqual([4096, 4096]);
  });

  it('is the whole mercator world at zoom 0', () => {
    const [west, south, east, north] = tileBbox({ z: 0, x: 0, y: 0 });
    expect([west, east]).toEqual([-180, 180]);
    expect(south).toBeCloseTo(-85.05112878, 8);
    expect(north).toBeCloseTo(85.05112878, 8);
  });
});

describe('projectPointToTile', () => {
  it('keeps points in the tile and its buffer, and no other', () => {
    fc.assert(
      fc.property(fraction, fraction, (u, v) => {
        const point = projectPointToTile(placeAt(u, v), { tile: TILE });
        const reach = TILE_BUFFER / TILE_EXTENT;
        const isNear = [u, v].every((part) => part >= -reach && part <= 1 + reach);
        expect(point !== null).toBe(isNear);
      }),
    );
  });
});

describe('projectPolygonToTile', () => {
  it('puts every corner of a building within half a unit of its true place', () => {
    const rings = projectPolygonToTile(COURTYARD_BUILDING, { tile: TILE });
    const exact = COURTYARD_BUILDING.coordinates.map((ring) =>
      ring.map((lngLat) => lngLatToTileUnits(lngLat, { tile: TILE })),
    );
    expect(rings.map((ring) => ring.length)).toEqual([5, 5]);
    for (const [i, ring] of rings.entries()) {
      for (const point of ring) expect(offsetFromNearest(point, exact[i] ?? [])).toBeLessThan(0.5);
    }
  });

  it('winds shells clockwise on the screen and holes against it, whatever the input', () => {
    for (const polygon of [COURTYARD_BUILDING, reversed(COURTYARD_BUILDING)]) {
      const [shell = [], hole = []] = projectPolygonToTile(polygon, { tile: TILE });
      expect(screenArea(shell)).toBeGreaterThan(0);
      expect(screenArea(hole)).toBeLessThan(0);
    }
  });

  it('cuts what reaches beyond the buffer', () => {
    const wide = rectangle(-3, -3, 4, 4);
    const [ring = []] = projectPolygonToTile(wide, { tile: TILE });
    const corners = new Set(ring.map((point) => point.join()));
    expect(corners).toEqual(new Set(['-64,-64', '4160,-64', '4160,4160', '-64,4160']));
  });

  it('never leaves the buffer and never keeps a ring without area', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, fraction, (u1, v1, u2, v2) => {
        for (const ring of projectPolygonToTile(rectangle(u1, v1, u2, v2), { tile: TILE })) {
          expect(Math.min(...ring.flat())).toBeGreaterThanOrEqual(-TILE_BUFFER);
          expect(Math.max(...ring.flat())).toBeLessThanOrEqual(TILE_EXTENT + TILE_BUFFER);
          expect(screenArea(ring)).toBeGreaterThan(0);
          expect(ring.at(-1)).toEqual(ring[0]);
        }
      }),
    );
  });

  it('drops a shell smaller than a unit together with its hole, and shapes elsewhere', () => {
    const tiny = { z: 2, x: 3, y: 1 };
    expect(projectPolygonToTile(COURTYARD_BUILDING, { tile: tiny })).toEqual([]);
    expect(projectPolygonToTile(rectangle(2, 2, 3, 3), { tile: TILE })).toEqual([]);
  });

  it('keeps every part of a shape of many parts, its holes behind their shell', () => {
    const other = rectangle(0.7, 0.7, 0.8, 0.8);
    const many: AreaGeometry = {
      type: 'MultiPolygon',
      coordinates: [COURTYARD_BUILDING.coordinates, other.coordinates],
    };
    expect(projectPolygonToTile(many, { tile: TILE })).toEqual([
      ...projectPolygonToTile(COURTYARD_BUILDING, { tile: TILE }),
      ...projectPolygonToTile(other, { tile: TILE }),
    ]);
  });
});

describe('encodeTile', () => {
  const point = { type: 'Point' as const, id: 7, points: [[12, 4000] as TilePoint] };
  const rings = projectPolygonToTile(COURTYARD_BUILDING, { tile: TILE });

  it('is read by a vector tile reader with ids, properties and geometry as given', () => {
    const properties = {
      name: '昌州街道',
      floors: 18,
      heightMeters: 54.5,
      isOld: true,
      offset: -3,
    };
    const bytes = encodeTile([
      { name: 'building', features: [{ type: 'Polygon', id: 2 ** 40, properties, rings }] },
      { name: 'hazard', features: [{ ...point, properties: {} }] },
    ]);
    const { building, hazard } = decode(bytes).layers;
    const decoded = building?.feature(0);
    expect([building?.version, building?.extent, building?.length]).toEqual([2, 4096, 1]);
    expect(decoded?.id).toBe(2 ** 40);
    expect({ ...decoded?.properties }).toEqual(properties);
    expect(decoded?.loadGeometry().map(toPairs)).toEqual(rings);
    expect(hazard?.feature(0).id).toBe(7);
    expect(hazard?.feature(0).loadGeometry().map(toPairs)).toEqual([[[12, 4000]]]);
  });

  it('is read back as one polygon with its courtyard, within half a unit on the ground', () => {
    const bytes = encodeTile([
      { name: 'building', features: [{ type: 'Polygon', properties: {}, rings }] },
    ]);
    const feature = decode(bytes).layers.building?.feature(0);
    const geometry = feature?.toGeoJSON(TILE.x, TILE.y, TILE.z).geometry;
    const halfUnit = (0.5 * (EAST - WEST)) / TILE_EXTENT + 1e-9;
    expect(geometry?.type).toBe('Polygon');
    const coordinates = geometry?.type === 'Polygon' ? geometry.coordinates : [];
    expect(coordinates.map((ring) => ring.length)).toEqual([5, 5]);
    for (const [lng = 0] of coordinates.flat()) {
      const offsets = COURTYARD_BUILDING.coordinates
        .flat()
        .map((corner) => Math.abs(corner[0] - lng));
      expect(Math.min(...offsets)).toBeLessThanOrEqual(halfUnit);
    }
  });

  it('makes a layer without features, and a tile without layers', () => {
    expect(decode(encodeTile([{ name: 'hazard', features: [] }])).layers).toEqual({});
    expect(encodeTile([])).toHaveLength(0);
  });

  it('refuses an id that a tile cannot carry', () => {
    for (const id of [-1, 1.5, Number.NaN, 2 ** 53]) {
      const features = [{ ...point, id, properties: {} }];
      expect(() => encodeTile([{ name: 'hazard', features }])).toThrow(RangeError);
    }
  });
});

type Rectangle = { type: 'Polygon'; coordinates: Ring[] };

function courtyardBuilding(): Rectangle {
  const shell = rectangle(0.4, 0.4, 0.61, 0.53).coordinates;
  const hole = rectangle(0.45, 0.45, 0.5, 0.5).coordinates;
  return { type: 'Polygon', coordinates: [...shell, ...hole.map((ring) => ring.toReversed())] };
}

function rectangle(u1: number, v1: number, u2: number, v2: number): Rectangle {
  const [left, right] = [Math.min(u1, u2), Math.max(u1, u2)];
  const [top, bottom] = [Math.min(v1, v2), Math.max(v1, v2)];
  const corners = [placeAt(left, bottom), placeAt(right, bottom), placeAt(right, top)];
  const ring = [...corners, placeAt(left, top), placeAt(left, bottom)];
  return { type: 'Polygon', coordinates: [ring] };
}

function reversed({ coordinates }: Rectangle): Rectangle {
  return { type: 'Polygon', coordinates: coordinates.map((ring) => ring.toReversed()) };
}

function placeAt(u: number, v: number): LngLat {
  return [WEST + u * (EAST - WEST), NORTH - v * (NORTH - SOUTH)];
}

/** The larger of the offsets on both axes from the nearest of the points. */
function offsetFromNearest([x, y]: TilePoint, points: readonly TilePoint[]): number {
  const offsets = points.map((other) => Math.max(Math.abs(other[0] - x), Math.abs(other[1] - y)));
  return Math.min(...offsets);
}

function screenArea(ring: readonly TilePoint[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = ring[i] ?? [0, 0];
    return sum + (fromX * y - x * fromY) / 2;
  }, 0);
}

function decode(bytes: Uint8Array): VectorTile {
  return new VectorTile(new PbfReader(bytes));
}

function toPairs(points: readonly { x: number; y: number }[]): TilePoint[] {
  return points.map(({ x, y }) => [x, y]);
}

function roundPoint([x, y]: TilePoint): TilePoint {
  return [Math.round(x) + 0, Math.round(y) + 0];
}
