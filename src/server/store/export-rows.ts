import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { pass, type Scope, within } from './gate.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import { writeAs } from './write.ts';

type Row = Readonly<Record<string, unknown>>;

/** A table with the column that says where its rows belong, and one that orders them. */
export type ExportTable = {
  readonly name: string;
  readonly table: keyof Database;
  readonly key: string;
  readonly areaColumn: 'area' | 'code' | 'hazard';
};

const rowsAtOnce = 1_000;

/**
 * Puts an export on record before a byte of it leaves: who, which file, how many rows of each kind.
 * Throws `forbidden` when the role may not export.
 */
export async function recordExport(
  store: Store,
  actor: Actor,
  { file, tables }: { file: string; tables: readonly ExportTable[] },
): Promise<void> {
  const scope = pass(actor, 'export.run');
  const rows: Record<string, number> = {};
  for (const table of tables) rows[table.name] = await countRows(store, scope, table);
  await writeAs(store, actor, async (write) => {
    write.record({
      entity: 'export',
      entityId: store.newId(),
      verb: 'export',
      area: actor.area,
      after: { file, rows },
    });
  });
}

/** The rows of a table that an actor may export, in the order of its key, page by page. */
export async function* readExportRows(
  store: Store,
  actor: Actor,
  table: ExportTable,
): AsyncGenerator<readonly Row[]> {
  const scope = pass(actor, 'export.run');
  const key = sql.ref(table.key);
  let after: RawBuilder<boolean> = sql<boolean>`true`;
  for (;;) {
    const { rows } = await sql<Row>`select * from ${sql.table(table.table)}
      where ${matches(scope, table)} and ${after} order by ${key} limit ${rowsAtOnce}`.execute(
      store.engine.read,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < rowsAtOnce) return;
    after = sql<boolean>`${key} > ${last[table.key]}`;
  }
}

async function countRows(store: Store, scope: Scope, table: ExportTable): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total
    from ${sql.table(table.table)} where ${matches(scope, table)}`.execute(store.engine.read);
  return rows[0]?.total ?? 0;
}

function matches(scope: Scope, { table, areaColumn }: ExportTable): RawBuilder<boolean> {
  // Every unit of the district may be named anywhere in it.
  if (table === 'unit') return sql<boolean>`district = ${scope.district}`;
  switch (areaColumn) {
    case 'area':
      return within(scope);
    case 'code':
      return sql<boolean>`(district = ${scope.district} and code >= ${scope.from}
        and code < ${scope.to})`;
    case 'hazard':
      return sql<boolean>`(district = ${scope.district}
        and hazard in (select id from hazard where ${within(scope)}))`;
  }
}
