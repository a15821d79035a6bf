import { type AreaCode, parentArea } from '../area.ts';
import { createLocalPlane } from '../geo/local-plane.ts';
import { type AreaGeometry, partsOf, pointInPolygon, polygonBbox } from '../geo/polygon.ts';
import type { Bbox, LngLat } from '../position.ts';

/** Boundaries are drawn and positions taken no finer: nearer than this is on the line. */
const boundaryMeters = 20;

type Ground = { readonly geometry: AreaGeometry; readonly bbox: Bbox };

/** The drawn areas of a district. */
export type Grounds = ReadonlyMap<AreaCode, Ground>;

export function groundsOf(
  areas: readonly { readonly code: AreaCode; readonly geometry: AreaGeometry | null }[],
): Grounds {
  return new Map(
    areas.flatMap(({ code, geometry }) =>
      geometry === null ? [] : [[code, { geometry, bbox: polygonBbox(geometry) }] as const],
    ),
  );
}

/**
 * Whether a position lies outside of the area that it is filed with, or of the nearest one above it
 * that somebody has drawn. Nothing is outside of what nobody has drawn.
 */
export function isOutsideArea(
  { area, position }: { readonly area: AreaCode; readonly position: LngLat },
  grounds: Grounds,
): boolean {
  const ground = groundOf(area, grounds);
  if (ground === null || isInside(position, ground)) return false;
  return metersFrom(position, ground.geometry) > boundaryMeters;
}

function groundOf(area: AreaCode | null, grounds: Grounds): Ground | null {
  if (area === null) return null;
  return grounds.get(area) ?? groundOf(parentArea(area), grounds);
}

function isInside(position: LngLat, { geometry, bbox }: Ground): boolean {
  const [lng, lat] = position;
  const isInBox = lng >= bbox[0] && lng <= bbox[2] && lat >= bbox[1] && lat <= bbox[3];
  return isInBox && pointInPolygon(position, geometry);
}

/** How far a position is from the nearest side of an outline. */
function metersFrom(position: LngLat, geometry: AreaGeometry): number {
  const { toMeters } = createLocalPlane(position);
  let least = Number.POSITIVE_INFINITY;
  for (const ring of partsOf(geometry).flat()) {
    const points = ring.map(toMeters);
    points.slice(1).forEach((to, index) => {
      least = Math.min(least, metersToSide(points[index] ?? to, to));
    });
  }
  return least;
}

/** From the origin of the plane. */
function metersToSide(
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): number {
  const [east, north] = [toX - fromX, toY - fromY];
  const square = east * east + north * north;
  const share = square === 0 ? 0 : -(fromX * east + fromY * north) / square;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(fromX + along * east, fromY + along * north);
}
