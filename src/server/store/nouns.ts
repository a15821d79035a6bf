import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { Action } from '../../domain/permission.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { narrow, pass, type Scope, within, withinOrAbove } from './gate.ts';
import type { Cells, Column } from './noun-columns.ts';
import type { NounTables } from './noun-schema.ts';
import { readPage } from './page.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

export type NounTable = keyof NounTables;

/** Keys of every noun: what it is called by and where it belongs. */
export type Named = { readonly id: string; readonly area: AreaCode };

type ListQuery = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly area?: AreaCode | undefined;
};

/** How a noun is kept and read. */
export type Noun<Item extends Named, Query> = {
  readonly table: NounTable;
  /** What it takes to read it. */
  readonly action: Action;
  /** `below`: what is set for an area holds for all in it, so those see it too. */
  readonly holds: 'here' | 'below';
  readonly columns: { readonly [Field in keyof Item]-?: Column<Item[Field]> };
  readonly sortBy: readonly SortKey[];
  /** What a query asks for beside the area. */
  readonly matches: (query: Query) => readonly (RawBuilder<unknown> | false)[];
};

/** One page of a noun's list. */
export async function pageNoun<Item extends Named, Query>(
  store: Store,
  actor: Actor,
  { noun, query }: { noun: Noun<Item, Query>; query: Query & ListQuery },
): Promise<Page<Item>> {
  const scope = narrow(pass(actor, noun.action), query.area);
  return readPage(store.engine.read, {
    table: noun.table,
    matches: allOf([reachOf(noun, scope), ...noun.matches(query)]),
    sortBy: noun.sortBy,
    query,
    // Every table of a noun holds text and numbers only.
    toItem: (row) => toItem(noun, row as unknown as Cells),
  });
}

/** One noun by its id; null when there is none within reach. */
export async function findNoun<Item extends Named>(
  store: Store,
  actor: Actor,
  { noun, id }: { noun: Noun<Item, never>; id: string },
): Promise<Item | null> {
  return findNounIn(store.engine.read, pass(actor, noun.action), { noun, id });
}

/** As `findNoun`, for a caller who has passed the gate already. */
export async function findNounIn<Item extends Named>(
  db: Kysely<Database>,
  scope: Scope,
  { noun, id }: { noun: Noun<Item, never>; id: string },
): Promise<Item | null> {
  const { rows } = await sql<Cells>`
    select * from ${sql.table(noun.table)} where ${reachOf(noun, scope)} and id = ${id}`.execute(
    db,
  );
  const row = rows[0];
  return row === undefined ? null : toItem(noun, row);
}

/** A column that equals a value, where one is asked for. */
export function equal(column: string, value: string | undefined): RawBuilder<boolean> | false {
  return value !== undefined && sql<boolean>`${sql.ref(column)} = ${value}`;
}

/** A column that is filled or is not, where that is asked for. */
export function filled(column: string, value: boolean | undefined): RawBuilder<boolean> | false {
  if (value === undefined) return false;
  return value
    ? sql<boolean>`${sql.ref(column)} is not null`
    : sql<boolean>`${sql.ref(column)} is null`;
}

/** A list of ids, kept as JSON text, that holds one; `like` would not heed the case on every engine. */
export function includes(column: string, id: string | undefined): RawBuilder<boolean> | false {
  if (id === undefined) return false;
  return sql<boolean>`replace(${sql.ref(column)}, ${JSON.stringify(id)}, '') <> ${sql.ref(column)}`;
}

function reachOf(noun: { readonly holds: 'here' | 'below' }, scope: Scope): RawBuilder<boolean> {
  switch (noun.holds) {
    case 'here':
      return within(scope);
    case 'below':
      return withinOrAbove(scope);
  }
}

export function toItem<Item extends Named>(
  { columns }: Pick<Noun<Item, never>, 'columns'>,
  row: Cells,
): Item {
  // The columns name every field of the item.
  const fields = Object.entries(columns) as [string, Column<unknown>][];
  return Object.fromEntries(fields.map(([field, column]) => [field, column.read(row)])) as Item;
}
