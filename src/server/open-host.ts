import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { AlarmTimer } from '../domain/alarm/due-step.ts';
import { createApp } from './app.ts';
import { type Accounts, openAccounts } from './auth/better-auth.ts';
import { openBasemap } from './basemap/open-basemap.ts';
import type { Config } from './config.ts';
import { openDivisions } from './divisions/read-divisions.ts';
import { shareWakeUps } from './live/postgres-wake-ups.ts';
import { createWakeUps } from './live/wake-ups.ts';
import { readSecret } from './secret.ts';
import { readSeeds } from './seeds/read-seeds.ts';
import { openNodeSqlite } from './store/engines/node-sqlite.ts';
import { openPostgres } from './store/engines/postgres.ts';
import type { Intake } from './store/events.ts';
import { migrate } from './store/migrate.ts';
import { newRandomId, type Store } from './store/store.ts';

export type Host = {
  readonly app: ReturnType<typeof createApp>;
  readonly store: Store;
  readonly accounts: Accounts;
  readonly intake: Intake;
  readonly alarmTimers: readonly AlarmTimer[];
  close(): Promise<void>;
};

/** Opens the store of a configuration and builds the app over it. */
export async function openHost(config: Config): Promise<Host> {
  // Before the store, so that a file that cannot be used is told before anything is made.
  const basemap = await openBasemap(config.basemap, Date.now);
  mkdirSync(config.dataDir, { recursive: true });
  const engine =
    config.databaseUrl === undefined
      ? openNodeSqlite(join(config.dataDir, 'qinghuan.sqlite'))
      : openPostgres({ url: config.databaseUrl, replicaUrl: config.replicaUrl });
  await migrate(engine.write);
  const wakeUps = createWakeUps();
  const shared =
    config.databaseUrl === undefined ? null : shareWakeUps(config.databaseUrl, wakeUps);
  const store: Store = {
    engine,
    now: Date.now,
    newId: newRandomId,
    wake: (district) => {
      wakeUps.wake(district);
      shared?.announce();
    },
  };
  const accounts = await openAccounts({
    db: engine.write,
    engine: engine.name,
    secret: readSecret(config.dataDir),
    now: store.now,
    isSecure: config.tls !== null,
  });
  const seeds = readSeeds();
  return {
    app: createApp({
      store,
      auth: accounts,
      wakeUps,
      version: packageJson.version,
      seeds,
      firstAdmin: accounts,
      divisions: openDivisions(),
      basemap,
    }),
    store,
    accounts,
    intake: { store, thresholds: seeds.deviceThresholds },
    alarmTimers: seeds.alarmTimers,
    close: async () => {
      await shared?.close();
      basemap.close();
      await engine.close();
    },
  };
}
