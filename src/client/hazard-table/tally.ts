import { hazardCategories } from '../../domain/hazard.ts';
import type { HazardColumns } from './columns.ts';
import { type HazardKeys, slotStride } from './hazard-keys.ts';

/** Where each group has its counters in the one array of a tally: one grouping after the other. */
export type TallyLayout = {
  readonly areas: number;
  readonly units: number;
  readonly kinds: number;
  /** A counter a day from `firstDay` on, and one after the last for what has not happened. */
  readonly found: number;
  readonly rectified: number;
  readonly closed: number;
  readonly length: number;
  readonly firstDay: number;
  readonly dayCount: number;
};

export function tallyLayout(
  columns: HazardColumns,
  { firstDay, dayCount }: HazardKeys,
): TallyLayout {
  const units = columns.areas.values.length * slotStride;
  const kinds = units + columns.units.values.length * slotStride;
  const found = kinds + columns.types.values.length * hazardCategories.length * slotStride;
  const rectified = found + dayCount + 1;
  const closed = rectified + dayCount + 1;
  const length = closed + dayCount + 1;
  return { areas: 0, units, kinds, found, rectified, closed, length, firstDay, dayCount };
}

export type Tally = { readonly layout: TallyLayout; readonly counts: Uint32Array };

type Counted = {
  readonly rows: Uint32Array;
  readonly keys: HazardKeys;
  readonly layout: TallyLayout;
  readonly counts: Uint32Array;
};

/** All groups of some rows in one pass, without a branch: each row is read once. */
export function tallyRows(columns: HazardColumns, { rows, keys, layout, counts }: Counted): void {
  const { area, unit, foundDay, rectifiedDay, closedDay } = columns;
  const { slot, kind } = keys;
  const { units, kinds, firstDay, dayCount } = layout;
  const never = firstDay + dayCount;
  const found = layout.found - firstDay;
  const rectified = layout.rectified - firstDay;
  const closed = layout.closed - firstDay;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const own = slot[row] as number;
    (counts[((area[row] as number) << 4) + own] as number) += 1;
    (counts[units + ((unit[row] as number) << 4) + own] as number) += 1;
    (counts[kinds + ((kind[row] as number) << 4) + own] as number) += 1;
    (counts[found + (foundDay[row] as number)] as number) += 1;
    (counts[rectified + Math.min(rectifiedDay[row] as number, never)] as number) += 1;
    (counts[closed + Math.min(closedDay[row] as number, never)] as number) += 1;
  }
}

/** How many of some rows lie in each cell of the raster. */
export function countCells(cells: Float32Array, rows: Uint32Array, cell: Int32Array): void {
  for (let index = 0; index < rows.length; index++) {
    (cells[cell[rows[index] as number] as number] as number) += 1;
  }
}
