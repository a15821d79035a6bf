import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database as WasmDatabase } from '@sqlite.org/sqlite-wasm';
import pg from 'pg';

export type SqlValue = string | number | null;

/** The engine's own library and nothing above it: the floor of the store. */
export type BareSql = {
  /** `?` stands for a parameter on every engine. Prepared on SQLite. */
  rows(sql: string, parameters: readonly SqlValue[]): Promise<unknown[]>;
  /** Raises the district's counter and appends changes, in one transaction. */
  append(district: string, changes: number): Promise<void>;
  /** Rows by statements of 1,000 rows, in one transaction. */
  insert(table: string, rows: readonly Readonly<Record<string, SqlValue>>[]): Promise<void>;
  close(): Promise<void>;
};

const takeSeq = 'update counter set seq = seq + ? where district = ? returning seq';
const appendChange = `insert into change (district, seq, at, actor, entity, entity_id, verb, area, after)
  values (?, ?, ?, 'bench', 'alarm', 'A1', 'repeat', 500199001001000, ?)`;
/** As long as the alarm that a change keeps. */
const afterText = JSON.stringify({ alarm: 'x'.repeat(400) });

const rowsAStatement = 1000;

export function openBareSqlite(file: string): BareSql {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full;
    pragma busy_timeout = 10000; pragma cache_size = -32768;`);
  const statements = new Map<string, StatementSync>();
  const run = (sql: string, parameters: readonly SqlValue[]) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement.all(...parameters);
  };
  return bareSqlite(run, () => database.close());
}

/** Over the database that the store itself has open: another one would see other tables. */
export function bareWasmSqlite(database: WasmDatabase): BareSql {
  const statements = new Map<string, ReturnType<WasmDatabase['prepare']>>();
  const run = (sql: string, parameters: readonly SqlValue[]) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    if (parameters.length > 0) statement.bind([...parameters]);
    const rows: unknown[] = [];
    while (statement.step()) if (statement.columnCount > 0) rows.push(statement.get({}));
    statement.reset();
    return rows;
  };
  return bareSqlite(run, () => {
    for (const statement of statements.values()) statement.finalize();
  });
}

type RunSql = (sql: string, parameters: readonly SqlValue[]) => unknown[];

function bareSqlite(run: RunSql, close: () => void): BareSql {
  const inTransaction = (work: () => void) => {
    run('begin immediate', []);
    work();
    run('commit', []);
  };
  return {
    rows: async (sql, parameters) => run(sql, parameters),
    append: async (district, changes) =>
      inTransaction(() => {
        const last = seqOf(run(takeSeq, [changes, district]));
        for (let index = 0; index < changes; index++) {
          run(appendChange, [district, last - index, Date.now(), afterText]);
        }
      }),
    insert: async (table, rows) =>
      inTransaction(() => {
        for (const { sql, parameters } of insertStatements(table, rows)) run(sql, parameters);
      }),
    close: async () => close(),
  };
}

/** @param connections as many as will append at the same time */
export async function openBarePostgres(url: string, connections = 1): Promise<BareSql> {
  const pool = new pg.Pool({ connectionString: url, max: connections, min: connections });
  // The server may go before the last of its connections is closed.
  pool.on('error', () => {});
  const run = async (client: pg.ClientBase, sql: string, parameters: readonly SqlValue[]) => {
    const { rows } = await client.query({ ...statementOf(sql), values: [...parameters] });
    return rows as unknown[];
  };
  const inTransaction = async (work: (client: pg.ClientBase) => Promise<void>) => {
    const client = await pool.connect();
    await client.query('begin');
    await work(client);
    await client.query('commit');
    client.release();
  };
  return {
    // Without a name: the plan of a prepared statement knows no parameters and can be a bad one.
    rows: async (sql, parameters) => {
      const { rows } = await pool.query(statementOf(sql).text, [...parameters]);
      return rows as unknown[];
    },
    append: (district, changes) =>
      inTransaction(async (client) => {
        const last = seqOf(await run(client, takeSeq, [changes, district]));
        for (let index = 0; index < changes; index++) {
          await run(client, appendChange, [district, last - index, Date.now(), afterText]);
        }
      }),
    insert: (table, rows) =>
      inTransaction(async (client) => {
        for (const { sql, parameters } of insertStatements(table, rows)) {
          await run(client, sql, parameters);
        }
      }),
    close: () => pool.end(),
  };
}

const statementNames = new Map<string, { name: string; text: string }>();

/** PostgreSQL prepares what has a name. */
function statementOf(sql: string): { name: string; text: string } {
  const known = statementNames.get(sql);
  if (known) return known;
  let number = 0;
  const text = sql.replaceAll('?', () => `$${++number}`);
  const statement = { name: `bare_${statementNames.size}`, text };
  statementNames.set(sql, statement);
  return statement;
}

function seqOf(rows: readonly unknown[]): number {
  const [row] = rows;
  // `returning seq` answers one row with one number, which pg gives as text.
  return Number((row as { seq: number | string }).seq);
}

function insertStatements(table: string, rows: readonly Readonly<Record<string, SqlValue>>[]) {
  const names = Object.keys(rows[0] ?? {});
  const size = Math.min(rowsAStatement, Math.floor(30_000 / Math.max(1, names.length)));
  const place = `(${names.map(() => '?').join(', ')})`;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => {
    const chunk = rows.slice(index * size, (index + 1) * size);
    const places = chunk.map(() => place).join(', ');
    return {
      sql: `insert into ${table} (${names.join(', ')}) values ${places}`,
      parameters: chunk.flatMap((row) => names.map((name) => row[name] ?? null)),
    };
  });
}
