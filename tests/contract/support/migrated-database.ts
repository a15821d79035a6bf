import pg from 'pg';
import { openPostgres } from '../../../src/server/store/engines/postgres.ts';
import { migrate } from '../../../src/server/store/migrate.ts';
import { newRandomId } from '../../../src/server/store/store.ts';
import { createDatabase } from '../../support/postgres.ts';

let template: Promise<string> | null = null;

/** The address of a new database with all tables: a copy, since making the tables takes longer. */
export async function createMigratedDatabase(serverUrl: string): Promise<string> {
  template ??= createTemplate(serverUrl);
  const name = `test_${newRandomId()}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${await template}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function createTemplate(serverUrl: string): Promise<string> {
  const name = `template_${newRandomId()}`;
  const engine = openPostgres({ url: await createDatabase(serverUrl, name) });
  await migrate(engine.write);
  await engine.close();
  return name;
}
