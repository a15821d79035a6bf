import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../schema.ts';
import type { Engine } from './engine.ts';
import {
  adaptSqlite,
  type SqliteHandle,
  type SqliteValue,
  toSqliteValues,
} from './sqlite-adapter.ts';
import { createStatementCache } from './statement-cache.ts';

/** What is used of an opened sqlite-wasm database; the caller loads the library. */
export type WasmDatabase = {
  prepare(sql: string): WasmStatement;
  changes(): number;
  close(): void;
};

type WasmStatement = {
  readonly columnCount: number;
  bind(values: readonly SqliteValue[]): unknown;
  step(): boolean;
  /** The array or the object that is given, filled with the values of the row. */
  get(row: never[]): unknown[];
  get(row: Record<string, never>): unknown;
  reset(): unknown;
  finalize(): unknown;
};

/** SQLite inside the page, over an opened sqlite-wasm database. */
export function openWasmSqlite(database: WasmDatabase): Engine {
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: adaptSqlite(toHandle(database)) }),
  });
  return {
    name: 'sqlite-wasm',
    write: db,
    read: db,
    readArrays: async (query) => readArrays(database, query),
    close: () => db.destroy(),
  };
}

function toHandle(database: WasmDatabase): SqliteHandle {
  const statements = createStatementCache(
    (sql) => database.prepare(sql),
    // Memory of the WebAssembly heap, which nothing else gives back.
    (statement) => statement.finalize(),
  );
  return {
    prepare(sql) {
      const statement = statements.get(sql);
      return {
        returnsRows: statement.columnCount > 0,
        all: (parameters) => collectRows(statement, parameters, () => statement.get({})),
        run: (parameters) => {
          collectRows(statement, parameters, () => statement.get({}));
        },
      };
    },
    changes: () => database.changes(),
    close() {
      for (const statement of statements.all()) statement.finalize();
      database.close();
    },
  };
}

function readArrays(database: WasmDatabase, { sql, parameters }: CompiledQuery): unknown[][] {
  const statement = database.prepare(sql);
  try {
    return collectRows(statement, toSqliteValues(parameters), () => statement.get([]));
  } finally {
    statement.finalize();
  }
}

function collectRows<Row>(
  statement: WasmStatement,
  parameters: readonly SqliteValue[],
  readRow: () => Row,
): Row[] {
  try {
    if (parameters.length > 0) statement.bind(parameters);
    const rows: Row[] = [];
    while (statement.step()) {
      if (statement.columnCount > 0) rows.push(readRow());
    }
    return rows;
  } finally {
    statement.reset();
  }
}
