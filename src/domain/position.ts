/** `[lng, lat]` in degrees, CGCS2000/WGS84. */
export type LngLat = readonly [lng: number, lat: number];

/** `[west, south, east, north]` in degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Coordinate systems an import may state; CGCS2000 equals WGS84 to within centimetres. */
export const crsNames = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
export type Crs = (typeof crsNames)[number];
