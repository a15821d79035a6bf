import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** The least that an SQLite library must offer for the store to run on it. */
export type SqliteHandle = {
  prepare(sql: string): {
    /** False for a statement that answers no rows. */
    readonly returnsRows: boolean;
    all(parameters: readonly SqliteValue[]): unknown[];
    run(parameters: readonly SqliteValue[]): void;
  };
  changes(): number;
  close(): void;
};

export type SqliteValue = string | number | null | Uint8Array;

/** Dresses an SQLite library as the database that Kysely's SQLite dialect expects. */
export function adaptSqlite(handle: SqliteHandle): SqliteDatabase {
  return {
    close: () => handle.close(),
    prepare: (sql) => prepareStatement(handle, sql === 'begin' ? 'begin immediate' : sql),
  };
}

// `begin immediate` takes the write lock at once: a transaction that reads first could otherwise
// fail at its first write, when another process has written in between.
function prepareStatement(handle: SqliteHandle, sql: string): SqliteStatement {
  const statement = handle.prepare(sql);
  return {
    reader: statement.returnsRows,
    all: (parameters) => statement.all(toSqliteValues(parameters)),
    run: (parameters) => {
      statement.run(toSqliteValues(parameters));
      return { changes: handle.changes(), lastInsertRowid: 0 };
    },
    iterate: (parameters) => statement.all(toSqliteValues(parameters)).values(),
  };
}

export function toSqliteValues(parameters: readonly unknown[]): SqliteValue[] {
  return parameters.map(toSqliteValue);
}

/** SQLite has neither booleans nor dates; the sign-in library binds both. */
function toSqliteValue(value: unknown): SqliteValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array) {
    return value;
  }
  throw new TypeError(`SQLite cannot store a value of type ${typeof value}.`);
}
