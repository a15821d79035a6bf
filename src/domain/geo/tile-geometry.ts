import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { clipPolygon } from 'lineclip';
import type { Bbox, LngLat } from '../position.ts';
import { type AreaGeometry, bboxOfPositions, type PolygonPart, partsOf } from './polygon.ts';
import { lngLatOfMercator, mercatorX, mercatorY, type TileId } from './web-mercator.ts';

/** Units along the side of a tile. */
export const TILE_EXTENT = 4096;

/** Units drawn beyond the border, so that outlines of cut shapes stay out of sight. */
export const TILE_BUFFER = 64;

/** Place in a tile: x to the east and y to the south of its north-west corner. */
export type TilePoint = [x: number, y: number];

/** A feature whose geometry is already in whole tile units. */
export type TileFeature = {
  /** A whole number from 0: vector tiles know no other id. */
  id?: number;
  properties: Readonly<Record<string, string | number | boolean>>;
} & ({ type: 'Point'; points: TilePoint[] } | { type: 'Polygon'; rings: TilePoint[][] });

export type TileLayer = { name: string; features: readonly TileFeature[] };

type TileFrame = { tile: Readonly<TileId>; extent?: number; buffer?: number };

/** The square of a tile in degrees. */
export function tileBbox({ z, x, y }: Readonly<TileId>): Bbox {
  const [west, north] = lngLatOfMercator(x / 2 ** z, y / 2 ** z);
  const [east, south] = lngLatOfMercator((x + 1) / 2 ** z, (y + 1) / 2 ** z);
  return [west, south, east, north];
}

/** A position in tile units, not rounded; outside the tile when the position is. */
export function lngLatToTileUnits(
  [lng, lat]: Readonly<LngLat>,
  { tile, extent = TILE_EXTENT }: TileFrame,
): TilePoint {
  const tiles = 2 ** tile.z;
  return [(mercatorX(lng) * tiles - tile.x) * extent, (mercatorY(lat) * tiles - tile.y) * extent];
}

/** A position in whole tile units, or null when it lies beyond the buffer. */
export function projectPointToTile(lngLat: Readonly<LngLat>, frame: TileFrame): TilePoint | null {
  const [x, y] = lngLatToTileUnits(lngLat, frame);
  const [min, , max] = clipBox(frame);
  if (x < min || y < min || x > max || y > max) return null;
  return [Math.round(x), Math.round(y)];
}

/**
 * The closed rings of an area in whole tile units, cut at the buffer. Shells run clockwise on the
 * screen and each is followed by its holes, as vector tiles ask. Rings that rounding leaves without
 * area are dropped, so the list is empty for an area outside the tile or smaller than a unit.
 */
export function projectPolygonToTile(polygon: AreaGeometry, frame: TileFrame): TilePoint[][] {
  return partsOf(polygon).flatMap((part) => projectPart(part, frame));
}

/** Vector tile (MVT 2.1) as uncompressed protobuf. Throws a RangeError for an id it cannot carry. */
export function encodeTile(layers: readonly TileLayer[], extent = TILE_EXTENT): Uint8Array {
  const encodable = layers.map(({ name, features }) => {
    const layer = new GeoJSONWrapper(features.map(encodableFeature), { version: 2, extent });
    layer.name = name;
    return [name, layer] as const;
  });
  return fromVectorTileJs({ layers: Object.fromEntries(encodable) });
}

function projectPart([shell, ...holes]: PolygonPart, frame: TileFrame): TilePoint[][] {
  const projectedShell = projectRing(shell ?? [], frame);
  if (!projectedShell) return [];
  const rings = [withWinding(projectedShell, 'shell')];
  for (const hole of holes) {
    const projectedHole = projectRing(hole, frame);
    if (projectedHole) rings.push(withWinding(projectedHole, 'hole'));
  }
  return rings;
}

function projectRing(ring: readonly LngLat[], frame: TileFrame): TilePoint[] | null {
  const open = ring.slice(0, -1).map((lngLat) => lngLatToTileUnits(lngLat, frame));
  const closed = closeRounded(clipRing(open, clipBox(frame)));
  return doubledArea(closed) === 0 ? null : closed;
}

/** Most shapes lie wholly in a tile or wholly outside it and need no cutting. */
function clipRing(ring: TilePoint[], box: Bbox): TilePoint[] {
  const [west, south, east, north] = bboxOfPositions(ring);
  if (west > box[2] || south > box[3] || east < box[0] || north < box[1]) return [];
  if (west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]) return ring;
  return clipPolygon(ring, box);
}

function clipBox({ extent = TILE_EXTENT, buffer = TILE_BUFFER }: TileFrame): Bbox {
  return [-buffer, -buffer, extent + buffer, extent + buffer];
}

/** Rounds, drops points that fall together, and repeats the first point at the end. */
function closeRounded(ring: readonly TilePoint[]): TilePoint[] {
  const closed: TilePoint[] = [];
  for (const [x, y] of [...ring, ...ring.slice(0, 1)]) {
    const rounded: TilePoint = [Math.round(x), Math.round(y)];
    const last = closed.at(-1);
    if (!last || last[0] !== rounded[0] || last[1] !== rounded[1]) closed.push(rounded);
  }
  return closed;
}

/** Twice the signed area; positive means clockwise on the screen, since y grows downwards. */
function doubledArea(closed: readonly TilePoint[]): number {
  let doubled = 0;
  let [previousX, previousY] = closed[0] ?? [0, 0];
  for (const [x, y] of closed) {
    doubled += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return doubled;
}

function withWinding(closed: TilePoint[], role: 'shell' | 'hole'): TilePoint[] {
  const isClockwise = doubledArea(closed) > 0;
  return isClockwise === (role === 'shell') ? closed : closed.reverse();
}

function encodableFeature(feature: TileFeature) {
  const { id, properties: tags } = feature;
  if (id !== undefined && (!Number.isSafeInteger(id) || id < 0)) {
    throw new RangeError(`Expected a whole number from 0 as feature id, got ${id}`);
  }
  return feature.type === 'Point'
    ? { id, tags, type: 1 as const, geometry: feature.points }
    : { id, tags, type: 3 as const, geometry: feature.rings };
}
