import gcoord from 'gcoord';
import { type Crs, type LngLat, zoneOfCrs } from '../position.ts';
import { lngLatOfMeters, metersOfLngLat } from './gauss-kruger.ts';

/**
 * A position as WGS84; of a zone it is `[easting, northing]` in metres. The inverse shift of GCJ02
 * and BD09 is found by iteration and returns within a centimetre; outside the box 72.004-137.8347° E,
 * 0.8293-55.8271° N that shift is none.
 */
export function toWgs84(position: Readonly<LngLat>, crs: Crs): LngLat {
  const zone = zoneOfCrs(crs);
  return zone ? lngLatOfMeters(position, zone) : shift(position, { from: crs, to: 'WGS84' });
}

/** A WGS84 position in another system, for maps and forms that ask for it. */
export function fromWgs84(lngLat: Readonly<LngLat>, crs: Crs): LngLat {
  const zone = zoneOfCrs(crs);
  return zone ? metersOfLngLat(lngLat, zone) : shift(lngLat, { from: 'WGS84', to: crs });
}

/** A copy of a GeoJSON geometry with every position as WGS84; heights stay as they are. */
export function geometryToWgs84<G extends { readonly coordinates: unknown }>(
  geometry: G,
  crs: Crs,
): G {
  return { ...geometry, coordinates: nestedToWgs84(geometry.coordinates, crs) };
}

/** What is no position stays as it is, for whoever checks the geometry to find. */
function nestedToWgs84(nested: unknown, crs: Crs): unknown {
  if (!Array.isArray(nested)) return nested;
  const [x, y, ...heights]: unknown[] = nested;
  if (isFiniteNumber(x) && isFiniteNumber(y)) return [...toWgs84([x, y], crs), ...heights];
  return nested.map((inner) => nestedToWgs84(inner, crs));
}

function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function shift([lng, lat]: Readonly<LngLat>, { from, to }: { from: Crs; to: Crs }): LngLat {
  return gcoord.transform([lng, lat], systemOf(from), systemOf(to));
}

function systemOf(crs: Crs) {
  if (crs === 'GCJ02') return gcoord.GCJ02;
  return crs === 'BD09' ? gcoord.BD09 : gcoord.WGS84;
}
