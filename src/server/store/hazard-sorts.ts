import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { listHazards } from '../../contract/hazards.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { hazardGrades, hazardStatuses } from '../../domain/hazard.ts';
import { priorities } from '../../domain/hazard-details.ts';
import {
  oppositeDirection,
  type SortDirection,
  usualDirection,
} from '../../domain/hazard-filter.ts';
import type { SortKey } from './cursor.ts';
import { openStatuses } from './hazard-filter.ts';

type HazardQuery = z.output<(typeof listHazards)['query']>;

/** The order of a list; what has no value to sort by comes last in both directions. */
export function sortHazards(
  { sort, direction = usualDirection[sort] }: Pick<HazardQuery, 'sort' | 'direction'>,
  today: CivilDate,
): readonly SortKey[] {
  const id: SortKey = { expression: sql`id`, direction, kind: 'text' };
  switch (sort) {
    case 'found':
      return [{ expression: sql`found_on`, direction, kind: 'text' }, id];
    case 'number':
      return [{ expression: sql`number`, direction, kind: 'integer' }];
    case 'deadline':
      return [...knownFirst('deadline', direction), id];
    case 'overdue':
      return [
        ...overdueFirst(direction, today),
        { ...id, direction: oppositeDirection[direction] },
      ];
    case 'status':
      return [{ expression: rankOf('status', hazardStatuses), direction, kind: 'integer' }, id];
    case 'grade':
      return [{ expression: rankOf('grade', hazardGrades), direction, kind: 'integer' }, id];
    case 'priority':
      return [...rankedFirst('priority', { ranks: priorities, direction }), id];
    case 'unit':
      return [...knownFirst('unit', direction), id];
    case 'area':
      return [{ expression: sql`area`, direction, kind: 'integer' }, id];
  }
}

function knownFirst(column: 'deadline' | 'unit', direction: SortDirection): SortKey[] {
  const name = sql.ref(column);
  return [
    { expression: isUnknown(sql`${name} is null`), direction: 'asc', kind: 'integer' },
    { expression: sql`coalesce(${name}, '')`, direction, kind: 'text' },
  ];
}

/** Days overdue fall as the deadline rises. */
function overdueFirst(direction: SortDirection, today: CivilDate): SortKey[] {
  const isLate = sql`status in ${openStatuses} and deadline < ${today}`;
  return [
    { expression: sql`(case when ${isLate} then 0 else 1 end)`, direction: 'asc', kind: 'integer' },
    {
      expression: sql`(case when ${isLate} then deadline else '' end)`,
      direction: oppositeDirection[direction],
      kind: 'text',
    },
  ];
}

type Ranked = { readonly ranks: readonly string[]; readonly direction: SortDirection };

function rankedFirst(column: 'priority', { ranks, direction }: Ranked): SortKey[] {
  return [
    {
      expression: isUnknown(sql`${sql.ref(column)} is null`),
      direction: 'asc',
      kind: 'integer',
    },
    { expression: rankOf(column, ranks), direction, kind: 'integer' },
  ];
}

function isUnknown(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(case when ${condition} then 1 else 0 end)`;
}

/** The place of a word in its list, as every engine can compare it. */
function rankOf(column: string, words: readonly string[]): RawBuilder<unknown> {
  const cases = words.map((word, rank) => sql.raw(`when '${word}' then ${rank}`));
  return sql`(case ${sql.ref(column)} ${sql.join(cases, sql` `)} else ${sql.raw(`${words.length}`)} end)`;
}
