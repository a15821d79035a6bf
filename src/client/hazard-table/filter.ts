import { isWithinArea } from '../../domain/area.ts';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import { isOpen } from '../../domain/hazard.ts';
import { type HazardCriteria, hazardWords, lastingFlags } from '../../domain/hazard-filter.ts';
import { type HazardColumns, hazardWordNames, noDay, unlocated } from './columns.ts';

/** The criteria of the lists; `today` is named where something is asked for that turns on the day. */
export type HazardFilter = HazardCriteria & { readonly today?: CivilDate };

export type HazardMatch = {
  /** The rows that match, in order, and those that do not. */
  readonly rows: Uint32Array;
  readonly others: Uint32Array;
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
  // Each row is written into both, and the next one takes its place where it does not belong.
  const rows = new Uint32Array(count + 1);
  const others = new Uint32Array(count + 1);
  let matching = 0;
  let located = 0;
  for (let row = 0; row < count; row++) {
    rows[matching] = row;
    others[row - matching] = row;
    matching += mask[row] as number;
    const isPlaced = (mask[row] as number) & Number(lng[row] !== unlocated);
    mask[row] = isPlaced;
    located += isPlaced;
  }
  return {
    rows: rows.subarray(0, matching),
    others: others.subarray(0, count - matching),
    mask,
    total: count,
    matching,
    located,
  };
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
      (mask[row] as number) &= Number(((flags[row] as number) & (1 << bit)) === set);
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

/**
 * `taken` has a 1 at each code that stays; a code beyond it is none of them. A branch that is taken
 * by chance costs more than all the rest, hence none.
 */
function keepCodes(mask: Uint8Array, codes: Uint8Array | Uint16Array, taken: Uint8Array): void {
  const stays = new Uint8Array(2 ** (8 * codes.BYTES_PER_ELEMENT));
  stays.set(taken);
  for (let row = 0; row < mask.length; row++) {
    (mask[row] as number) &= stays[codes[row] as number] as number;
  }
}

function keepDays(mask: Uint8Array, columns: HazardColumns, filter: HazardFilter): void {
  const { foundDay, deadlineDay } = columns;
  const { foundFrom, foundTo, deadlineFrom, deadlineTo, isOverdue, dueWithinDays } = filter;
  keepSpan(mask, foundDay, { from: dayOr(foundFrom, -noDay), to: dayOr(foundTo, noDay) });
  if (deadlineFrom !== undefined || deadlineTo !== undefined) {
    const [from, to] = [dayOr(deadlineFrom, -noDay), dayOr(deadlineTo, noDay - 1)];
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

function keepSpan(mask: Uint8Array, values: Int32Array, { from, to }: Span): void {
  if (from === -noDay && to === noDay) return;
  for (let row = 0; row < mask.length; row++) {
    const value = values[row] as number;
    (mask[row] as number) &= Number(value >= from) & Number(value <= to);
  }
}

const openCodes = Uint8Array.from(hazardWords.status, (status) => (isOpen(status) ? 1 : 0));

/** Overdue is derived: open and past its deadline. */
function keepOverdue(
  mask: Uint8Array,
  { status, deadlineDay }: HazardColumns,
  { isOverdue, today }: { readonly isOverdue: boolean; readonly today: number },
): void {
  const wanted = Number(isOverdue);
  for (let row = 0; row < mask.length; row++) {
    const isOpenRow = openCodes[status[row] as number] as number;
    const isLate = isOpenRow & Number((deadlineDay[row] as number) < today);
    (mask[row] as number) &= Number(isLate === wanted);
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
  keepSpan(mask, lng, { from: west, to: east });
  keepSpan(mask, lat, { from: south, to: north });
}

function todayOf({ today }: HazardFilter): number {
  if (today === undefined) throw new RangeError('A filter by what is due needs the day');
  return dayOfDate(today);
}

function dayOr(date: CivilDate | undefined, otherwise: number): number {
  return date === undefined ? otherwise : dayOfDate(date);
}
