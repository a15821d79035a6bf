import type { Kysely } from 'kysely';
import type { Seeds } from '../contract/notices.ts';
import type { Auth } from './auth/auth.ts';
import type { Basemap } from './basemap/basemap.ts';
import type { Divisions } from './divisions/divisions.ts';
import type { Database } from './store/schema.ts';
import type { Store } from './store/store.ts';

/** What the app is built from; each host brings its own engine, sign-in and wake-up. */
export type Deps = {
  readonly store: Store;
  readonly auth: Auth;
  readonly wakeUps: WakeUps;
  readonly version: string;
  /** The notices as data. */
  readonly seeds: Seeds;
  /** Where an empty store can be given its first admin; null where nobody has a password. */
  readonly firstAdmin: FirstAdmin | null;
  /** The official list of districts; null where the host does not bring it. */
  readonly divisions: Divisions | null;
  readonly basemap: Basemap;
};

export type FirstAdmin = {
  readonly saveAccount: (account: {
    username: string;
    name: string;
    password: string;
  }) => Promise<string>;
  /** Takes accounts with their sessions away, in the transaction that is given. */
  readonly deleteAccounts: (tx: Kysely<Database>, accounts: readonly string[]) => Promise<void>;
};

/** Tells waiting live streams that a district has new changes. */
export type WakeUps = {
  /** Resolves at the next wake-up of the district, or after the time. */
  wait(district: string, timeoutMs: number): Promise<void>;
};
