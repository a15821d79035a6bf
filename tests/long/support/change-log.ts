import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

export type ChangeLog = {
  readonly rows: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Where the district's counter stands. */
  readonly counter: number;
};

const query = `select count(*) as "rows", min(change.seq) as "firstSeq", max(change.seq) as "lastSeq",
  max(counter.seq) as "counter"
  from change join counter on counter.district = change.district`;

/** The log of the one district in a store, read past the server. */
export async function readChangeLog(
  at: { readonly dataDir: string } | { readonly databaseUrl: string },
): Promise<ChangeLog> {
  const row = 'dataDir' in at ? readSqlite(at.dataDir) : await readPostgres(at.databaseUrl);
  const numberOf = (column: string) => Number(row[column]);
  return {
    rows: numberOf('rows'),
    firstSeq: numberOf('firstSeq'),
    lastSeq: numberOf('lastSeq'),
    counter: numberOf('counter'),
  };
}

function readSqlite(dataDir: string): Record<string, unknown> {
  const database = new DatabaseSync(join(dataDir, 'qinghuan.sqlite'), { readOnly: true });
  try {
    return database.prepare(query).get() ?? {};
  } finally {
    database.close();
  }
}

async function readPostgres(connectionString: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(query);
    return rows[0] ?? {};
  } finally {
    await client.end();
  }
}
