import type { Auth } from './auth/auth.ts';
import type { Store } from './store/store.ts';

/** What the app is built from; each host brings its own engine, sign-in and wake-up. */
export type Deps = {
  readonly store: Store;
  readonly auth: Auth;
  readonly wakeUps: WakeUps;
  readonly version: string;
  /** Set where an empty store waits for its first admin. */
  readonly firstAdmin: FirstAdmin | null;
};

type FirstAdmin = {
  /** Printed by the server at its start; whoever can read it may set up the store. */
  readonly token: string;
  saveAccount(account: { username: string; name: string; password: string }): Promise<string>;
};

/** Tells waiting live streams that a district has new changes. */
export type WakeUps = {
  /** Resolves at the next wake-up of the district, or after the time. */
  wait(district: string, timeoutMs: number): Promise<void>;
};
