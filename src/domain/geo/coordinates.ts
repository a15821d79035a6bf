import gcoord from 'gcoord';
import type { Crs, LngLat } from '../position.ts';

type Geometry = Exclude<GeoJSON.Geometry, GeoJSON.GeometryCollection>;

/**
 * A position as WGS84. The inverse shift is found by iteration and returns within a centimetre;
 * outside the box 72.004-137.8347° E, 0.8293-55.8271° N the shift is none.
 */
export function toWgs84(lngLat: Readonly<LngLat>, crs: Crs): LngLat {
  return transform(lngLat, { from: crs, to: 'WGS84' });
}

/** A WGS84 position in another system, for maps and forms that ask for it. */
export function fromWgs84(lngLat: Readonly<LngLat>, crs: Crs): LngLat {
  return transform(lngLat, { from: 'WGS84', to: crs });
}

/** A copy of a GeoJSON geometry with every position as WGS84; heights stay as they are. */
export function geometryToWgs84<G extends Geometry>(geometry: G, crs: Crs): G {
  return { ...geometry, coordinates: nestedToWgs84(geometry.coordinates, crs) };
}

type Nested = readonly (number | Nested)[];

function nestedToWgs84(nested: Nested, crs: Crs): Nested {
  const [lng, lat, ...heights] = nested;
  if (typeof lng === 'number' && typeof lat === 'number') {
    return [...toWgs84([lng, lat], crs), ...heights];
  }
  return nested.map((inner) => (typeof inner === 'number' ? inner : nestedToWgs84(inner, crs)));
}

function transform([lng, lat]: Readonly<LngLat>, { from, to }: { from: Crs; to: Crs }): LngLat {
  return gcoord.transform([lng, lat], CRS_OF_LIBRARY[from], CRS_OF_LIBRARY[to]);
}

const CRS_OF_LIBRARY = {
  WGS84: gcoord.WGS84,
  CGCS2000: gcoord.WGS84,
  GCJ02: gcoord.GCJ02,
  BD09: gcoord.BD09,
} as const;
