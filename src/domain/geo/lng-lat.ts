/** A position in degrees, CGCS2000 (numerically WGS84). */
export type LngLat = [lng: number, lat: number];

/** `[west, south, east, north]` in degrees. */
export type Bbox = [west: number, south: number, east: number, north: number];
