import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { hazardFilterSchema } from '../../contract/hazard-inputs.ts';
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import {
  type HazardFlag,
  type HazardWord,
  hazardFlags,
  hazardWords,
  lastingFlags,
} from '../../domain/hazard-filter.ts';
import { allOf } from './conditions.ts';
import { type Scope, within } from './gate.ts';
import { contains, inBbox } from './search.ts';

export type HazardFilter = z.output<typeof hazardFilterSchema>;

type Condition = RawBuilder<unknown>;

/** The condition of a filter, in SQL. */
export function matchingHazards(
  scope: Scope,
  filter: HazardFilter,
  today: CivilDate,
): RawBuilder<boolean> {
  const conditions = conditionsOf(scope.district, today);
  return allOf([
    within(scope),
    filter.building !== undefined && sql`building = ${filter.building}`,
    filter.compound !== undefined && sql`compound = ${filter.compound}`,
    filter.unit !== undefined && sql`unit = ${filter.unit}`,
    ...wordNames.map((name) => oneOf(columnOfWord[name], filter[name])),
    ...hazardFlags.map((flag) => isOrIsNot(conditions[flag], filter[flag])),
    filter.dueWithinDays !== undefined && dueWithin(filter.dueWithinDays, today),
    filter.deadlineFrom !== undefined && sql`deadline >= ${filter.deadlineFrom}`,
    filter.deadlineTo !== undefined && sql`deadline <= ${filter.deadlineTo}`,
    filter.foundFrom !== undefined && sql`found_on >= ${filter.foundFrom}`,
    filter.foundTo !== undefined && sql`found_on <= ${filter.foundTo}`,
    filter.bbox !== undefined && inBbox(filter.bbox),
    filter.text !== undefined &&
      sql`(${contains('description', filter.text)} or ${contains('type', filter.text)})`,
  ]);
}

const wordNames = Object.keys(hazardWords) as readonly HazardWord[];

export const columnOfWord: Record<HazardWord, string> = {
  status: 'status',
  category: 'category',
  grade: 'grade',
  priority: 'priority',
  source: 'source',
  space: 'space',
  rectifyingParty: 'rectifying_party',
};

/** The flags that hold on every day as the bits of one number. */
export function lastingFlagBits(district: string): RawBuilder<number> {
  const conditions = conditionsOf(district, '');
  const bits = lastingFlags.map(
    (flag, bit) => sql`(case when ${conditions[flag]} then ${sql.lit(2 ** bit)} else 0 end)`,
  );
  return sql<number>`(${sql.join(bits, sql` + `)})`;
}

export const openStatuses = sql`('unassigned', 'assigned', 'rectifying')`;

function conditionsOf(district: string, today: CivilDate): Record<HazardFlag, Condition> {
  return {
    isOverdue: sql`(status in ${openStatuses} and deadline is not null and deadline < ${today})`,
    isLocated: sql`lng_e6 is not null`,
    hasControl: sql`interim_control is not null`,
    // JSON text: a quote within the words of the reason has a backslash before it.
    isExtensionAsked: sql`extension like '%"grantedOn":null%'`,
    hasRelapsed: sql`relapses > 0`,
    isInOldCompound: sql`compound in
      (select id from compound where district = ${district} and is_old = 1)`,
    isWatched: sql`building in
      (select id from building where district = ${district} and is_watched = 1)`,
    isManaged: hasManager(district, 1),
    isUnmanaged: hasManager(district, 0),
  };
}

/** As its building says; where that says nothing, as its compound does. */
function hasManager(district: string, flag: 0 | 1): Condition {
  return sql`(case when building in
      (select id from building where district = ${district} and has_property_manager is not null)
    then building in
      (select id from building where district = ${district} and has_property_manager = ${sql.lit(flag)})
    else compound in
      (select id from compound where district = ${district} and has_property_manager = ${sql.lit(flag)})
    end)`;
}

/** What is unknown is not: `not` alone would leave it out of both. */
function isOrIsNot(condition: Condition, flag: boolean | undefined): Condition | false {
  if (flag === undefined) return false;
  return flag ? condition : sql`(case when ${condition} then 1 else 0 end) = 0`;
}

function oneOf(column: string, values: readonly string[] | undefined): Condition | false {
  return values !== undefined && sql`${sql.ref(column)} in (${sql.join(values)})`;
}

function dueWithin(days: number, today: CivilDate): Condition {
  return sql`(status in ${openStatuses} and deadline >= ${today}
    and deadline <= ${addDays(today, days)})`;
}
