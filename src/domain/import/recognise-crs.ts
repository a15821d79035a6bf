import { toWgs84 } from '../geo/coordinates.ts';
import { type Crs, crsOfZone, type LngLat } from '../position.ts';
import { metersProblem, type RawPosition } from './check-coordinates.ts';
import { localGridSentence, readCrsName, unknownCrsSentence } from './crs-name.ts';
import { crsWords } from './crs-words.ts';
import { excerpt, inBoth, type Words } from './fault.ts';
import { isPlainMeters, zoneOfEasting } from './meters.ts';
import { pointFault } from './row-geometry.ts';

/** `crs` is null where only whoever gave the file can tell. */
export type RecognisedCrs = { readonly crs: Crs | null; readonly reason: Words };

export type CrsClues = {
  /** The name of the system that the file states. */
  readonly stated: string | null;
  readonly headers: readonly string[];
  readonly positions: readonly RawPosition[];
  /** A place in the district, if one is known: it tells the central meridian. */
  readonly near: LngLat | null;
};

const china = { west: 73, south: 3, east: 136, north: 54 } as const;

/** How far from a place of the district its coordinates may come out. */
const nearDegrees = 1.5;

/** Recognises the coordinate system of a file, as far as its numbers and words tell. */
export function recogniseCrs(clues: CrsClues): RecognisedCrs {
  if (clues.stated !== null) return statedCrs(clues.stated);
  const position = middleOf(clues.positions);
  if (position === null) return { crs: 'CGCS2000', reason: noCoordinates };
  return namedInHeader(clues.headers) ?? crsOfNumbers(position, clues.near);
}

function statedCrs(name: string): RecognisedCrs {
  const named = readCrsName(name);
  const shown = excerpt(name);
  switch (named.kind) {
    case 'known':
      return {
        crs: named.crs,
        reason: inBoth(`文件声明为 ${shown}。`, `The file states ${shown}.`),
      };
    case 'local':
      return {
        crs: null,
        reason: localGridSentence(inBoth(`文件声明的“${shown}”是`, `The file states “${shown}”`)),
      };
    case 'unknown':
      return { crs: null, reason: unknownCrsSentence(shown) };
  }
}

function namedInHeader(headers: readonly string[]): RecognisedCrs | null {
  const header = headers.find((name) => /gcj-?02|高德|火星|腾讯|bd-?09|百度/i.test(name));
  if (header === undefined) return null;
  const crs = /bd-?09|百度/i.test(header) ? 'BD09' : 'GCJ02';
  return { crs, reason: inBoth(`列名“${header}”写明。`, `The column “${header}” says so.`) };
}

function crsOfNumbers(position: RawPosition, near: LngLat | null): RecognisedCrs {
  const fault = pointFault(position);
  if (fault === null) return crsOfDegrees(position);
  if (fault === 'latitude-longitude-swapped') return { crs: 'CGCS2000', reason: swapped };
  return crsOfPrefix(position) ?? crsNear(position, near) ?? noCrs(position);
}

function crsOfDegrees([lng, lat]: RawPosition): RecognisedCrs {
  const isInChina =
    lng >= china.west && lng <= china.east && lat >= china.south && lat <= china.north;
  return isInChina ? { crs: 'CGCS2000', reason: inChina } : { crs: 'WGS84', reason: outsideChina };
}

/** Northings are below ten million, so that only an easting can begin with a zone. */
function crsOfPrefix([x, y]: RawPosition): RecognisedCrs | null {
  const number = zoneOfEasting(x) ?? zoneOfEasting(y);
  const crs = number === null ? null : crsOfZone({ number, hasPrefix: true });
  const reason = inBoth(`横坐标以带号 ${number} 开头。`, `The eastings begin with zone ${number}.`);
  return crs && { crs, reason };
}

/** The zone in which the metres come out where the district is. */
function crsNear(position: RawPosition, near: LngLat | null): RecognisedCrs | null {
  if (near === null || !isPlainMeters(position)) return null;
  const crs = crsOfZone({ number: Math.round(near[0] / 3), hasPrefix: false });
  if (crs === null) return null;
  const [lng, lat] = toWgs84(position, crs);
  const isNear = Math.abs(lng - near[0]) < nearDegrees && Math.abs(lat - near[1]) < nearDegrees;
  const { zh, en } = crsWords(crs);
  const reason = inBoth(
    `按 ${zh} 换算，位置落在本区附近。`,
    `Read as ${en}, the rows lie near the district.`,
  );
  return isNear ? { crs, reason } : null;
}

function noCrs(position: RawPosition): RecognisedCrs {
  return { crs: null, reason: metersProblem(position) };
}

/** The median of each axis: a few wrong rows do not move it. */
function middleOf(positions: readonly RawPosition[]): RawPosition | null {
  if (positions.length === 0) return null;
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  return [medianOf(xs), medianOf(ys)];
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const noCoordinates = inBoth(
  '文件没有坐标，坐标系不起作用。',
  'The file has no coordinates, so that the system does not matter.',
);
const swapped = inBoth(
  '坐标是经纬度，但经度和纬度颠倒。',
  'The coordinates are degrees, with longitude and latitude swapped.',
);
const inChina = inBoth(
  '坐标是中国范围内的经纬度；若来自高德、腾讯或百度地图，请改选 GCJ-02 或 BD-09，从数值上看不出。',
  'The coordinates are degrees in China; choose GCJ-02 or BD-09 if they come from Amap, Tencent or Baidu, which the numbers do not tell.',
);
const outsideChina = inBoth(
  '坐标是经纬度，不在中国范围内。',
  'The coordinates are degrees outside of China.',
);
