import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Page } from '../../contract/paging.ts';
import { afterCursor, encodeCursor, orderBy, type SortKey } from './cursor.ts';
import type { Database } from './schema.ts';

export type PageRequest<Table extends keyof Database, Item> = {
  readonly table: Table;
  readonly matches: RawBuilder<boolean>;
  /** The last key must be unique, so that no row falls between two pages. */
  readonly sortBy: readonly SortKey[];
  readonly query: { readonly limit: number; readonly cursor?: string | undefined };
  readonly toItem: (row: Selectable<Database[Table]>) => Item;
};

/** One page by keyset, and the count of the whole result. */
export async function readPage<Table extends keyof Database, Item>(
  db: Kysely<Database>,
  { table, matches, sortBy, query, toItem }: PageRequest<Table, Item>,
): Promise<Page<Item>> {
  const keys = sortBy.map(
    ({ expression }, index) => sql`${expression} as ${sql.ref(`key_${index}`)}`,
  );
  // One row more than asked for only tells that there is a next page.
  const { rows } = await sql<Selectable<Database[Table]> & Record<string, string | number>>`
    select *, ${sql.join(keys)} from ${sql.table(table)}
    where ${matches} and ${afterCursor(sortBy, query.cursor)}
    order by ${orderBy(sortBy)} limit ${query.limit + 1}`.execute(db);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return {
    items: shown.map(toItem),
    total: await countRows(db, table, matches),
    nextCursor: hasMore ? encodeCursor(sortBy.map((_, index) => last[`key_${index}`] ?? '')) : null,
  };
}

/** The same page with its items as somebody sees them. */
export function mapPage<Item, View>(page: Page<Item>, toView: (item: Item) => View): Page<View> {
  return { ...page, items: page.items.map(toView) };
}

async function countRows(
  db: Kysely<Database>,
  table: keyof Database,
  matches: RawBuilder<boolean>,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from ${sql.table(table)} where ${matches}`.execute(db);
  return rows[0]?.total ?? 0;
}
