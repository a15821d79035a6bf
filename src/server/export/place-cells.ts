import { polygonCentroid } from '../../domain/geo/polygon.ts';
import type { LngLat } from '../../domain/position.ts';
import { toMultiPolygon } from '../store/geometry-text.ts';
import { placeColumns, positionOf } from '../store/place.ts';
import type { Cell } from './csv-text.ts';
import type { Geometry } from './sheet.ts';

type Placed = { lng_e6: number | null; lat_e6: number | null; geometry?: string | null };

/** The columns of a position; projected coordinates were converted when they came. */
export const placeCells = {
  lng: (row: Placed): Cell => positionIn(row)?.[0] ?? null,
  lat: (row: Placed): Cell => positionIn(row)?.[1] ?? null,
  easting: null,
  northing: null,
} as const;

/** The code of the area says it. */
export const areaNameCells = { community: null, subdistrict: null } as const;

/** The outline where there is one, else the point. */
export function placeGeometry(row: Placed): Geometry | null {
  if (typeof row.geometry === 'string') return toMultiPolygon(row.geometry);
  const position = positionOf(row);
  return position && { type: 'Point', coordinates: position };
}

/**
 * The centre of the outline as the file states it, whose digits are fewer than those it came with:
 * who reads the outline back gets the same point.
 */
function positionIn(row: Placed): LngLat | null {
  if (typeof row.geometry !== 'string') return positionOf(row);
  return positionOf(placeColumns(polygonCentroid(toMultiPolygon(row.geometry))));
}
