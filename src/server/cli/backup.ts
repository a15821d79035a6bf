import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { readConfig } from '../config.ts';

const usage = `npm run backup -- FILE

Copies the SQLite store of DATA_DIR into one new file, while the server runs.
To go back: stop the server, put the file in place of DATA_DIR/qinghuan.sqlite, remove
qinghuan.sqlite-wal and qinghuan.sqlite-shm beside it, start.`;

try {
  process.exitCode = await run(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(path: string | undefined): Promise<number> {
  if (path === undefined) {
    console.error(usage);
    return 2;
  }
  const { dataDir, databaseUrl } = readConfig(process.env);
  if (databaseUrl !== undefined) {
    throw new Error('The store is PostgreSQL: use pg_dump, see docs/operations.md.');
  }
  const source = join(dataDir, 'qinghuan.sqlite');
  const target = resolve(path);
  if (!existsSync(source)) throw new Error(`There is no store in ${dataDir}.`);
  if (existsSync(target)) throw new Error(`${target} is there already; name a new file.`);
  await copy(source, target);
  console.log(`${target}: the store as it was at ${new Date().toISOString()}`);
  return 0;
}

async function copy(source: string, target: string): Promise<void> {
  const database = new DatabaseSync(source, { readOnly: true });
  try {
    await backup(database, target);
  } finally {
    database.close();
  }
}
