import { toWgs84 } from '../geo/coordinates.ts';
import { mendPolygon, type PolygonFault } from '../geo/mend-polygon.ts';
import { type AreaGeometry, type PolygonPart, partsOf } from '../geo/polygon.ts';
import type { Crs, LngLat } from '../position.ts';
import { excerpt, inBoth } from './fault.ts';
import { missing, type RowCells } from './row-cells.ts';
import { latValue, lngValue } from './values.ts';

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

const reasonWords: Record<PolygonFault, { zh: string; en: string }> = {
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

/** The GeoJSON point of a row, else its longitude and latitude cells, in WGS84; null when none. */
export function optionalPosition(cells: RowCells<'lng' | 'lat'>): LngLat | null {
  const { geometry } = cells.source;
  return isThere(geometry) ? readPoint(cells, geometry) : readPositionCells(cells);
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
  const { geometry } = cells.source;
  const mended = mendPolygon(geometry);
  if (!mended.ok) {
    return cells.fault({
      field: 'geometry',
      found: foundOutline(mended.reason, geometry),
      expected: outlineExpected,
    });
  }
  for (const mend of mended.mends) cells.mends.add(mend);
  return { type: 'MultiPolygon', coordinates: inWgs84(partsOf(mended.polygon), cells) };
}

function foundOutline(reason: PolygonFault, geometry: unknown): string {
  const { zh, en } = reasonWords[reason];
  const example = reason === 'not-a-polygon' ? typeOf(geometry) : firstPosition(geometry);
  return `${inBoth(zh, en)}: ${excerpt(example)}`;
}

function inWgs84(parts: PolygonPart[], cells: GeometryCells): PolygonPart[] {
  const { crs } = cells.options;
  if (!isShifted(crs)) return parts;
  cells.origin = { crs, geometry: cells.source.geometry };
  return parts.map((part) => part.map((ring) => ring.map((lngLat) => toWgs84(lngLat, crs))));
}

function readPoint(cells: RowCells<'lng' | 'lat'>, geometry: unknown): LngLat | null {
  const position = isGeometryOf(geometry, ['Point']) ? firstPosition(geometry) : null;
  const [lng, lat] = position ?? [];
  if (typeof lng !== 'number' || typeof lat !== 'number') {
    const found = excerpt(position ?? typeOf(geometry));
    return cells.fault({ field: 'geometry', found, expected: pointExpected });
  }
  return placePoint(cells, { lngLat: [lng, lat], field: 'geometry' });
}

function readPositionCells(cells: RowCells<'lng' | 'lat'>): LngLat | null {
  const lngCell = cells.cell('lng');
  const latCell = cells.cell('lat');
  if (!lngCell && !latCell) return null;
  const lng = cells.required('lng', lngValue);
  const lat = cells.required('lat', latValue);
  if (lng === null || lat === null) return null;
  return placePoint(cells, { lngLat: [lng, lat], field: `${lngCell?.header}、${latCell?.header}` });
}

type RawPoint = { lngLat: LngLat; field: string };

function placePoint(cells: GeometryCells, { lngLat, field }: RawPoint): LngLat | null {
  const reason = pointFault(lngLat);
  if (reason) {
    const { zh, en } = reasonWords[reason];
    const found = `${inBoth(zh, en)}: ${excerpt(lngLat)}`;
    return cells.fault({ field, found, expected: pointExpected });
  }
  const [lng, lat] = lngLat;
  if (lng === 0 && lat === 0) {
    cells.mends.add('no-place');
    return null;
  }
  const { crs } = cells.options;
  if (!isShifted(crs)) return [lng, lat];
  const given = cells.source.geometry;
  const geometry = isThere(given) ? given : { type: 'Point', coordinates: [lng, lat] };
  cells.origin = { crs, geometry };
  return toWgs84([lng, lat], crs);
}

function pointFault([lng, lat]: LngLat): PolygonFault | null {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return 'not-a-position';
  const isInside = (east: number, north: number) => Math.abs(east) <= 180 && Math.abs(north) <= 90;
  if (isInside(lng, lat)) return null;
  return isInside(lat, lng) ? 'latitude-longitude-swapped' : 'out-of-range';
}

/** CGCS2000 is WGS84 to within centimetres; the others are moved by hundreds of metres. */
function isShifted(crs: Crs): boolean {
  return crs === 'GCJ02' || crs === 'BD09';
}

function typeOf(geometry: unknown): unknown {
  return typeof geometry === 'object' && geometry && 'type' in geometry ? geometry.type : geometry;
}

/** The first innermost list of coordinates. */
function firstPosition(geometry: unknown): unknown[] | null {
  const isHolder = typeof geometry === 'object' && geometry && 'coordinates' in geometry;
  let inner: unknown = isHolder ? geometry.coordinates : null;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return Array.isArray(inner) ? inner : null;
}
