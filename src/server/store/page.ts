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
  const { rows, ...rest } = await readSorted(db, {
    table,
    matches,
    sortBy,
    query,
    columns: sql`*`,
  });
  return { ...rest, items: rows.map((row) => toItem(row as unknown as Row<Table>)) };
}

/**
 * As `readPage`, for a table of wide rows with an index of all that it is narrowed and sorted by:
 * the index alone finds the page, and only the rows that are on it are read.
 */
export async function readWidePage<Table extends keyof Database, Item>(
  db: Kysely<Database>,
  { table, matches, sortBy, query, toItem, district }: WidePageRequest<Table, Item>,
): Promise<Page<Item>> {
  const request = { table, matches, sortBy, query, columns: sql`id` };
  const { rows: found, ...rest } = await readSorted(db, request);
  if (found.length === 0) return { ...rest, items: [] };
  const { rows } = await sql<Row<Table> & { id: string }>`
    select * from ${sql.table(table)} where district = ${district}
      and id in (${sql.join(found.map((row) => row.id))})`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = found.flatMap(({ id }) => byId.get(String(id)) ?? []);
  return { ...rest, items: shown.map(toItem) };
}

type Row<Table extends keyof Database> = Selectable<Database[Table]>;
type WidePageRequest<Table extends keyof Database, Item> = PageRequest<Table, Item> & {
  readonly district: string;
};

type Sorted = Pick<PageRequest<keyof Database, never>, 'table' | 'matches' | 'sortBy' | 'query'> & {
  readonly columns: RawBuilder<unknown>;
};
type Cells = Readonly<Record<string, string | number>>;

async function readSorted(
  db: Kysely<Database>,
  { table, matches, sortBy, query, columns }: Sorted,
): Promise<{ rows: readonly Cells[]; total: number; nextCursor: string | null }> {
  // One row more than asked for only tells that there is a next page.
  const { rows } = await sql<Cells>`
    select ${columns}, ${keyColumns(sortBy)} from ${sql.table(table)}
    where ${matches} and ${afterCursor(sortBy, query.cursor)}
    order by ${orderBy(sortBy)} limit ${query.limit + 1}`.execute(db);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return {
    rows: shown,
    total: await countRows(db, table, matches),
    nextCursor: hasMore ? cursorOf(last, sortBy) : null,
  };
}

function cursorOf(row: Cells, sortBy: readonly SortKey[]): string {
  return encodeCursor(sortBy.map((_, index) => row[keyName(index)] ?? ''));
}

export type Marks = { readonly total: number; readonly cursors: string[] };

type MarksRequest<Table extends keyof Database> = Pick<
  PageRequest<Table, never>,
  'table' | 'matches' | 'sortBy'
> & { readonly every: number };

/** The cursors after every so many rows of a list, and the count of the whole: one pass over its keys. */
export async function readMarks<Table extends keyof Database>(
  db: Kysely<Database>,
  { table, matches, sortBy, every }: MarksRequest<Table>,
): Promise<Marks> {
  const { rows } = await sql<Cells>`
    select * from (
      select ${keyColumns(sortBy)}, row_number() over (order by ${orderBy(sortBy)}) as place
      from ${sql.table(table)} where ${matches}
    ) as placed where place % ${sql.raw(String(every))} = 0 order by place`.execute(db);
  return {
    total: await countRows(db, table, matches),
    cursors: rows.map((row) => cursorOf(row, sortBy)),
  };
}

function keyColumns(sortBy: readonly SortKey[]): RawBuilder<unknown> {
  return sql.join(
    sortBy.map(({ expression }, index) => sql`${expression} as ${sql.ref(keyName(index))}`),
  );
}

function keyName(index: number): string {
  return `key_${index}`;
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
