import type { LngLat } from '../position.ts';

/** Address of a square of the web mercator pyramid; y grows southwards. */
export type TileId = { z: number; x: number; y: number };

/** The latitude at which web mercator is a square. */
export const MAX_LATITUDE = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

/** Horizontal place in the unit square of web mercator: 0 at 180° W, 1 at 180° E. */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** Vertical place in the unit square of web mercator: 0 at the north edge, 1 at the south edge. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((clampLatitude(lat) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Inverse of `mercatorX` and `mercatorY`. */
export function lngLatOfMercator(x: number, y: number): LngLat {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}

function clampLatitude(lat: number): number {
  return Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat));
}
