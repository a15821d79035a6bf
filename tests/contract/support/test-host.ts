import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { inject } from 'vitest';
import { type Problem, problemSchema } from '../../../src/contract/problem.ts';
import type { Route, RouteAnswer, RouteCall } from '../../../src/contract/route.ts';
import type { Actor, Role } from '../../../src/domain/actor.ts';
import { createApp } from '../../../src/server/app.ts';
import type { Auth } from '../../../src/server/auth/auth.ts';
import { type Basemap, noBasemap } from '../../../src/server/basemap/basemap.ts';
import { createWakeUps } from '../../../src/server/live/wake-ups.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { setUpDistrict } from '../../../src/server/store/districts.ts';
import type { Engine, EngineName } from '../../../src/server/store/engines/engine.ts';
import { openNodeSqlite } from '../../../src/server/store/engines/node-sqlite.ts';
import { openPostgres } from '../../../src/server/store/engines/postgres.ts';
import { openWasmSqlite } from '../../../src/server/store/engines/wasm-sqlite.ts';
import { saveMember } from '../../../src/server/store/members.ts';
import { migrate } from '../../../src/server/store/migrate.ts';
import { newRandomId, type Store } from '../../../src/server/store/store.ts';
import { createMigratedDatabase } from './migrated-database.ts';

export const engineNames: readonly EngineName[] = ['sqlite', 'sqlite-wasm', 'postgres'];

const seeds = readSeeds();

export const district = '500199';
export const wholeDistrict = 500_199_000_000_000;
export const community1 = 500_199_001_001_000;
export const community2 = 500_199_001_002_000;

/** The seq of a fresh host: the set-up of its district is the first change. */
export const setUpSeq = 1;

/** The morning of 2026-11-20 in Asia/Shanghai. */
export const testNow = Date.UTC(2026, 10, 20, 1);

export type TestHost = {
  readonly store: Store;
  readonly engine: EngineName;
  /** Moves the clock of the store. */
  setNow(now: number): void;
  /** Calls the API as an account; a problem is returned, not thrown. */
  call<const R extends Route>(
    account: string | null,
    route: R,
    input: RouteCall<R>,
  ): Promise<Answer<R>>;
  /** The raw answer, for what is not JSON. */
  fetch(account: string | null, path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

export type Answer<R extends Route> =
  | { readonly ok: true; readonly status: number; readonly value: RouteAnswer<R> }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

/** A fresh app over an empty store of an engine, with the members below. */
export async function openTestHost(
  engineName: EngineName,
  { basemap = noBasemap }: { basemap?: Basemap } = {},
): Promise<TestHost> {
  const { engine, cleanUp } = await openEngine(engineName);
  await migrate(engine.write);
  const wakeUps = createWakeUps();
  let now = testNow;
  const store: Store = {
    engine,
    now: () => now,
    newId: newRandomId,
    wake: (code) => wakeUps.wake(code),
  };
  await setUpDistrict(store, { code: district, name: '测试区', isDemo: false });
  for (const member of testMembers) await saveMember(store, member);
  const app = createApp({
    store,
    auth: headerAuth,
    wakeUps,
    version: 'test',
    seeds,
    firstAdmin: null,
    divisions: null,
    basemap,
  });
  const fetchAs: TestHost['fetch'] = async (account, path, init) => {
    const headers = new Headers(init?.headers);
    // As a browser does; a test of other sites sets its own.
    if (!headers.has('origin')) headers.set('origin', 'http://test');
    if (account !== null) headers.set('x-test-account', account);
    return app.fetch(new Request(`http://test${path}`, { ...init, headers }));
  };
  return {
    store,
    engine: engineName,
    setNow: (value) => {
      now = value;
    },
    fetch: fetchAs,
    call: (account, route, input) => callRoute(fetchAs, account, { route, input }),
    close: async () => {
      await engine.close();
      cleanUp();
    },
  };
}

/** Accounts are named for their role; `community` and `community2` hold one community each. */
const testMembers: readonly Actor[] = [
  ...(['leader', 'planner', 'duty', 'inspector', 'admin'] as const).map((role) =>
    toMember(role, role, wholeDistrict),
  ),
  toMember('community', 'community', community1),
  toMember('community2', 'community', community2),
  toMember('duty1', 'duty', community1),
  toMember('admin1', 'admin', community1),
];

export function memberNamed(account: string): Actor {
  const member = testMembers.find((candidate) => candidate.account === account);
  if (member === undefined) throw new Error(`No test member ${account}.`);
  return member;
}

function toMember(account: string, role: Role, area: number): Actor {
  return { account, name: `测试${account}`, role, district, area };
}

/** Takes the account from a header, so that tests of the API need no password. */
const headerAuth: Auth = {
  identify: async (request) => {
    const account = request.headers.get('x-test-account');
    return account === null ? null : { account };
  },
  signIn: async () => ({ ok: false, reason: 'wrong-credentials' }),
  signOut: async () => new Headers(),
};

async function openEngine(name: EngineName): Promise<{ engine: Engine; cleanUp: () => void }> {
  switch (name) {
    case 'sqlite': {
      const folder = mkdtempSync(join(tmpdir(), 'qinghuan-test-'));
      const engine = openNodeSqlite(join(folder, 'test.sqlite'));
      return { engine, cleanUp: () => rmSync(folder, { recursive: true, force: true }) };
    }
    case 'sqlite-wasm': {
      const sqlite3 = await sqlite3InitModule();
      return { engine: openWasmSqlite(new sqlite3.oo1.DB(':memory:')), cleanUp: () => {} };
    }
    case 'postgres': {
      const url = await createMigratedDatabase(inject('postgresUrl'));
      return { engine: openPostgres({ url }), cleanUp: () => {} };
    }
  }
}

async function callRoute<const R extends Route>(
  fetchAs: TestHost['fetch'],
  account: string | null,
  { route, input }: { route: R; input: RouteCall<R> },
): Promise<Answer<R>> {
  const parts = input as { params?: object; query?: object; body?: unknown };
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(Reflect.get(parts.params ?? {}, name))),
  );
  const query = new URLSearchParams(
    Object.entries(parts.query ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const response = await fetchAs(account, `${path}?${query}`, {
    method: route.method.toUpperCase(),
    ...(parts.body !== undefined && {
      body: JSON.stringify(parts.body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) {
    return { ok: false, status: response.status, problem: problemSchema.parse(json) };
  }
  const value = route.response.kind === 'json' ? route.response.schema.parse(json) : undefined;
  // The schema just parsed it as the route's own answer.
  return { ok: true, status: response.status, value: value as RouteAnswer<R> };
}
