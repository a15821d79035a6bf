import { crsOfZone } from '../../domain/position.ts';

/**
 * The name of the system that a .prj file describes: an EPSG name where it is one of CGCS2000 or
 * WGS84 in degrees or a 3-degree zone, else the name it bears.
 */
export function readPrj(wkt: string): string {
  const projected = nameOf(wkt, /PROJ(?:CS|CRS)\s*\[\s*"([^"]+)"/i);
  const geographic = nameOf(wkt, /(?:GEOGCS|GEOGCRS|BASEGEOGCRS|GEODCRS)\s*\[\s*"([^"]+)"/i);
  if (projected === null) return degreesName(geographic) ?? geographic ?? wkt;
  return (isCgcs2000(geographic) ? zoneName(wkt) : null) ?? projected;
}

function zoneName(wkt: string): string | null {
  const isMercator = /"(?:Gauss_Kruger|Transverse[_ ]Mercator)"/i.test(wkt);
  const meridian = parameterOf(wkt, /central[_ ]meridian|longitude of natural origin/i);
  const easting = parameterOf(wkt, /false[_ ]easting/i);
  if (!isMercator || meridian === null || easting === null) return null;
  const number = meridian / 3;
  if (easting === 500_000) return crsOfZone({ number, hasPrefix: false });
  return easting === number * 1e6 + 500_000 ? crsOfZone({ number, hasPrefix: true }) : null;
}

function degreesName(geographic: string | null): string | null {
  if (isCgcs2000(geographic)) return 'EPSG:4490';
  return geographic !== null && /WGS[_ ]?(?:19)?84/i.test(geographic) ? 'WGS84' : null;
}

function isCgcs2000(geographic: string | null): boolean {
  const name = /CGCS[_ ]?2000|China[_ ]2000|China[_ ]Geodetic[_ ]Coordinate[_ ]System[_ ]2000/i;
  return geographic !== null && name.test(geographic);
}

function nameOf(wkt: string, form: RegExp): string | null {
  return form.exec(wkt)?.[1] ?? null;
}

function parameterOf(wkt: string, name: RegExp): number | null {
  const form = new RegExp(String.raw`PARAMETER\s*\[\s*"(?:${name.source})"\s*,\s*([-\d.]+)`, 'i');
  const value = form.exec(wkt)?.[1];
  return value === undefined ? null : Number(value);
}
