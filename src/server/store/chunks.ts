import type { Insertable, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const parametersPerStatement = 30_000;

/** Items in groups that fit one statement of `width` parameters an item. */
export function chunksOf<Item>(items: readonly Item[], width = 1): Item[][] {
  const size = Math.min(1000, Math.floor(parametersPerStatement / width));
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}

export async function insertInChunks<Table extends keyof Database>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  const width = Object.keys(rows[0] ?? {}).length;
  for (const chunk of chunksOf(rows, width)) await db.insertInto(table).values(chunk).execute();
}
