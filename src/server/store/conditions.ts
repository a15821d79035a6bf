import { type RawBuilder, sql } from 'kysely';

/** All of the conditions that are asked for; `false` stands for one that is not. */
export function allOf(parts: readonly (RawBuilder<unknown> | false)[]): RawBuilder<boolean> {
  const asked = parts.filter((part) => part !== false);
  return sql<boolean>`(${sql.join(asked, sql` and `)})`;
}
