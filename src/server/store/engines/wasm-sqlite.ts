import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../schema.ts';
import type { Engine } from './engine.ts';
import { adaptSqlite, type SqliteHandle, type SqliteValue } from './sqlite-adapter.ts';

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
  get(row: Record<string, never>): unknown;
  reset(): unknown;
  finalize(): unknown;
};

/** SQLite inside the page, over an opened sqlite-wasm database. */
export function openWasmSqlite(database: WasmDatabase): Engine {
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: adaptSqlite(toHandle(database)) }),
  });
  return { name: 'sqlite-wasm', write: db, read: db, close: () => db.destroy() };
}

function toHandle(database: WasmDatabase): SqliteHandle {
  return {
    prepare: (sql) => ({
      returnsRows: withStatement(database, sql, (statement) => statement.columnCount > 0),
      all: (parameters) =>
        withStatement(database, sql, (statement) => collectRows(statement, parameters)),
      run: (parameters) => {
        withStatement(database, sql, (statement) => collectRows(statement, parameters));
      },
    }),
    changes: () => database.changes(),
    close: () => database.close(),
  };
}

function withStatement<Result>(
  database: WasmDatabase,
  sql: string,
  run: (statement: WasmStatement) => Result,
): Result {
  const statement = database.prepare(sql);
  try {
    return run(statement);
  } finally {
    statement.finalize();
  }
}

function collectRows(statement: WasmStatement, parameters: readonly SqliteValue[]): unknown[] {
  if (parameters.length > 0) statement.bind(parameters);
  const rows: unknown[] = [];
  while (statement.step()) {
    if (statement.columnCount > 0) rows.push(statement.get({}));
  }
  return rows;
}
