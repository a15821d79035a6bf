import type { LngLat } from '../position.ts';
import type { compoundColumns, PlaceField } from './columns.ts';
import { readExternalId } from './external-id.ts';
import type { RowCells } from './row-cells.ts';
import {
  isGeometryOf,
  type MultiPolygon,
  optionalOutline,
  optionalPosition,
} from './row-geometry.ts';
import { readStatedArea, type StatedArea } from './stated-area.ts';
import { addressValue, countValue, flagValue, nameValue } from './values.ts';

export type CompoundDraft = StatedArea & {
  externalId: string | null;
  name: string;
  address: string | null;
  isOld: boolean;
  hasPropertyManager: boolean | null;
  households: number | null;
  /** The stated point; null where the outline, if any, has to give it. */
  position: LngLat | null;
  polygon: MultiPolygon | null;
};

const householdsValue = countValue({ max: 100_000, unit: '户' });

/** Reads a residential compound; null with faults in `cells`. */
export function readCompoundRow(
  cells: RowCells<keyof typeof compoundColumns>,
): CompoundDraft | null {
  const externalId = readExternalId(cells);
  const name = cells.required('name', nameValue);
  const address = cells.optional('address', addressValue);
  const area = readStatedArea(cells);
  const isOld = cells.required('isOld', flagValue);
  const hasPropertyManager = cells.optional('hasPropertyManager', flagValue);
  const households = cells.optional('households', householdsValue);
  const place = readPlace(cells);
  if (name === null || isOld === null) return null;
  return { externalId, name, address, ...area, isOld, hasPropertyManager, households, ...place };
}

function readPlace(cells: RowCells<PlaceField>): Pick<CompoundDraft, 'position' | 'polygon'> {
  const isOutline = isGeometryOf(cells.source.geometry, ['Polygon', 'MultiPolygon']);
  return isOutline
    ? { position: null, polygon: optionalOutline(cells) }
    : { position: optionalPosition(cells), polygon: null };
}
