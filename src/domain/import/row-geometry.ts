import { geometryToWgs84, toWgs84 } from '../geo/coordinates.ts';
import { mendPolygon, type PolygonFault } from '../geo/mend-polygon.ts';
import { type AreaGeometry, type PolygonPart, partsOf, polygonCentroid } from '../geo/polygon.ts';
import { type Crs, type LngLat, type Zone, zoneOfCrs } from '../position.ts';
import type { PlaceField } from './columns.ts';
import { excerpt, inBoth, type Words } from './fault.ts';
import { metersFault, metersFaultWords } from './meters.ts';
import { missing, type RowCells } from './row-cells.ts';
import { eastingValue, latValue, lngValue, northingValue } from './values.ts';

export type MultiPolygon = Extract<AreaGeometry, { type: 'MultiPolygon' }>;

/** The part of a row that this file needs: any kind of row will do. */
type GeometryCells = Pick<RowCells<never>, 'source' | 'options' | 'mends' | 'origin' | 'fault'>;

const outlineExpected = inBoth(
  'GeoJSON 的 Polygon 或 MultiPolygon，坐标为 [经度, 纬度]，单位为度',
  'a GeoJSON Polygon or MultiPolygon in degrees as [longitude, latitude]',
);

const pointExpected = inBoth(
  'GeoJSON 的 Point，坐标为 [经度, 纬度]，单位为度',
  'a GeoJSON Point in degrees as [longitude, latitude]',
);

const metersExpected = inBoth(
  '所选三度带内的坐标 [东, 北]，单位为米',
  'metres of the chosen zone as [easting, northing]',
);

const reasonWords: Record<PolygonFault, Words> = {
  'not-a-polygon': { zh: '不是面', en: 'no polygon' },
  'not-a-position': { zh: '坐标不是数字', en: 'a coordinate is no number' },
  'latitude-longitude-swapped': {
    zh: '经度和纬度颠倒',
    en: 'longitude and latitude are swapped',
  },
  'out-of-range': {
    zh: '坐标超出经纬度范围（可能是投影坐标）',
    en: 'coordinates beyond the range of degrees, perhaps projected ones',
  },
  'too-few-points': { zh: '轮廓少于三个点', en: 'fewer than three points' },
  'zero-area': { zh: '面积为零', en: 'no area' },
  unresolvable: { zh: '轮廓线反复交叉，无法修复', en: 'outlines cross beyond repair' },
};

/** The outline of a row in WGS84; null with a fault when it is at fault or not there. */
export function requireOutline(cells: GeometryCells): MultiPolygon | null {
  if (isThere(cells.source.geometry)) return readOutline(cells);
  return cells.fault({ ...missing('geometry'), expected: outlineExpected });
}

/** The outline of a row in WGS84; null without a fault when there is none. */
export function optionalOutline(cells: GeometryCells): MultiPolygon | null {
  return isThere(cells.source.geometry) ? readOutline(cells) : null;
}

/** The GeoJSON point of a row, else the cells of its position, in WGS84; null when none. */
export function optionalPosition(cells: RowCells<PlaceField>): LngLat | null {
  const { geometry } = cells.source;
  return isThere(geometry) ? readPoint(cells, geometry) : readPositionCells(cells);
}

/** As `optionalPosition`; an outline stands for its centre. */
export function positionOrCentre(cells: RowCells<PlaceField>): LngLat | null {
  if (!isGeometryOf(cells.source.geometry, ['Polygon', 'MultiPolygon'])) {
    return optionalPosition(cells);
  }
  const outline = readOutline(cells);
  return outline && polygonCentroid(outline);
}

/** True for a GeoJSON geometry of one of the types. */
export function isGeometryOf(geometry: unknown, types: readonly string[]): boolean {
  const type = typeof geometry === 'object' && geometry && 'type' in geometry && geometry.type;
  return typeof type === 'string' && types.includes(type);
}

function isThere(geometry: unknown): boolean {
  return geometry !== null && geometry !== undefined;
}

function readOutline(cells: GeometryCells): MultiPolygon | null {
  const zone = zoneOfCrs(cells.options.crs);
  return zone === null ? readDegreesOutline(cells) : readMetersOutline(cells, zone);
}

/** Mended as it came: what is wrong shows in the numbers of the file. */
function readDegreesOutline(cells: GeometryCells): MultiPolygon | null {
  const { geometry } = cells.source;
  const mended = mendPolygon(geometry);
  if (!mended.ok) return outlineFault(cells, { reason: mended.reason, geometry });
  for (const mend of mended.mends) cells.mends.add(mend);
  return { type: 'MultiPolygon', coordinates: inWgs84(partsOf(mended.polygon), cells) };
}

/** Converted first: mending measures in degrees. */
function readMetersOutline(cells: GeometryCells, zone: Zone): MultiPolygon | null {
  const { geometry } = cells.source;
  const first = firstPosition(geometry);
  if (!hasCoordinates(geometry) || first === null) {
    return outlineFault(cells, { reason: 'not-a-polygon', geometry });
  }
  if (isMetersFault(cells, { zone, meters: toPair(first), field: 'geometry' })) return null;
  const mended = mendPolygon(geometryToWgs84(geometry, cells.options.crs));
  if (!mended.ok) return outlineFault(cells, { reason: mended.reason, geometry });
  for (const mend of mended.mends) cells.mends.add(mend);
  cells.origin = { crs: cells.options.crs, geometry };
  return { type: 'MultiPolygon', coordinates: partsOf(mended.polygon) };
}

type WrongOutline = { reason: PolygonFault; geometry: unknown };

function outlineFault(cells: GeometryCells, { reason, geometry }: WrongOutline): null {
  const found = reason === 'not-a-polygon' ? typeOf(geometry) : firstPosition(geometry);
  const expected = withReason(outlineExpected, reasonWords[reason]);
  return cells.fault({ field: 'geometry', found: excerpt(found), expected });
}

