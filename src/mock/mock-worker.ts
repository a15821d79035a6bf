import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import packageJson from '../../package.json' with { type: 'json' };
import { roles } from '../domain/actor.ts';
import { createApp } from '../server/app.ts';
import { createRoleSwitcher } from '../server/auth/role-switcher.ts';
import { noBasemap } from '../server/basemap/basemap.ts';
import { demoToken } from '../server/demo/demo-members.ts';
import { startSimulator } from '../server/demo/simulator.ts';
import { createWakeUps } from '../server/live/wake-ups.ts';
import { parseSeeds } from '../server/seeds/parse-seeds.ts';
import { listDistricts } from '../server/store/districts.ts';
import { openWasmSqlite } from '../server/store/engines/wasm-sqlite.ts';
import { newRandomId, type Store } from '../server/store/store.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { seedFiles } from './seed-files.ts';

/** The whole server in the page: the same app over SQLite in WebAssembly. */
type App = ReturnType<typeof createApp>;
type OpenMessage = Extract<ToWorker, { kind: 'open' }>;
type RequestMessage = Extract<ToWorker, { kind: 'request' }>;

const simulatedAlarmsPerHour = 120;

let app: Promise<App> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      app = open(data);
      app.then(
        () => post({ kind: 'ready' }),
        (error: unknown) => post({ kind: 'failed', reason: String(error) }),
      );
      return;
    case 'request':
      void answer(data);
  }
});

async function open({ database, account }: OpenMessage): Promise<App> {
  const engine = openWasmSqlite(await openDatabase(database));
  const wakeUps = createWakeUps();
  const store: Store = { engine, now: Date.now, newId: newRandomId, wake: wakeUps.wake };
  const auth = createRoleSwitcher({
    accounts: new Set(roles),
    initial: account,
    onChange: (changed) => post({ kind: 'account', account: changed }),
  });
  const opened = createApp({
    store,
    auth,
    wakeUps,
    version: packageJson.version,
    seeds: parseSeeds(seedFiles),
    firstAdmin: null,
    divisions: null,
    basemap: noBasemap,
  });
  const [district] = await listDistricts(store);
  if (district === undefined) throw new Error('The demo database holds no district.');
  await startSimulator({
    store,
    fetch: opened.fetch,
    district,
    token: demoToken,
    alarmsPerHour: simulatedAlarmsPerHour,
  });
  return opened;
}

/** Opens a copy of the SQLite file in memory: what is changed is gone with the page. */
async function openDatabase(address: string) {
  const [sqlite3, response] = await Promise.all([sqlite3InitModule(), fetch(address)]);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const database = new sqlite3.oo1.DB(':memory:');
  const memory = sqlite3.wasm.allocFromTypedArray(bytes);
  const { SQLITE_DESERIALIZE_FREEONCLOSE, SQLITE_DESERIALIZE_RESIZEABLE } = sqlite3.capi;
  const code = sqlite3.capi.sqlite3_deserialize(
    // Set from the constructor on; only a closed database has none.
    database.pointer as number,
    'main',
    memory,
    bytes.length,
    bytes.length,
    SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE,
  );
  database.checkRc(code);
  return database;
}

async function answer({ id, url, method, headers, body }: RequestMessage): Promise<void> {
  const opened = await app;
  if (opened === null) throw new Error('A request came before the database.');
  const request = new Request(url, {
    method,
    headers: headers.map(([name, value]) => [name, value]),
    body,
  });
  const response = await opened.fetch(request);
  post(
    {
      kind: 'response',
      id,
      status: response.status,
      headers: [...response.headers],
      body: response.body,
    },
    response.body === null ? [] : [response.body],
  );
}

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
