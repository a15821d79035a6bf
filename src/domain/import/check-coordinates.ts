import type { PolygonFault } from '../geo/mend-polygon.ts';
import { type Crs, crsOfZone, type LngLat, zoneOfCrs } from '../position.ts';
import { createHeaderIndex, type PlaceField, placeColumns } from './columns.ts';
import { localGridSentence } from './crs-name.ts';
import { crsWords } from './crs-words.ts';
import { excerpt, inBoth, type Words } from './fault.ts';
import { isPlainMeters, metersFault, metersFaultWords, zoneOfEasting } from './meters.ts';
import { firstPosition, pointFault } from './row-geometry.ts';
import type { SourceRow } from './source-row.ts';
import { isBlank } from './text.ts';
import { eastingValue, latValue, lngValue, northingValue, type ValueReader } from './values.ts';

/** Rows that are looked at, spread over the file. */
const sampleRows = 500;

/** A position as it stands in a file: `[east, north]` of either degrees or metres. */
export type RawPosition = LngLat;

/**
 * Why no row of a file can be placed in the chosen system, as one sentence; null when most can, or
 * when the file has no coordinates. Single wrong rows are for the rows themselves to say.
 */
export function coordinateProblem(rows: readonly SourceRow[], crs: Crs): Words | null {
  const positions = samplePositions(rows);
  const sentences = positions.map((position) => ({ position, words: problemOf(position, crs) }));
  const wrong = sentences.filter(({ words }) => words !== null);
  return wrong.length * 2 > positions.length ? (wrong[0]?.words ?? null) : null;
}

/** Positions of rows spread over the file, those at 0, 0 left out: they say that there is none. */
export function samplePositions(rows: readonly SourceRow[]): RawPosition[] {
  const step = Math.ceil(rows.length / sampleRows);
  const match = createHeaderIndex(placeColumns);
  return rows
    .filter((_, i) => i % step === 0)
    .map((row) => rawPosition(row, match))
    .filter((position) => position !== null)
    .filter(([x, y]) => x !== 0 || y !== 0);
}

type MatchPlace = ReturnType<typeof createHeaderIndex<PlaceField>>;

function rawPosition({ geometry, properties }: SourceRow, match: MatchPlace): RawPosition | null {
  const [x, y] = firstPosition(geometry) ?? [];
  if (typeof x === 'number' && typeof y === 'number') return [x, y];
  const cells = new Map<PlaceField, string>();
  for (const [header, value] of Object.entries(properties)) {
    const found = match(header);
    if (found && !cells.has(found.field) && !isBlank(String(value))) {
      cells.set(found.field, String(value));
    }
  }
  return (
    pairOf(cells, { lng: lngValue, lat: latValue }) ??
    pairOf(cells, { easting: eastingValue, northing: northingValue })
  );
}

/** Both of two cells; the reader of the easting comes first. */
function pairOf(
  cells: ReadonlyMap<PlaceField, string>,
  readers: Partial<Record<PlaceField, ValueReader<number>>>,
): RawPosition | null {
  const [x, y] = Object.entries(readers).map(([field, reader]) => {
    const text = cells.get(field as PlaceField);
    return text === undefined ? null : (reader.read(text) ?? eastingValue.read(text));
  });
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

function problemOf(position: RawPosition, crs: Crs): Words | null {
  const zone = zoneOfCrs(crs);
  if (zone === null) return degreesProblem(position);
  const fault = metersFault(position, zone);
  if (fault === null) return null;
  return fault.kind === 'local-grid'
    ? localGrid(position)
    : withExample(metersFaultWords(fault, zone), position);
}

function degreesProblem(position: RawPosition): Words | null {
  const fault = pointFault(position);
  if (fault === null) return null;
  return fault === 'out-of-range' ? metersProblem(position) : swapped(fault, position);
}

function swapped(fault: PolygonFault, position: RawPosition): Words | null {
  if (fault !== 'latitude-longitude-swapped') return null;
  const words = inBoth(
    '经度和纬度颠倒；应为 [经度, 纬度]，请改正列名或次序',
    'longitude and latitude are swapped; expected [longitude, latitude]; rename or reorder them',
  );
  return withExample(words, position);
}

/** What to do about metres where degrees were chosen: says which system they are in, as far as the numbers tell. */
export function metersProblem(position: RawPosition): Words {
  const number = zoneOfEasting(position[0]) ?? zoneOfEasting(position[1]);
  const crs = number === null ? null : crsOfZone({ number, hasPrefix: true });
  if (crs !== null) {
    const { zh, en } = crsWords(crs);
    const words = inBoth(
      `坐标是以米计的平面坐标；请改选 ${zh}`,
      `the coordinates are metres; choose ${en}`,
    );
    return withExample(words, position);
  }
  const [x, y] = position;
  return isPlainMeters(position) || isPlainMeters([y, x])
    ? withExample(plainMetersWords, position)
    : localGrid(position);
}

const plainMetersWords = inBoth(
  '坐标是以米计的平面坐标，没有带号；请向提供数据的单位确认中央经线后改选 CGCS2000 三度带（重庆为 105° 的 EPSG:4544 或 108° 的 EPSG:4545）',
  'the coordinates are metres without a zone; ask for their central meridian and choose that CGCS2000 3-degree zone (in Chongqing CM 105°, EPSG:4544, or CM 108°, EPSG:4545)',
);

function localGrid(position: RawPosition): Words {
  const example = excerpt(position);
  const subject = inBoth(
    `坐标 ${example} 是以米计的平面坐标，但不在任何 CGCS2000 三度带内，像是`,
    `The coordinates ${example} are metres of no CGCS2000 zone`,
  );
  return localGridSentence(subject);
}

function withExample({ zh, en }: Words, position: RawPosition): Words {
  const example = excerpt(position);
  return inBoth(`坐标 ${example} 有误：${zh}。`, `The coordinates ${example} are wrong: ${en}.`);
}
