import type { HazardStats } from '../../contract/hazard-stats.ts';
import { dateOfDay } from '../../domain/civil-date.ts';
import { type HazardCounts, noHazards } from '../../domain/hazard/count-hazards.ts';
import { hazardCategories } from '../../domain/hazard.ts';
import type { HazardColumns } from './columns.ts';
import { kindOf, slotStride, slots } from './hazard-keys.ts';
import type { Tally } from './tally.ts';

/** The same groups as `GET /api/stats/hazards` gives by SQL. */
export type HazardGroups = Omit<HazardStats, 'total'>;

/** Groups come in the order of their names; empty ones are left out. */
export function groupsOfTally(
  { areas, units, types }: HazardColumns,
  { layout, counts }: Tally,
): HazardGroups {
  const group = <Key extends object>(from: number, code: number, key: Key) =>
    groupAt(counts, from + code * slotStride, key);
  return {
    matching: allOf(counts.subarray(layout.areas, layout.units)),
    areas: areas.values
      .flatMap((area, code) => group(layout.areas, code, { area }))
      .sort((left, right) => left.area - right.area),
    units: units.values
      .flatMap((unit, code) => group(layout.units, code, { unit }))
      .sort((left, right) => compareTexts(left.unit ?? '', right.unit ?? '')),
    types: types.values
      .flatMap((type, code) =>
        hazardCategories.flatMap((category, row) =>
          group(layout.kinds, kindOf(row, code), { category, type }),
        ),
      )
      .sort(
        (left, right) =>
          compareTexts(left.category, right.category) || compareTexts(left.type, right.type),
      ),
    days: daysOf({ layout, counts }),
  };
}

function groupAt<Key extends object>(
  counts: Uint32Array,
  at: number,
  key: Key,
): (Key & HazardCounts)[] {
  const group: { -readonly [Name in keyof HazardCounts]: number } = { ...noHazards };
  let total = 0;
  for (const [slot, { status, isOverdue, isDueSoon }] of slots.entries()) {
    const count = counts[at + slot] ?? 0;
    if (count === 0) continue;
    total += count;
    group[status] += count;
    if (isOverdue) group.overdue += count;
    if (isDueSoon) group.dueSoon += count;
  }
  return total > 0 ? [{ ...key, ...group }] : [];
}

/** The groups of a grouping together. */
function allOf(grouping: Uint32Array): HazardCounts {
  const all = new Uint32Array(slotStride);
  for (let at = 0; at < grouping.length; at++) {
    all[at % slotStride] = (all[at % slotStride] ?? 0) + (grouping[at] ?? 0);
  }
  return groupAt(all, 0, {})[0] ?? noHazards;
}

/** The days on which something happened, in order. */
function daysOf({ layout, counts }: Tally): HazardGroups['days'] {
  const days: HazardGroups['days'][number][] = [];
  for (let at = 0; at < layout.dayCount; at++) {
    const found = counts[layout.found + at] ?? 0;
    const rectified = counts[layout.rectified + at] ?? 0;
    const closed = counts[layout.closed + at] ?? 0;
    if (found + rectified + closed === 0) continue;
    days.push({ on: dateOfDay(layout.firstDay + at), found, rectified, closed });
  }
  return days;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
