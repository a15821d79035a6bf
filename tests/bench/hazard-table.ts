import { emptyColumns, type HazardColumns, noDay } from '../../src/client/hazard-table/columns.ts';
import { createHazardDensity } from '../../src/client/hazard-table/density-of-hazards.ts';
import { filterHazards, type HazardFilter } from '../../src/client/hazard-table/filter.ts';
import { groupHazards } from '../../src/client/hazard-table/group-hazards.ts';
import { dateOfDay, dayOfDate } from '../../src/domain/civil-date.ts';
import {
  hazardCategories,
  hazardGrades,
  hazardSources,
  hazardStatuses,
  isOpen,
} from '../../src/domain/hazard.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { millisecondsEach, repeat } from './support/measure.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

const counts = [10_000, 100_000, 1_000_000];
const today = '2026-11-28';
const lastDay = dayOfDate(today);
const filter: HazardFilter = {
  category: ['gas', 'electricity'],
  foundFrom: dateOfDay(lastDay - 180),
  foundTo: today,
};

/** What a change of the filter costs in the worker: all groups, and the density with them. */
export const benchHazardTable: Bench = async (report, options) => {
  for (const count of options.isQuick ? counts.slice(0, 2) : counts) {
    report.heading(
      `${count.toLocaleString('en-US')} hazards, a filter that takes a quarter of them`,
    );
    await benchFilter(report, options, makeColumns(count));
  }
};

async function benchFilter(
  report: Report,
  { runs, isQuick }: BenchOptions,
  columns: HazardColumns,
): Promise<void> {
  const windowMs = isQuick ? 50 : 300;
  const time = (work: () => unknown) => repeat(runs, () => millisecondsEach(windowMs, work));
  const objects = objectsOf(columns);
  const density = createHazardDensity(columns);
  const works: readonly (readonly [what: string, work: () => unknown])[] = [
    ['filter and groups', () => countsOf(columns)],
    ['filter, groups and density', () => density(countsOf(columns).mask)],
    ['groups of an array of objects', () => groupObjects(objects)],
  ];
  for (const [what, work] of works) {
    const floor = await time(() => sumOf(columns));
    report.add({
      what,
      unit: 'ms',
      better: 'less',
      runs: await time(work),
      floor: { what: 'one summing pass over the columns', runs: floor },
    });
  }
}

function countsOf(columns: HazardColumns) {
  const { rows, mask } = filterHazards(columns, filter);
  return { mask, groups: groupHazards(columns, { rows, today }) };
}

/** Reads every value that filter and groups read, and is not optimised away. */
function sumOf({ count, ...columns }: HazardColumns): number {
  const { status, category, grade, source, foundDay, deadlineDay, rectifiedDay } = columns;
  const { closedDay, area, unit, type, lng, lat } = columns;
  let sum = 0;
  for (let row = 0; row < count; row++) {
    sum +=
      (status[row] ?? 0) +
      (category[row] ?? 0) +
      (grade[row] ?? 0) +
      (source[row] ?? 0) +
      (foundDay[row] ?? 0) +
      (deadlineDay[row] ?? 0) +
      (rectifiedDay[row] ?? 0) +
      (closedDay[row] ?? 0) +
      (area[row] ?? 0) +
      (unit[row] ?? 0) +
      (type[row] ?? 0) +
      (lng[row] ?? 0) +
      (lat[row] ?? 0);
  }
  return sum;
}

type HazardObject = ReturnType<typeof objectsOf>[number];

function objectsOf(columns: HazardColumns) {
  return Array.from({ length: columns.count }, (_, row) => ({
    status: hazardStatuses[columns.status[row] ?? 0] ?? 'unassigned',
    category: hazardCategories[columns.category[row] ?? 0] ?? 'gas',
    foundDay: columns.foundDay[row] ?? 0,
    deadlineDay: columns.deadlineDay[row] ?? 0,
    rectifiedDay: columns.rectifiedDay[row] ?? 0,
    closedDay: columns.closedDay[row] ?? 0,
    area: columns.areas.values[columns.area[row] ?? 0] ?? 0,
    unit: columns.units.values[columns.unit[row] ?? 0] ?? '',
    type: columns.types.values[columns.type[row] ?? 0] ?? '',
  }));
}

/** As one would write it without columns: filter, then a map for each grouping. */
function groupObjects(objects: readonly HazardObject[]): number {
  const from = lastDay - 180;
  const match = objects.filter(
    ({ category, foundDay }) =>
      (category === 'gas' || category === 'electricity') && foundDay >= from && foundDay <= lastDay,
  );
  const keys: readonly ((hazard: HazardObject) => string | number)[] = [
    ({ area }) => area,
    ({ unit }) => unit,
    ({ category, type }) => `${category} ${type}`,
    ({ foundDay }) => foundDay,
    ({ rectifiedDay }) => rectifiedDay,
    ({ closedDay }) => closedDay,
  ];
  return keys.reduce((groups, keyOf) => groups + countBy(match, keyOf).size, 0);
}

function countBy(
  hazards: readonly HazardObject[],
  keyOf: (hazard: HazardObject) => string | number,
): Map<string | number, { total: number; overdue: number }> {
  const groups = new Map<string | number, { total: number; overdue: number }>();
  for (const hazard of hazards) {
    const group = groups.get(keyOf(hazard)) ?? { total: 0, overdue: 0 };
    group.total += 1;
    if (isOpen(hazard.status) && hazard.deadlineDay < lastDay) group.overdue += 1;
    groups.set(keyOf(hazard), group);
  }
  return groups;
}

/** An urban district of 11 sub-districts: 120 communities, 400 units, 40 types, two years. */
function makeColumns(count: number): HazardColumns {
  const random = randomFor(20_261_128, 'hazards', count);
  const columns = emptyColumns(count);
  columns.count = count;
  for (let row = 0; row < count; row++) fillRow(columns, { row, random });
  return columns;
}

function fillRow(
  columns: HazardColumns,
  { row, random }: { readonly row: number; readonly random: Random },
): void {
  const upTo = (most: number) => Math.floor(random.between(0, most));
  const foundDay = lastDay - upTo(720);
  columns.number[row] = row + 1;
  columns.lng[row] = random.between(106.5, 106.6) * 1e6;
  columns.lat[row] = random.between(29.4, 29.5) * 1e6;
  columns.status[row] = upTo(hazardStatuses.length);
  columns.category[row] = upTo(hazardCategories.length);
  columns.grade[row] = upTo(hazardGrades.length);
  columns.source[row] = upTo(hazardSources.length);
  columns.foundDay[row] = foundDay;
  columns.deadlineDay[row] = foundDay + 30;
  columns.rectifiedDay[row] = random.chance(0.5) ? foundDay + upTo(60) : noDay;
  columns.closedDay[row] = random.chance(0.3) ? foundDay + 60 + upTo(30) : noDay;
  columns.area[row] = columns.areas.codeOf(500199001001000 + upTo(120) * 1000);
  columns.unit[row] = columns.units.codeOf(`U${upTo(400)}`);
  columns.type[row] = columns.types.codeOf(`T${upTo(40)}`);
}
