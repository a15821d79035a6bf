import { crsOfZone, type LngLat, type Zone } from '../position.ts';
import { crsWords } from './crs-words.ts';
import { inBoth, type Words } from './fault.ts';

/** Why a pair of numbers is no `[easting, northing]` of a zone. */
export type MetersFault =
  | { kind: 'not-a-position' }
  | { kind: 'axes-swapped' }
  | { kind: 'degrees' }
  /** The easting begins with the number of a zone that was not chosen. */
  | { kind: 'other-zone'; number: number }
  | { kind: 'zone-missing' }
  /** Metres of no zone at all, as a city's own grid has. */
  | { kind: 'local-grid' };

/** Eastings reach 400 km to either side of the meridian: more than a zone, less than confusion. */
const eastingRange = [100_000, 900_000] as const;

/** From the southern sea to the northernmost town of China. */
const northingRange = [300_000, 6_100_000] as const;

const metersOfZoneNumber = 1_000_000;

/** null for a position of the zone. */
export function metersFault([east, north]: Readonly<LngLat>, zone: Zone): MetersFault | null {
  if (!Number.isFinite(east) || !Number.isFinite(north)) return { kind: 'not-a-position' };
  if (isInZone([east, north], zone)) return null;
  if (isInZone([north, east], zone)) return { kind: 'axes-swapped' };
  if (Math.abs(east) <= 180 && Math.abs(north) <= 180) return { kind: 'degrees' };
  const number = zoneOfEasting(east) ?? zoneOfEasting(north);
  if (number !== null) return { kind: 'other-zone', number };
  const isPlain = isInZone([east, north], { ...zone, hasPrefix: false });
  return { kind: zone.hasPrefix && isPlain ? 'zone-missing' : 'local-grid' };
}

/** The zone whose number an easting begins with; null when it begins with none. */
export function zoneOfEasting(east: number): number | null {
  const number = Math.floor(east / metersOfZoneNumber);
  return crsOfZone({ number, hasPrefix: true }) === null ? null : number;
}

/** True for metres that can be an easting without its zone and a northing. */
export function isPlainMeters([east, north]: Readonly<LngLat>): boolean {
  return isWithin(east, eastingRange) && isWithin(north, northingRange);
}

/** What is wrong with the coordinates, and what to do about it; both without a full stop. */
export function metersFaultWords(fault: MetersFault, zone: Zone): Words {
  switch (fault.kind) {
    case 'not-a-position':
      return inBoth('坐标不是数字', 'a coordinate is no number');
    case 'axes-swapped':
      return inBoth(
        '东坐标和北坐标颠倒；测量坐标以 X 为北、Y 为东，GeoJSON 以 [东, 北] 为序，请改正列名或次序',
        'easting and northing are swapped; in surveying X is north and Y is east, GeoJSON has [east, north]; rename or reorder them',
      );
    case 'degrees':
      return inBoth(
        '坐标是经纬度，不是以米计的平面坐标；请改选 CGCS2000 等经纬度坐标系',
        'the coordinates are degrees, not metres; choose CGCS2000 or another system in degrees',
      );
    case 'other-zone':
      return otherZoneWords(fault.number);
    case 'zone-missing':
      return zoneMissingWords(zone);
    case 'local-grid':
      return inBoth(
        '坐标不在所选的三度带内，像是地方独立坐标系，没有转换参数无法换算',
        'the coordinates lie in no such zone and look like a local grid, which cannot be converted without its parameters',
      );
  }
}

function otherZoneWords(number: number): Words {
  const crs = crsOfZone({ number, hasPrefix: true });
  const words = crs && crsWords(crs);
  return inBoth(
    `横坐标带有带号 ${number}；请改选 ${words?.zh}`,
    `the easting begins with zone ${number}; choose ${words?.en}`,
  );
}

function zoneMissingWords({ number }: Zone): Words {
  const crs = crsOfZone({ number, hasPrefix: false });
  const words = crs && crsWords(crs);
  return inBoth(
    `横坐标没有带号 ${number}；请改选 ${words?.zh}`,
    `the easting does not begin with zone ${number}; choose ${words?.en}`,
  );
}

function isInZone([east, north]: Readonly<LngLat>, zone: Zone): boolean {
  const prefix = zone.hasPrefix ? zone.number * metersOfZoneNumber : 0;
  return isPlainMeters([east - prefix, north]);
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