/** What was expected, and why what was found is something else. */
function withReason(expected: Words, reason: Words): Words {
  return inBoth(`${expected.zh}（现为：${reason.zh}）`, `${expected.en} (found: ${reason.en})`);
}

function inWgs84(parts: PolygonPart[], cells: GeometryCells): PolygonPart[] {
  const { crs } = cells.options;
  if (!isShifted(crs)) return parts;
  cells.origin = { crs, geometry: cells.source.geometry };
  return parts.map((part) => part.map((ring) => ring.map((lngLat) => toWgs84(lngLat, crs))));
}

function readPoint(cells: RowCells<PlaceField>, geometry: unknown): LngLat | null {
  const position = isGeometryOf(geometry, ['Point']) ? firstPosition(geometry) : null;
  const [x, y] = position ?? [];
  if (typeof x !== 'number' || typeof y !== 'number') {
    const found = excerpt(position ?? typeOf(geometry));
    return cells.fault({ field: 'geometry', found, expected: pointExpected });
  }
  return placePoint(cells, { position: [x, y], field: 'geometry' });
}

/** Degrees stand in other columns than metres. */
function readPositionCells(cells: RowCells<PlaceField>): LngLat | null {
  const isMeters = zoneOfCrs(cells.options.crs) !== null;
  const [xField, yField] = isMeters ? metersFields : degreesFields;
  const [xCell, yCell] = [cells.cell(xField), cells.cell(yField)];
  if (!xCell && !yCell) return misplaced(cells, isMeters ? degreesFields : metersFields);
  const x = cells.required(xField, isMeters ? eastingValue : lngValue);
  const y = cells.required(yField, isMeters ? northingValue : latValue);
  if (x === null || y === null) return null;
  return placePoint(cells, { position: [x, y], field: `${xCell?.header}、${yCell?.header}` });
}

const degreesFields = ['lng', 'lat'] as const;
const metersFields = ['easting', 'northing'] as const;

/** A position of the other sort than the chosen system is not passed over as none. */
function misplaced(
  cells: RowCells<PlaceField>,
  [xField, yField]: typeof degreesFields | typeof metersFields,
): null {
  const cell = cells.cell(xField) ?? cells.cell(yField);
  if (!cell) return null;
  const expected =
    xField === 'lng'
      ? inBoth(
          '“东坐标”“北坐标”两列，与所选的三度带一致；经纬度请改选经纬度坐标系',
          'easting and northing as the chosen zone has; choose a system in degrees for these',
        )
      : inBoth(
          '“经度”“纬度”两列，与所选的坐标系一致；平面坐标请改选三度带',
          'longitude and latitude as the chosen system has; choose a zone for metres',
        );
  return cells.fault({ field: cell.header, found: excerpt(cell.text), expected });
}

type RawPoint = { position: LngLat; field: string };

function placePoint(cells: GeometryCells, point: RawPoint): LngLat | null {
  const { crs } = cells.options;
  const [x, y] = point.position;
  if (x === 0 && y === 0) {
    cells.mends.add('no-place');
    return null;
  }
  if (isPointFault(cells, point)) return null;
  if (!isConverted(crs)) return [x, y];
  const given = cells.source.geometry;
  const geometry = isThere(given) ? given : { type: 'Point', coordinates: [x, y] };
  cells.origin = { crs, geometry };
  return toWgs84([x, y], crs);
}

function isPointFault(cells: GeometryCells, { position, field }: RawPoint): boolean {
  const zone = zoneOfCrs(cells.options.crs);
  if (zone !== null) return isMetersFault(cells, { zone, meters: position, field });
  const reason = pointFault(position);
  if (reason === null) return false;
  const expected = withReason(pointExpected, reasonWords[reason]);
  cells.fault({ field, found: excerpt(position), expected });
  return true;
}

type RawMeters = { zone: Zone; meters: LngLat; field: string };

function isMetersFault(cells: GeometryCells, { zone, meters, field }: RawMeters): boolean {
  const reason = metersFault(meters, zone);
  if (reason === null) return false;
  const expected = withReason(metersExpected, metersFaultWords(reason, zone));
  cells.fault({ field, found: excerpt(meters), expected });
  return true;
}

/** Why a pair of degrees is no position; null for one that is. */
export function pointFault([lng, lat]: Readonly<LngLat>): PolygonFault | null {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return 'not-a-position';
  const isInside = (east: number, north: number) => Math.abs(east) <= 180 && Math.abs(north) <= 90;
  if (isInside(lng, lat)) return null;
  return isInside(lat, lng) ? 'latitude-longitude-swapped' : 'out-of-range';
}

function isConverted(crs: Crs): boolean {
  return isShifted(crs) || zoneOfCrs(crs) !== null;
}

/** CGCS2000 is WGS84 to within centimetres; the others are moved by hundreds of metres. */
function isShifted(crs: Crs): boolean {
  return crs === 'GCJ02' || crs === 'BD09';
}

function typeOf(geometry: unknown): unknown {
  return typeof geometry === 'object' && geometry && 'type' in geometry ? geometry.type : geometry;
}

function hasCoordinates(geometry: unknown): geometry is { coordinates: unknown } {
  return typeof geometry === 'object' && geometry !== null && 'coordinates' in geometry;
}

function toPair([x, y]: readonly unknown[]): LngLat {
  return [Number(x), Number(y)];
}

/** The first innermost list of coordinates. */
export function firstPosition(geometry: unknown): unknown[] | null {
  let inner: unknown = hasCoordinates(geometry) ? geometry.coordinates : null;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return Array.isArray(inner) ? inner : null;
}
