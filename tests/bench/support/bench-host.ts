import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { Actor } from '../../../src/domain/actor.ts';
import { createApp } from '../../../src/server/app.ts';
import type { Auth } from '../../../src/server/auth/auth.ts';
import { noBasemap } from '../../../src/server/basemap/basemap.ts';
import { createWakeUps } from '../../../src/server/live/wake-ups.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { saveDeviceToken } from '../../../src/server/store/device-tokens.ts';
import { setUpDistrict } from '../../../src/server/store/districts.ts';
import type { Engine, EngineName } from '../../../src/server/store/engines/engine.ts';
import { openNodeSqlite } from '../../../src/server/store/engines/node-sqlite.ts';
import { openPostgres } from '../../../src/server/store/engines/postgres.ts';
import { openWasmSqlite } from '../../../src/server/store/engines/wasm-sqlite.ts';
import { saveMember } from '../../../src/server/store/members.ts';
import { migrate } from '../../../src/server/store/migrate.ts';
import { newRandomId, type Store } from '../../../src/server/store/store.ts';
import { createDatabase } from '../../support/postgres.ts';
import { type BareSql, bareWasmSqlite, openBarePostgres, openBareSqlite } from './bare-sql.ts';
import { benchFolder } from './report.ts';

export const district = '500199';
export const admin: Actor = {
  account: 'admin',
  name: 'admin',
  role: 'admin',
  district,
  area: 500_199_000_000_000,
};
export const deviceToken = 'token-of-the-benchmark';

export type BenchHost = {
  readonly store: Store;
  /** The app without a socket, as the admin. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same database without the store. */
  openBare(connections?: number): Promise<BareSql>;
  close(): Promise<void>;
};

/** A fresh app over an empty store of an engine. `postgresUrl` is asked for only where it is needed. */
export async function openBenchHost(
  engineName: EngineName,
  postgresUrl: () => Promise<string>,
): Promise<BenchHost> {
  const opened = await openEngine(engineName, postgresUrl);
  const { engine } = opened;
  await migrate(engine.write);
  const wakeUps = createWakeUps();
  const store: Store = {
    engine,
    now: Date.now,
    newId: newRandomId,
    wake: (code) => wakeUps.wake(code),
  };
  await setUpDistrict(store, { code: district, name: 'bench', isDemo: false });
  await saveMember(store, admin);
  await saveDeviceToken(store, { district, name: 'bench', token: deviceToken });
  const app = createApp({
    store,
    auth: asAdmin,
    wakeUps,
    version: 'bench',
    seeds: readSeeds(),
    firstAdmin: null,
    divisions: null,
    basemap: noBasemap,
  });
  return {
    store,
    fetch: async (path, init) => app.fetch(new Request(`http://bench${path}`, init)),
    openBare: opened.openBare,
    close: async () => {
      await engine.close();
      opened.cleanUp();
    },
  };
}

/** Signs everybody in: what a password costs is no part of these figures. */
const asAdmin: Auth = {
  identify: async () => ({ account: admin.account }),
  signIn: async () => ({ ok: false, reason: 'wrong-credentials' }),
  signOut: async () => new Headers(),
};

type OpenedEngine = {
  engine: Engine;
  openBare: (connections?: number) => Promise<BareSql>;
  cleanUp: () => void;
};

async function openEngine(
  name: EngineName,
  postgresUrl: () => Promise<string>,
): Promise<OpenedEngine> {
  switch (name) {
    case 'sqlite': {
      const folder = makeFolder();
      const file = join(folder, 'bench.sqlite');
      return {
        engine: openNodeSqlite(file),
        openBare: async () => openBareSqlite(file),
        cleanUp: () => rmSync(folder, { recursive: true, force: true }),
      };
    }
    case 'sqlite-wasm': {
      const sqlite3 = await sqlite3InitModule();
      const database = new sqlite3.oo1.DB(':memory:');
      return {
        engine: openWasmSqlite(database),
        openBare: async () => bareWasmSqlite(database),
        cleanUp: () => {},
      };
    }
    case 'postgres': {
      const url = await createDatabase(await postgresUrl(), `bench_${newRandomId()}`);
      return {
        engine: openPostgres({ url }),
        openBare: (connections) => openBarePostgres(url, connections),
        cleanUp: () => {},
      };
    }
  }
}

/** On the disk of the project: a temporary folder may lie in memory, where a sync costs nothing. */
function makeFolder(): string {
  mkdirSync(benchFolder, { recursive: true });
  return mkdtempSync(join(benchFolder, 'data-'));
}
