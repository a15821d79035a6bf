import { sql } from 'kysely';
import type { Database } from '../../../src/server/store/schema.ts';
import type { Store } from '../../../src/server/store/store.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** All rows of tables, each table in an order of its own making. */
export async function dumpTables(
  store: Store,
  tables: readonly (keyof Database)[],
): Promise<Record<string, Rows>> {
  const dump: Record<string, Rows> = {};
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)}`.execute(store.engine.write);
    dump[table] = rows.toSorted((left, right) => (textOf(left) < textOf(right) ? -1 : 1));
  }
  return dump;
}

function textOf(row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(row).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
