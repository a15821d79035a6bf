import { type ImportReport, importLimits } from '../../../contract/imports.ts';
import { polygonBbox } from '../../../domain/geo/polygon.ts';
import type { Bbox, LngLat } from '../../../domain/position.ts';
import { toMultiPolygon } from '../geometry-text.ts';
import { positionOf } from '../place.ts';
import type { Row, TakenRow } from './make-plan.ts';

type Shape = ImportReport['shapes']['features'][number];

/** Outlines of so many characters in all are shown; what comes after them is a point. */
const outlineCharacters = 300_000;

/** True for a row that lies somewhere on the map. */
export function isPlaced(row: Row): boolean {
  return typeof row.lng_e6 === 'number' || typeof row.geometry === 'string';
}

/** A picture of the rows with their numbers in the file: every so manieth, if they are too many. */
export function shapesOf(taken: readonly TakenRow[]): Shape[] {
  const placed = taken.filter(({ row }) => isPlaced(row));
  const step = Math.ceil(placed.length / importLimits.shapes);
  let left = outlineCharacters;
  return placed
    .filter((_, i) => i % step === 0)
    .map(({ fileRow, row }) => {
      const text = typeof row.geometry === 'string' ? row.geometry : null;
      const isOutline = text !== null && text.length <= left;
      if (isOutline) left -= text.length;
      const geometry = isOutline ? toMultiPolygon(text) : toPoint(row);
      return { type: 'Feature', properties: { row: fileRow }, geometry };
    });
}

/** The smallest box around everything placed; null when nothing is. */
export function bboxOf(taken: readonly TakenRow[]): Bbox | null {
  const bbox: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { row } of taken) {
    if (!isPlaced(row)) continue;
    const [west, south, east, north] = boxOf(row);
    bbox[0] = Math.min(bbox[0], west);
    bbox[1] = Math.min(bbox[1], south);
    bbox[2] = Math.max(bbox[2], east);
    bbox[3] = Math.max(bbox[3], north);
  }
  return bbox[0] === Infinity ? null : bbox;
}

function toPoint(row: Row): Extract<Shape['geometry'], { type: 'Point' }> {
  const [west, south, east, north] = boxOf(row);
  return { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] };
}

/** A point has a box of no size; an area has no point of its own. */
function boxOf(row: Row): Bbox {
  const position = pointOf(row);
  if (position !== null) return [...position, ...position];
  return polygonBbox(toMultiPolygon(String(row.geometry)));
}

function pointOf({ lng_e6, lat_e6 }: Row): LngLat | null {
  if (typeof lng_e6 !== 'number' || typeof lat_e6 !== 'number') return null;
  return positionOf({ lng_e6, lat_e6 });
}
