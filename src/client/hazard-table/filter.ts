import { isWithinArea } from '../../domain/area.ts';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import { isOpen } from '../../domain/hazard.ts';
import { type HazardCriteria, hazardWords, lastingFlags } from '../../domain/hazard-filter.ts';
import { type HazardColumns, hazardWordNames, noDay, unlocated } from './columns.ts';

/** The criteria of the lists; `today` is named where something is asked for that turns on the day. */
export type HazardFilter = HazardCriteria & { readonly today?: CivilDate };

export type HazardMatch = {
  /** The rows that match, in order. */
  readonly rows: Uint32Array;
  /** 1 for each row that matches and has a position. */
  readonly mask: Uint8Array;
  /** All rows of the table. */
  readonly total: number;
  readonly matching: number;
  /** Of those that match, how many have a position. */
  readonly located: number;
};

/** Column after column, and only those that are asked for: each is a pass over one typed array. */
export function filterHazards(columns: HazardColumns, filter: HazardFilter): HazardMatch {
  const { count } = columns;
  const mask = new Uint8Array(count).fill(1);
  keepWords(mask, columns, filter);
  keepFlags(mask, columns, filter);
  keepNames(mask, columns, filter);
  keepDays(mask, columns, filter);
  keepPlace(mask, columns, filter);
  return matchOf(mask, columns);
}

function matchOf(mask: Uint8Array, { count, lng }: HazardColumns): HazardMatch {
  const rows = new Uint32Array(count);
  let matching = 0;
  let located = 0;
  for (let row = 0; row < count; row++) {
    if (mask[row] === 0) continue;
    rows[matching] = row;
    matching += 1;
    if (lng[row] === unlocated) mask[row] = 0;
    else located += 1;
  }
  return { rows: rows.subarray(0, matching), mask, total: count, matching, located };
}

function keepWords(mask: Uint8Array, columns: HazardColumns, filter: HazardFilter): void {
  for (const name of hazardWordNames) {
    const wanted: readonly string[] | undefined = filter[name];
    if (wanted === undefined) continue;
    const taken = Uint8Array.from(hazardWords[name], (word) => (wanted.includes(word) ? 1 : 0));
    keepCodes(mask, columns[name], taken);
  }
}

function keepFlags(mask: Uint8Array, { flags }: HazardColumns, filter: HazardFilter): void {
  for (const [bit, flag] of lastingFlags.entries()) {
    const wanted = filter[flag];
    if (wanted === undefined) continue;
    const set = wanted ? 1 << bit : 0;
    for (let row = 0; row < mask.length; row++) {
      if (((flags[row] ?? 0) & (1 << bit)) !== set) mask[row] = 0;
    }
  }
}

function keepNames(
  mask: Uint8Array,
  { area, areas, unit, units }: HazardColumns,
  filter: HazardFilter,
): void {
  if (filter.area !== undefined) {
    const { area: wanted } = filter;
    keepCodes(
      mask,
      area,
      Uint8Array.from(areas.values, (code) => (isWithinArea(code, wanted) ? 1 : 0)),
    );
  }
  if (filter.unit !== undefined) {
    const { unit: wanted } = filter;
    keepCodes(
      mask,
      unit,
      Uint8Array.from(units.values, (id) => (id === wanted ? 1 : 0)),
    );
  }
}

/** `taken` has a 1 at each code that stays; a code beyond it is none of them. */
function keepCodes(mask: Uint8Array, codes: Uint8Array | Uint16Array, taken: Uint8Array): void {
  for (let row = 0; row < mask.length; row++) {
    if (taken[codes[row] ?? 0] !== 1) mask[row] = 0;
  }
}

function keepDays(mask: Uint8Array, columns: HazardColumns, filter: HazardFilter): void {
  const { foundDay, deadlineDay } = columns;
  const { foundFrom, foundTo, deadlineFrom, deadlineTo, isOverdue, dueWithinDays } = filter;
  keepSpan(mask, foundDay, { from: dayOr(foundFrom, -Infinity), to: dayOr(foundTo, Infinity) });
  if (deadlineFrom !== undefined || deadlineTo !== undefined) {
    const [from, to] = [dayOr(deadlineFrom, -Infinity), dayOr(deadlineTo, noDay - 1)];
    keepSpan(mask, deadlineDay, { from, to });
  }
  if (isOverdue !== undefined) keepOverdue(mask, columns, { isOverdue, today: todayOf(filter) });
  if (dueWithinDays !== undefined) {
    const today = todayOf(filter);
    keepCodes(mask, columns.status, openCodes);
    keepSpan(mask, deadlineDay, { from: today, to: today + dueWithinDays });
  }
}

type Span = { readonly from: number; readonly to: number };

function keepSpan(mask: Uint8Array, days: Int32Array, { from, to }: Span): void {
  if (from === -Infinity && to === Infinity) return;
  for (let row = 0; row < mask.length; row++) {
    const day = days[row] ?? 0;
    if (day < from || day > to) mask[row] = 0;
  }
}

const openCodes = Uint8Array.from(hazardWords.status, (status) => (isOpen(status) ? 1 : 0));

/** Overdue is derived: open and past its deadline. */
function keepOverdue(
  mask: Uint8Array,
  { status, deadlineDay }: HazardColumns,
  { isOverdue, today }: { readonly isOverdue: boolean; readonly today: number },
): void {
  for (let row = 0; row < mask.length; row++) {
    const isLate = openCodes[status[row] ?? 0] === 1 && (deadlineDay[row] ?? 0) < today;
    if (isLate !== isOverdue) mask[row] = 0;
  }
}

function keepPlace(mask: Uint8Array, { lng, lat }: HazardColumns, filter: HazardFilter): void {
  if (filter.isLocated !== undefined) {
    for (let row = 0; row < mask.length; row++) {
      if ((lng[row] !== unlocated) !== filter.isLocated) mask[row] = 0;
    }
  }
  if (filter.bbox === undefined) return;
  const [west = 0, south = 0, east = 0, north = 0] = filter.bbox.map((degrees) =>
    Math.round(degrees * 1e6),
  );
  for (let row = 0; row < mask.length; row++) {
    const [x, y] = [lng[row] ?? unlocated, lat[row] ?? unlocated];
    if (x < west || x > east || y < south || y > north) mask[row] = 0;
  }
}

function todayOf({ today }: HazardFilter): number {
  if (today === undefined) throw new RangeError('A filter by what is due needs the day');
  return dayOfDate(today);
}

function dayOr(date: CivilDate | undefined, otherwise: number): number {
  return date === undefined ? otherwise : dayOfDate(date);
}
