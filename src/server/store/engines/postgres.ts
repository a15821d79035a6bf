import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../schema.ts';
import type { Engine } from './engine.ts';

/**
 * PostgreSQL, for a district and beyond. `replicaUrl` names a standby for reads; without it the
 * primary answers them. Integers beyond 2^53 throw rather than come out wrong.
 */
export function openPostgres(options: { url: string; replicaUrl?: string | undefined }): Engine {
  const write = connect(options.url);
  const read = options.replicaUrl === undefined ? write : connect(options.replicaUrl);
  return {
    name: 'postgres',
    write: write.db,
    read: read.db,
    readArrays: async ({ sql, parameters }) => {
      const { rows } = await read.pool.query<unknown[]>({
        text: sql,
        values: [...parameters],
        rowMode: 'array',
      });
      return rows;
    },
    close: async () => {
      await write.db.destroy();
      if (read !== write) await read.db.destroy();
    },
  };
}

type Connection = { readonly db: Kysely<Database>; readonly pool: pg.Pool };

function connect(url: string): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return { pool, db: new Kysely({ dialect: new PostgresDialect({ pool }) }) };
}

const int8 = 20;
const numeric = 1700;

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === int8 || oid === numeric) return toSafeNumber;
  return pg.types.getTypeParser(oid, format as 'text');
};

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError(`The database holds an integer beyond 2^53: ${text}.`);
  }
  return value;
}
