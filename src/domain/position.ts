/** `[lng, lat]` in degrees, CGCS2000/WGS84; a plain pair, as GeoJSON's types and libraries want it. */
export type LngLat = [lng: number, lat: number];

/** `[west, south, east, north]` in degrees. */
export type Bbox = [west: number, south: number, east: number, north: number];

/**
 * Coordinate systems an import may state. GCJ02 is what Amap and Tencent give, BD09 what Baidu
 * gives; CGCS2000 and WGS84 differ by centimetres, and are taken as one.
 */
export const crsNames = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
export type Crs = (typeof crsNames)[number];
