import type { Bbox, LngLat } from '../position.ts';
import { createLocalPlane, EARTH_RADIUS_METERS } from './local-plane.ts';

/** A closed ring: the last position repeats the first. Shells run counter-clockwise, holes clockwise. */
export type Ring = LngLat[];

/** Shell, then holes. */
export type PolygonPart = Ring[];

/** An area on the ground as GeoJSON writes it, checked by `mendPolygon`. */
export type AreaGeometry =
  | { type: 'Polygon'; coordinates: PolygonPart }
  | { type: 'MultiPolygon'; coordinates: PolygonPart[] };

/** The parts of either kind of geometry, as one list. */
export function partsOf(polygon: AreaGeometry): PolygonPart[] {
  return polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
}

/** The smallest box that holds the shells. */
export function polygonBbox(polygon: AreaGeometry): Bbox {
  return bboxOfPositions(partsOf(polygon).flatMap((part) => part[0] ?? []));
}

/** The smallest box that holds the positions; an endless inverted box when there are none. */
export function bboxOfPositions(positions: readonly Readonly<LngLat>[]): Bbox {
  const bbox: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    if (lng < bbox[0]) bbox[0] = lng;
    if (lat < bbox[1]) bbox[1] = lat;
    if (lng > bbox[2]) bbox[2] = lng;
    if (lat > bbox[3]) bbox[3] = lat;
  }
  return bbox;
}

/** Area on the sphere in square metres, holes taken off. */
export function polygonAreaSquareMeters(polygon: AreaGeometry): number {
  let area = 0;
  for (const part of partsOf(polygon)) {
    part.forEach((ring, i) => {
      const ringArea = Math.abs(ringAreaSquareMeters(ring));
      area += i === 0 ? ringArea : -ringArea;
    });
  }
  return area;
}

/**
 * Signed area of a closed ring in square metres, positive when it runs counter-clockwise. Each side
 * counts as a line in the cylindrical equal-area plane, which is exact enough for anything that
 * fits into a province.
 */
export function ringAreaSquareMeters(ring: readonly Readonly<LngLat>[]): number {
  const origin = ring[0];
  if (!origin) return 0;
  const originSine = sine(origin[1]);
  let doubled = 0;
  let previousX = 0;
  let previousY = 0;
  for (const [lng, lat] of ring) {
    const x = ((lng - origin[0]) * Math.PI) / 180;
    const y = sine(lat) - originSine;
    doubled += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return (doubled / 2) * EARTH_RADIUS_METERS ** 2;
}

/**
 * Centre of gravity of the area, holes taken off. It may lie outside a bent shape. A shape without
 * area gets the middle of its box.
 */
export function polygonCentroid(polygon: AreaGeometry): LngLat {
  const [west, south, east, north] = polygonBbox(polygon);
  const middle: LngLat = [(west + east) / 2, (south + north) / 2];
  const plane = createLocalPlane(middle);
  const sum = { doubledArea: 0, east: 0, north: 0 };
  for (const part of partsOf(polygon)) {
    part.forEach((ring, i) => {
      const moment = ringMoment(ring.map(plane.toMeters));
      const sign = Math.sign(moment.doubledArea) * (i === 0 ? 1 : -1);
      sum.doubledArea += sign * moment.doubledArea;
      sum.east += sign * moment.east;
      sum.north += sign * moment.north;
    });
  }
  if (sum.doubledArea === 0) return middle;
  const scale = 1 / (3 * sum.doubledArea);
  return plane.toLngLat([sum.east * scale, sum.north * scale]);
}

/** Whether a position lies in the area; a position exactly on the outline may go either way. */
export function pointInPolygon(lngLat: Readonly<LngLat>, polygon: AreaGeometry): boolean {
  return partsOf(polygon).some((part) => {
    const crossings = part.reduce((sum, ring) => sum + crossingsEastOf(lngLat, ring), 0);
    return crossings % 2 === 1;
  });
}

/**
 * The farthest reach, in integer micro-degrees and rounded up, of the area from a position on
 * either axis. A search for what touches a box must grow the box by the largest of these.
 */
export function halfExtentMicrodegrees(
  polygon: AreaGeometry,
  [lng, lat]: Readonly<LngLat>,
): { lng: number; lat: number } {
  const [west, south, east, north] = polygonBbox(polygon);
  return {
    lng: Math.ceil(Math.max(lng - west, east - lng) * 1e6),
    lat: Math.ceil(Math.max(lat - south, north - lat) * 1e6),
  };
}

function ringMoment(ring: readonly (readonly [number, number])[]) {
  const moment = { doubledArea: 0, east: 0, north: 0 };
  let [previousEast, previousNorth] = ring.at(-1) ?? [0, 0];
  for (const [east, north] of ring) {
    const cross = previousEast * north - east * previousNorth;
    moment.doubledArea += cross;
    moment.east += cross * (previousEast + east);
    moment.north += cross * (previousNorth + north);
    previousEast = east;
    previousNorth = north;
  }
  return moment;
}

/** How often a ray from the position to the east crosses the ring. */
function crossingsEastOf([lng, lat]: Readonly<LngLat>, ring: readonly Readonly<LngLat>[]): number {
  let crossings = 0;
  let [fromLng, fromLat] = ring.at(-1) ?? [0, 0];
  for (const [toLng, toLat] of ring) {
    if (fromLat > lat !== toLat > lat) {
      const crossingLng = fromLng + ((lat - fromLat) / (toLat - fromLat)) * (toLng - fromLng);
      if (crossingLng > lng) crossings++;
    }
    fromLng = toLng;
    fromLat = toLat;
  }
  return crossings;
}

function sine(latDegrees: number): number {
  return Math.sin((latDegrees * Math.PI) / 180);
}
