import type { DensityRaster } from '../../domain/geo/density.ts';
import { soonDays } from '../../domain/hazard/count-hazards.ts';
import { hazardCategories, hazardStatuses, isOpen } from '../../domain/hazard.ts';
import { type HazardColumns, noDay, unlocated } from './columns.ts';

/** Of each group so many counters, of which `slotCount` are used: a shift is quicker than a product. */
export const slotStride = 16;

const statusCount = hazardStatuses.length;
const openCodes = hazardStatuses.map(isOpen);
/** How a deadline presses: not, over, near. */
const presses = 3;

/** What a slot stands for, in the order of the slots. */
export const slots = Array.from({ length: statusCount * presses }, (_, slot) => ({
  status: hazardStatuses[slot % statusCount] ?? 'unassigned',
  isOverdue: Math.floor(slot / statusCount) === 1,
  isDueSoon: Math.floor(slot / statusCount) === 2,
}));

/** Where each row is counted, found once and kept as long as the row stays as it is. */
export type HazardKeys = {
  /** Its status and how its deadline presses, as of a day. */
  readonly slot: Uint8Array;
  /** Its category and type: `type code * categories + category code`. */
  readonly kind: Uint16Array;
  /** Its cell of the raster; without a place the cell after the last, outside the one after that. */
  readonly cell: Int32Array;
  /** The first day on which anything happened to a hazard of the table, and the days to the last. */
  readonly firstDay: number;
  readonly dayCount: number;
};

/** Keeps the keys of a table as of a day, null where no day matters; rows that changed since are looked at again. */
export type KeyKeeper = (today: number | null) => HazardKeys;

export function createKeyKeeper(columns: HazardColumns, raster: DensityRaster | null): KeyKeeper {
  let keys = emptyKeys(0);
  let known = 0;
  let day: number | null = null;
  let [firstDay, lastDay] = [noDay, -1];

  return (today) => {
    if (keys.slot.length < columns.count) {
      keys = emptyKeys(columns.number.length);
      known = 0;
      day = null;
    }
    for (const row of columns.touched) if (row < known) writeKeys(row);
    columns.touched.clear();
    for (; known < columns.count; known++) writeKeys(known);
    if (today !== null && day !== today) writeSlots(keys.slot, columns, today);
    day = today ?? day;
    const dayCount = Math.max(0, lastDay - firstDay + 1);
    return { ...keys, firstDay: dayCount === 0 ? 0 : firstDay, dayCount };
  };

  function writeKeys(row: number): void {
    keys.kind[row] = kindOf(columns.category[row] ?? 0, columns.type[row] ?? 0);
    keys.cell[row] = raster === null ? 0 : cellOf(columns, row, raster);
    if (day !== null) keys.slot[row] = slotOf(columns, row, day);
    takeDay(columns.foundDay[row] ?? noDay);
    takeDay(columns.rectifiedDay[row] ?? noDay);
    takeDay(columns.closedDay[row] ?? noDay);
  }

  function takeDay(happened: number): void {
    if (happened === noDay) return;
    if (happened < firstDay) firstDay = happened;
    if (happened > lastDay) lastDay = happened;
  }
}

export function kindOf(category: number, type: number): number {
  return type * hazardCategories.length + category;
}

function emptyKeys(capacity: number) {
  return {
    slot: new Uint8Array(capacity),
    kind: new Uint16Array(capacity),
    cell: new Int32Array(capacity),
  };
}

function writeSlots(slot: Uint8Array, columns: HazardColumns, today: number): void {
  for (let row = 0; row < columns.count; row++) slot[row] = slotOf(columns, row, today);
}

function slotOf({ status, deadlineDay }: HazardColumns, row: number, today: number): number {
  const code = status[row] ?? 0;
  const deadline = deadlineDay[row] ?? 0;
  if (openCodes[code] !== true || deadline > today + soonDays) return code;
  return deadline < today ? code + statusCount : code + 2 * statusCount;
}

/** The cells of all rows in another raster than that of the keys. */
export function cellsOf(columns: HazardColumns, raster: DensityRaster): Int32Array {
  const cells = new Int32Array(columns.count);
  for (let row = 0; row < columns.count; row++) cells[row] = cellOf(columns, row, raster);
  return cells;
}

function cellOf({ lng, lat }: HazardColumns, row: number, raster: DensityRaster): number {
  const nowhere = raster.width * raster.height;
  const [x, y] = [lng[row] ?? unlocated, lat[row] ?? unlocated];
  if (x === unlocated) return nowhere;
  const cell = raster.cellOf(x, y);
  return cell === -1 ? nowhere + 1 : cell;
}
