import type { LngLat } from '../position.ts';

/** Mean radius of the earth, the same sphere on which @turf/distance and @turf/area measure. */
export const EARTH_RADIUS_METERS = 6371008.8;

const METERS_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_METERS;

/** Metres east and north of the origin of a local plane. */
type Meters = [east: number, north: number];

export type LocalPlane = {
  origin: LngLat;
  metersPerDegreeLng: number;
  metersPerDegreeLat: number;
  toMeters: (lngLat: Readonly<LngLat>) => Meters;
  toLngLat: (meters: Readonly<Meters>) => LngLat;
  /** Positions as `lng, lat, lng, lat...` to `east, north, east, north...`, in single precision. */
  toMetersArray: (lngLats: Float64Array) => Float32Array;
  /** Positions in integer micro-degrees to `east, north, east, north...`, in single precision. */
  microdegreesToMetersArray: (positions: MicrodegreePositions) => Float32Array;
};

/** Columns of positions in integer micro-degrees, as the hazard table keeps them. */
export type MicrodegreePositions = { lngMicrodegrees: Int32Array; latMicrodegrees: Int32Array };

/**
 * Equirectangular plane of metres around an origin. Distances between two places within 20 km of
 * the origin differ from the great circle by at most 0.5 % anywhere in China (0.2 % south of 30° N),
 * and the sphere itself from the ellipsoid by at most 0.6 %. Not for the poles or the date line.
 */
export function createLocalPlane(origin: Readonly<LngLat>): LocalPlane {
  const [originLng, originLat] = origin;
  const metersPerDegreeLat = METERS_PER_DEGREE;
  const metersPerDegreeLng = METERS_PER_DEGREE * Math.cos((originLat * Math.PI) / 180);
  const toEast = (lng: number) => (lng - originLng) * metersPerDegreeLng;
  const toNorth = (lat: number) => (lat - originLat) * metersPerDegreeLat;
  return {
    origin: [originLng, originLat],
    metersPerDegreeLng,
    metersPerDegreeLat,
    toMeters: ([lng, lat]) => [toEast(lng), toNorth(lat)],
    toLngLat: ([east, north]) => [
      originLng + east / metersPerDegreeLng,
      originLat + north / metersPerDegreeLat,
    ],
    toMetersArray: (lngLats) =>
      Float32Array.from(lngLats, (degrees, i) =>
        i % 2 === 0 ? toEast(degrees) : toNorth(degrees),
      ),
    microdegreesToMetersArray: ({ lngMicrodegrees, latMicrodegrees }) =>
      Float32Array.from({ length: 2 * lngMicrodegrees.length }, (_, i) =>
        i % 2 === 0
          ? toEast((lngMicrodegrees[i >> 1] ?? 0) / 1e6)
          : toNorth((latMicrodegrees[i >> 1] ?? 0) / 1e6),
      ),
  };
}
