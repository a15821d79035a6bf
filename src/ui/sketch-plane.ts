import type { Geometry, Position } from 'geojson';
import { createLocalPlane } from '../domain/geo/local-plane.ts';
import type { Bbox, LngLat } from '../domain/position.ts';

/** A piece of ground laid flat on a picture whose width is given. */
export type SketchPlane = {
  readonly width: number;
  readonly height: number;
  /** Pixels from the top left corner. */
  readonly place: (lngLat: LngLat) => readonly [x: number, y: number];
  /** SVG path of outlines and lines; points have none. */
  readonly pathOf: (geometry: Geometry) => string;
  /** SVG path of points, each a line without length: a round cap draws it as a dot. */
  readonly dotsOf: (geometry: Geometry) => string;
};

/** Smaller than that a single point would be a picture of nothing. */
const leastMeters = 200;
const margin = 0.04;
const heights = { least: 0.45, most: 1 } as const;

/** Fits `[west, south, east, north]` in degrees into a picture, north up, metres in proportion. */
export function createSketchPlane(bbox: Bbox, width: number): SketchPlane {
  const [west, south, east, north] = bbox;
  const plane = createLocalPlane([(west + east) / 2, (south + north) / 2]);
  const [toEast, toNorth] = plane.toMeters([east, north]);
  const ground = { east: spanOf(toEast), north: spanOf(toNorth) };
  const height =
    width * Math.min(heights.most, Math.max(heights.least, ground.north / ground.east));
  const scale = Math.min(width / ground.east, height / ground.north);
  const place = (lngLat: Readonly<LngLat>) => {
    const [x, y] = plane.toMeters(lngLat);
    return [round(width / 2 + x * scale), round(height / 2 - y * scale)] as const;
  };
  const write = ([lng = 0, lat = 0]: Position) => place([lng, lat]).join(' ');
  return {
    width,
    height: round(height),
    place,
    pathOf: (geometry) => pathOf(geometry, write),
    dotsOf: (geometry) => dotsOf(geometry, write),
  };
}

type Write = (position: Position) => string;

function pathOf(geometry: Geometry, write: Write): string {
  const line = (positions: readonly Position[]) => `M${positions.map(write).join('L')}`;
  const ring = (positions: readonly Position[]) => `${line(positions)}Z`;
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map(ring).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring).join('');
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map(line).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((part) => pathOf(part, write)).join('');
    case 'Point':
    case 'MultiPoint':
      return '';
  }
}

function dotsOf(geometry: Geometry, write: Write): string {
  switch (geometry.type) {
    case 'Point':
      return `M${write(geometry.coordinates)}h0`;
    case 'MultiPoint':
      return geometry.coordinates.map((position) => `M${write(position)}h0`).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((part) => dotsOf(part, write)).join('');
    default:
      return '';
  }
}

/** From the middle to the edge, doubled, with some air around. */
function spanOf(halfMeters: number): number {
  return Math.max(leastMeters, 2 * halfMeters) * (1 + 2 * margin);
}

/** A tenth of a pixel is finer than any line. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
