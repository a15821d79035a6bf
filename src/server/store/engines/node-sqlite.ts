import { DatabaseSync } from 'node:sqlite';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../schema.ts';
import type { Engine } from './engine.ts';
import { adaptSqlite, type SqliteHandle, toSqliteValues } from './sqlite-adapter.ts';
import { createStatementCache } from './statement-cache.ts';

/**
 * SQLite in one file, for one office on one machine. Two connections: the WAL lets readers go on
 * while an import writes. `:memory:` has one, since a second would see another database.
 */
export function openNodeSqlite(file: string): Engine {
  const write = connect(file);
  const read = file === ':memory:' ? write : connect(file);
  return {
    name: 'sqlite',
    write: write.db,
    read: read.db,
    readArrays: async (query) => readArrays(read.database, query),
    close: async () => {
      await close(write);
      if (read !== write) await close(read);
    },
  };
}

type Connection = { readonly db: Kysely<Database>; readonly database: DatabaseSync };

function connect(file: string): Connection {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
    pragma busy_timeout = 10000; pragma cache_size = -32768;`);
  const dialect = new SqliteDialect({ database: adaptSqlite(toHandle(database)) });
  return { database, db: new Kysely({ dialect }) };
}

/** By a statement of its own: how its rows come is a state of a statement. */
function readArrays(database: DatabaseSync, { sql, parameters }: CompiledQuery): unknown[][] {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  // As it was just told.
  return statement.all(...toSqliteValues(parameters)) as unknown as unknown[][];
}

/** Kysely closes only a database that it has used. */
async function close({ db, database }: Connection): Promise<void> {
  await db.destroy();
  if (database.isOpen) database.close();
}

function toHandle(database: DatabaseSync): SqliteHandle {
  const statements = createStatementCache((sql) => database.prepare(sql));
  let lastChanges = 0;
  return {
    prepare(sql) {
      const statement = statements.get(sql);
      return {
        returnsRows: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => {
          lastChanges = Number(statement.run(...parameters).changes);
        },
      };
    },
    changes: () => lastChanges,
    close: () => database.close(),
  };
}
