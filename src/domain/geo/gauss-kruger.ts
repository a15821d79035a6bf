import proj4, { type Converter } from 'proj4';
import type { LngLat, Zone } from '../position.ts';

/** Eastings begin 500 km west of the central meridian, so that none is negative. */
const falseEastingMeters = 500_000;
const metersOfZoneNumber = 1_000_000;

/** The ellipsoid of CGCS2000. */
const ellipsoid = '+a=6378137 +rf=298.257222101';

/** Metres `[easting, northing]` of a zone as degrees, exact to a millimetre within the zone. */
export function lngLatOfMeters([east, north]: Readonly<LngLat>, zone: Zone): LngLat {
  return converterOf(zone).inverse([east, north]);
}

/** Degrees as metres `[easting, northing]` of a zone. */
export function metersOfLngLat([lng, lat]: Readonly<LngLat>, zone: Zone): LngLat {
  return converterOf(zone).forward([lng, lat]);
}

const converters = new Map<Zone, Converter>();

function converterOf(zone: Zone): Converter {
  const known = converters.get(zone) ?? proj4(definitionOf(zone));
  converters.set(zone, known);
  return known;
}

function definitionOf({ number, centralMeridianDegrees, hasPrefix }: Zone): string {
  const easting = falseEastingMeters + (hasPrefix ? number * metersOfZoneNumber : 0);
  return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridianDegrees} +k=1 +x_0=${easting} +y_0=0 ${ellipsoid} +units=m +no_defs`;
}
