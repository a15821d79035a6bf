import { createLocalPlane } from '../../src/domain/geo/local-plane.ts';
import type { LngLat } from '../../src/domain/position.ts';
import type { Point, Shape } from './shape.ts';

export type ToLngLat = (point: Point) => LngLat;

/** A place of no note; nothing of the demo district lies where its coordinates point. */
const origin: LngLat = [106.628, 29.418];

/** Metres to degrees with the given decimals: 6 are a decimetre, 7 a centimetre. */
export function toDegrees(decimals: number): ToLngLat {
  const plane = createLocalPlane(origin);
  const factor = 10 ** decimals;
  return (point) => {
    const [lng, lat] = plane.toLngLat(point);
    return [Math.round(lng * factor) / factor, Math.round(lat * factor) / factor];
  };
}

/** The shape as a closed GeoJSON ring. */
export function closedRing(shape: Shape, toLngLat: ToLngLat): LngLat[] {
  const ring = shape.map(toLngLat);
  return ring[0] ? [...ring, ring[0]] : ring;
}
