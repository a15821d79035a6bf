import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { roles } from '../src/domain/actor.ts';
import { demoMembers, demoToken } from '../src/server/demo/demo-members.ts';
import { loadDemo, loadDemoLedgers, readDemoDistrict } from '../src/server/demo/load-demo.ts';
import { saveDeviceToken } from '../src/server/store/device-tokens.ts';
import { openNodeSqlite } from '../src/server/store/engines/node-sqlite.ts';
import { saveMember } from '../src/server/store/members.ts';
import { migrate } from '../src/server/store/migrate.ts';
import { newRandomId, type Store } from '../src/server/store/store.ts';

const demoFolder = join(import.meta.dirname, '../data/demo');
const read = async (name: string) => new Uint8Array(await readFile(join(demoFolder, name)));

/** Writes the demo district as one SQLite file, which the page opens without any import. */
export async function makeDemoDatabase(file: string): Promise<Uint8Array> {
  mkdirSync(dirname(file), { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  const engine = openNodeSqlite(file);
  const store: Store = { engine, now: Date.now, newId: newRandomId, wake: () => {} };
  await migrate(engine.write);
  const { code } = await readDemoDistrict(read);
  const members = demoMembers(code, (role) => role);
  const admin = members[roles.indexOf('admin')];
  if (admin === undefined) throw new Error('The demo has no admin.');
  await loadDemo(store, admin, read);
  await loadDemoLedgers(store, admin, read);
  for (const member of members) await saveMember(store, member);
  await saveDeviceToken(store, { district: code, name: 'simulator', token: demoToken });
  await engine.close();
  leaveWal(file);
  return new Uint8Array(readFileSync(file));
}

/** SQLite in the page has one connection and no shared memory, so it cannot open a WAL file. */
function leaveWal(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = delete; vacuum');
  database.close();
}
