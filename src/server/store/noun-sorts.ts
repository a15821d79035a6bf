import { sql } from 'kysely';
import type { SortKey } from './cursor.ts';

const id: SortKey = { expression: sql`id`, direction: 'asc', kind: 'text' };

export const byId: readonly SortKey[] = [id];

/** In the order of the notice, campaign by campaign. */
export const byOrdinal: readonly SortKey[] = [
  { expression: sql`campaign`, direction: 'asc', kind: 'text' },
  { expression: sql`ordinal`, direction: 'asc', kind: 'integer' },
  id,
];

/** Sorts after every day, so that what has no day comes last. */
const noDay = '9999-12-31';

/** By a day; what has none comes last. */
export function earliestFirst(column: string): readonly SortKey[] {
  return [
    { expression: sql`coalesce(${sql.ref(column)}, ${noDay})`, direction: 'asc', kind: 'text' },
    id,
  ];
}

/** By a day; what has none comes last. */
export function newestFirst(column: string): readonly SortKey[] {
  return [
    { expression: sql`coalesce(${sql.ref(column)}, '')`, direction: 'desc', kind: 'text' },
    id,
  ];
}

/** By an instant, the newest first. */
export const latestFirst: readonly SortKey[] = [
  { expression: sql`at`, direction: 'desc', kind: 'integer' },
  id,
];
