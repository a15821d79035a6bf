import { hexOfLngLat } from '../../domain/geo/hex-index.ts';
import { mortonOfLngLat } from '../../domain/geo/morton.ts';
import type { LngLat } from '../../domain/position.ts';
import type { PlacedColumns } from './placed-columns.ts';

/** The columns of a position: integer micro-degrees (0.11 m) and the two spatial indexes. */
export function placeColumns(position: LngLat): {
  lng_e6: number;
  lat_e6: number;
  quadkey: number;
  hex: number;
} {
  const [lng, lat] = position;
  return {
    lng_e6: Math.round(lng * 1e6),
    lat_e6: Math.round(lat * 1e6),
    quadkey: mortonOfLngLat([lng, lat]),
    hex: hexOfLngLat([lng, lat]),
  };
}

/** As `placeColumns`, for what may be without a position. */
export function placedColumns(position: LngLat | null): PlacedColumns {
  return position === null ? noPlace : placeColumns(position);
}

const noPlace: PlacedColumns = { lng_e6: null, lat_e6: null, quadkey: null, hex: null };

/** The columns of a position in a table that is not searched by place. */
export function pointColumns(position: LngLat | null): {
  lng_e6: number | null;
  lat_e6: number | null;
} {
  if (position === null) return { lng_e6: null, lat_e6: null };
  return { lng_e6: Math.round(position[0] * 1e6), lat_e6: Math.round(position[1] * 1e6) };
}

export function positionOf(row: { lng_e6: number | null; lat_e6: number | null }): LngLat | null {
  if (row.lng_e6 === null || row.lat_e6 === null) return null;
  return [row.lng_e6 / 1e6, row.lat_e6 / 1e6];
}
