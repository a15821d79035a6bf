import { type AreaCode, isWithinArea } from '../../domain/area.ts';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import {
  type HazardCategory,
  type HazardGrade,
  type HazardSource,
  type HazardStatus,
  hazardCategories,
  hazardGrades,
  hazardSources,
  hazardStatuses,
  isOpen,
} from '../../domain/hazard.ts';
import { type HazardColumns, unlocated } from './columns.ts';

/** What a person asks for; what is left out does not restrict. */
export type HazardFilter = {
  /** With everything inside it. */
  readonly area?: AreaCode;
  readonly statuses?: readonly HazardStatus[];
  readonly categories?: readonly HazardCategory[];
  readonly grades?: readonly HazardGrade[];
  readonly sources?: readonly HazardSource[];
  /** The responsible unit, by id. */
  readonly unit?: string;
  /** First and last day on which a hazard was found, both included. */
  readonly foundFrom?: CivilDate;
  readonly foundTo?: CivilDate;
  /** Only those that are overdue on this day. */
  readonly overdueOn?: CivilDate;
  /** false: only those without a position. */
  readonly isLocated?: boolean;
};

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

/** One pass over the table. */
export function filterHazards(columns: HazardColumns, filter: HazardFilter): HazardMatch {
  const rows = new Uint32Array(columns.count);
  const mask = new Uint8Array(columns.count);
  const isWanted = matcherOf(columns, filter);
  let matching = 0;
  let located = 0;
  for (let row = 0; row < columns.count; row++) {
    if (!isWanted(row)) continue;
    rows[matching] = row;
    matching += 1;
    if (columns.lng[row] === unlocated) continue;
    located += 1;
    mask[row] = 1;
  }
  return { rows: rows.subarray(0, matching), mask, total: columns.count, matching, located };
}

function matcherOf(columns: HazardColumns, filter: HazardFilter): (row: number) => boolean {
  const { status, category, grade, source, foundDay, deadlineDay, area, unit } = columns;
  const takesStatus = allowed(hazardStatuses, openIfOverdue(filter));
  const takesCategory = allowed(hazardCategories, filter.categories);
  const takesGrade = allowed(hazardGrades, filter.grades);
  const takesSource = allowed(hazardSources, filter.sources);
  const takesArea = areasWithin(columns, filter.area);
  const takesUnit = unitsNamed(columns, filter.unit);
  const firstDay = dayOr(filter.foundFrom, Number.NEGATIVE_INFINITY);
  const lastDay = dayOr(filter.foundTo, Number.POSITIVE_INFINITY);
  const dueBefore = dayOr(filter.overdueOn, Number.POSITIVE_INFINITY);
  const isOnMap = (row: number) => columns.lng[row] !== unlocated;
  return (row) =>
    takesStatus[status[row] ?? 0] === 1 &&
    takesCategory[category[row] ?? 0] === 1 &&
    takesGrade[grade[row] ?? 0] === 1 &&
    takesSource[source[row] ?? 0] === 1 &&
    takesArea[area[row] ?? 0] === 1 &&
    takesUnit[unit[row] ?? 0] === 1 &&
    isWithin(foundDay[row] ?? 0, firstDay, lastDay) &&
    (deadlineDay[row] ?? 0) < dueBefore &&
    (filter.isLocated === undefined || filter.isLocated === isOnMap(row));
}

function areasWithin({ areas }: HazardColumns, area: AreaCode | undefined): Uint8Array {
  return Uint8Array.from(areas.values, (code) =>
    area === undefined || isWithinArea(code, area) ? 1 : 0,
  );
}

function unitsNamed({ units }: HazardColumns, unit: string | undefined): Uint8Array {
  return Uint8Array.from(units.values, (id) => (unit === undefined || id === unit ? 1 : 0));
}

/** Overdue is derived: open and past its deadline. */
function openIfOverdue({ statuses, overdueOn }: HazardFilter): readonly HazardStatus[] | undefined {
  return overdueOn === undefined ? statuses : (statuses ?? hazardStatuses).filter(isOpen);
}

/** 1 at the code of each term that is asked for, and at all of them when none is named. */
function allowed<Term extends string>(
  terms: readonly Term[],
  wanted: readonly Term[] | undefined,
): Uint8Array {
  return Uint8Array.from(terms, (term) => (wanted === undefined || wanted.includes(term) ? 1 : 0));
}

function dayOr(date: CivilDate | undefined, otherwise: number): number {
  return date === undefined ? otherwise : dayOfDate(date);
}

function isWithin(day: number, first: number, last: number): boolean {
  return day >= first && day <= last;
}
