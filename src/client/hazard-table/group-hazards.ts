import type { HazardStats } from '../../contract/hazard-stats.ts';
import { type CivilDate, dateOfDay, dayOfDate } from '../../domain/civil-date.ts';
import {
  type HazardCounts,
  hazardCountNames,
  soonDays,
} from '../../domain/hazard/count-hazards.ts';
import { hazardCategories, hazardStatuses, isOpen } from '../../domain/hazard.ts';
import { type HazardColumns, noDay } from './columns.ts';

/** The same groups as `GET /api/stats/hazards` gives by SQL. */
export type HazardGroups = Omit<HazardStats, 'total'>;

const width = hazardCountNames.length;
const overdueAt = hazardCountNames.indexOf('overdue');
const dueSoonAt = hazardCountNames.indexOf('dueSoon');
const openCodes = Uint8Array.from(hazardStatuses, (status) => (isOpen(status) ? 1 : 0));

/**
 * Counts some rows by area, unit, type and day, as of a day. Groups come in the order of their keys,
 * empty ones are left out.
 */
export function groupHazards(
  columns: HazardColumns,
  { rows, today }: { readonly rows: Uint32Array; readonly today: CivilDate },
): HazardGroups {
  const tally = tallyOf(columns, { rows, today: dayOfDate(today) });
  const { areas, units, types } = columns;
  return {
    matching: countsAt(tally.all, 0),
    areas: areas.values
      .flatMap((area, code) => groupAt(tally.areas, code, { area }))
      .sort((left, right) => left.area - right.area),
    units: units.values
      .flatMap((unit, code) => groupAt(tally.units, code, { unit }))
      .sort((left, right) => compareTexts(left.unit ?? '', right.unit ?? '')),
    types: hazardCategories
      .flatMap((category, row) =>
        types.values.flatMap((type, code) =>
          groupAt(tally.types, row * types.values.length + code, { category, type }),
        ),
      )
      .sort(
        (left, right) =>
          compareTexts(left.category, right.category) || compareTexts(left.type, right.type),
      ),
    days: countDays(columns, rows),
  };
}

/** Of each group `width` counts, one group after the other. */
type Tally = Readonly<Record<'all' | 'areas' | 'units' | 'types', Uint32Array>>;

function tallyOf(
  columns: HazardColumns,
  { rows, today }: { readonly rows: Uint32Array; readonly today: number },
): Tally {
  const { status, category, deadlineDay, area, unit, type } = columns;
  const typeCount = columns.types.values.length;
  const all = new Uint32Array(width);
  const areas = new Uint32Array(width * columns.areas.values.length);
  const units = new Uint32Array(width * columns.units.values.length);
  const types = new Uint32Array(width * hazardCategories.length * typeCount);
  for (const row of rows) {
    const code = status[row] ?? 0;
    const press = openCodes[code] === 1 ? pressOf(deadlineDay[row] ?? noDay, today) : null;
    const kind = (category[row] ?? 0) * typeCount + (type[row] ?? 0);
    count(all, 0, { code, press });
    count(areas, area[row] ?? 0, { code, press });
    count(units, unit[row] ?? 0, { code, press });
    count(types, kind, { code, press });
  }
  return { all, areas, units, types };
}

type Counted = { readonly code: number; readonly press: number | null };

function count(tally: Uint32Array, group: number, { code, press }: Counted): void {
  const at = group * width;
  tally[at + code] = (tally[at + code] ?? 0) + 1;
  if (press !== null) tally[at + press] = (tally[at + press] ?? 0) + 1;
}

/** Where an open hazard is counted for its deadline; null: nowhere. */
function pressOf(deadline: number, today: number): number | null {
  if (deadline < today) return overdueAt;
  return deadline <= today + soonDays ? dueSoonAt : null;
}

function groupAt<Key extends object>(
  tally: Uint32Array,
  at: number,
  key: Key,
): (Key & HazardCounts)[] {
  const counts = tally.subarray(at * width, (at + 1) * width);
  return counts.some((count) => count > 0) ? [{ ...key, ...countsAt(tally, at) }] : [];
}

function countsAt(tally: Uint32Array, at: number): HazardCounts {
  const entries = hazardCountNames.map((name, index) => [name, tally[at * width + index] ?? 0]);
  // An entry for each name.
  return Object.fromEntries(entries) as HazardCounts;
}

type DayCount = HazardStats['days'][number];

function countDays(columns: HazardColumns, rows: Uint32Array): DayCount[] {
  const happened = {
    found: columns.foundDay,
    rectified: columns.rectifiedDay,
    closed: columns.closedDay,
  };
  const span = spanOf(rows, Object.values(happened));
  if (span === null) return [];
  const length = span.last - span.first + 1;
  const counted = {
    found: new Uint32Array(length),
    rectified: new Uint32Array(length),
    closed: new Uint32Array(length),
  };
  for (const name of ['found', 'rectified', 'closed'] as const) {
    const [days, counts] = [happened[name], counted[name]];
    for (const row of rows) {
      const at = (days[row] ?? noDay) - span.first;
      if (at < length) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return dayCounts(counted, span.first);
}

function dayCounts(
  { found, rectified, closed }: Readonly<Record<keyof Omit<DayCount, 'on'>, Uint32Array>>,
  first: number,
): DayCount[] {
  const days: DayCount[] = [];
  for (let at = 0; at < found.length; at++) {
    const counts = {
      found: found[at] ?? 0,
      rectified: rectified[at] ?? 0,
      closed: closed[at] ?? 0,
    };
    if (counts.found + counts.rectified + counts.closed === 0) continue;
    days.push({ on: dateOfDay(first + at), ...counts });
  }
  return days;
}

/** The first and last day on which something happened to some rows; null: nothing did. */
function spanOf(
  rows: Uint32Array,
  days: readonly Int32Array[],
): { readonly first: number; readonly last: number } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const column of days) {
    for (const row of rows) {
      const day = column[row] ?? noDay;
      if (day === noDay) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first > last ? null : { first, last };
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
