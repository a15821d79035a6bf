import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { problemSchema } from '../../src/contract/problem.ts';
import { getSession, signIn, signOut } from '../../src/contract/session.ts';
import { listUnits } from '../../src/contract/units.ts';
import { createApp } from '../../src/server/app.ts';
import { type Accounts, openAccounts } from '../../src/server/auth/better-auth.ts';
import { noBasemap } from '../../src/server/basemap/basemap.ts';
import { createWakeUps } from '../../src/server/live/wake-ups.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { setUpDistrict } from '../../src/server/store/districts.ts';
import type { Engine } from '../../src/server/store/engines/engine.ts';
import { openNodeSqlite } from '../../src/server/store/engines/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/engines/postgres.ts';
import { saveMember } from '../../src/server/store/members.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { newRandomId, type Store } from '../../src/server/store/store.ts';
import { createDatabase } from '../support/postgres.ts';
import { community1, district, memberNamed, testNow } from './support/test-host.ts';

const password = 'first-password';

describe.each(['sqlite', 'postgres'] as const)('sign-in on %s', (name) => {
  let engine: Engine;
  let accounts: Accounts;
  let app: Hono;
  let now = testNow;
  const folder = mkdtempSync(join(tmpdir(), 'qinghuan-test-'));

  beforeAll(async () => {
    engine =
      name === 'sqlite'
        ? openNodeSqlite(join(folder, 'test.sqlite'))
        : openPostgres({
            url: await createDatabase(inject('postgresUrl'), `test_${newRandomId()}`),
          });
    await migrate(engine.write);
    const wakeUps = createWakeUps();
    const store: Store = {
      engine,
      now: () => now,
      newId: newRandomId,
      wake: (code) => wakeUps.wake(code),
    };
    await setUpDistrict(store, { code: district, name: '测试区', isDemo: false });
    accounts = await openAccounts({
      db: engine.write,
      engine: name,
      secret: 'a-secret-that-is-long-enough-for-a-test',
      now: () => now,
      isSecure: false,
    });
    app = createApp({
      store,
      auth: accounts,
      wakeUps,
      version: 'test',
      seeds: readSeeds(),
      firstAdmin: null,
      divisions: null,
      basemap: noBasemap,
    });
    for (const username of ['duty', 'other', 'locked', 'changed', 'Upper']) {
      const account = await accounts.saveAccount({ username, name: username, password });
      await saveMember(store, { ...memberNamed('community'), account, name: username });
    }
    await accounts.saveAccount({ username: 'nobody', name: 'nobody', password });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (method: string, init: RequestInit = {}) =>
    app.fetch(new Request(`http://test${signIn.path}`, { ...init, method }));

  const enter = (username: string, secret = password) =>
    ask('POST', {
      body: JSON.stringify({ username, password: secret }),
      headers: { 'content-type': 'application/json', origin: 'http://test' },
    });

  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');

  async function whoIs(cookie: string) {
    const response = await ask('GET', { headers: { cookie } });
    return getSession.response.schema.parse(await response.json()).session;
  }

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await enter('duty');
    expect(response.status).toBe(200);
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/i);
    const answered = signIn.response.schema.parse(await response.json());
    expect(answered).toMatchObject({ name: 'duty', role: 'community', area: community1 });
    expect(answered.actions).toContain('hazard.rectify');
    expect(answered.actions).not.toContain('alarm.handle');
  });

  it('is known by its cookie from then on, and nobody is without one', async () => {
    const cookie = cookieOf(await enter('duty'));
    expect(await whoIs(cookie)).toMatchObject({ name: 'duty', district });
    expect(await whoIs('')).toBeNull();
    const [key, value = ''] = cookie.split('=');
    expect(await whoIs(`${key}=${value.slice(0, -8)}AAAAAAA%3D`)).toBeNull();
  });

  it('lasts as long as it is used: a use after a while renews the cookie', async () => {
    const cookie = cookieOf(await enter('duty'));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });
    try {
      const response = await app.fetch(
        new Request(`http://test${listUnits.path}`, { headers: { cookie } }),
      );
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie().join()).toMatch(/Max-Age=28800/);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says the same of a wrong password and of a name that nobody has', async () => {
    const wrong = await enter('other', 'not-the-password');
    const unknown = await enter('stranger', 'not-the-password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const problem: unknown = await wrong.json();
    expect(await unknown.json()).toEqual(problem);
    expect(problemSchema.parse(problem).type).toBe('wrong-credentials');
    expect([...wrong.headers.getSetCookie(), ...unknown.headers.getSetCookie()]).toEqual([]);
  });

  it('is locked after five wrong passwords, in any spelling of the name, for 15 minutes', async () => {
    for (const username of ['locked', 'LOCKED', 'Locked', 'locked', 'lockeD']) {
      expect((await enter(username, 'not-the-password')).status).toBe(401);
    }
    const locked = await enter('locked');
    expect(locked.status).toBe(429);
    expect(problemSchema.parse(await locked.json()).type).toBe('locked-out');
    expect((await enter('duty')).status).toBe(200);
    now += 15 * 60_000;
    expect((await enter('locked')).status).toBe(200);
  });

  it('ends with the sign-out, also for who kept the cookie', async () => {
    const cookie = cookieOf(await enter('duty'));
    const headers = { cookie, origin: 'http://test' };
    const left = await ask('DELETE', { headers });
    expect([left.status, await left.text()]).toEqual([204, '']);
    expect(left.headers.getSetCookie().join()).toMatch(/Max-Age=0/i);
    expect(await whoIs(cookie)).toBeNull();
    expect((await ask('DELETE', { headers })).status).toBe(401);
    expect(signOut.path).toBe(signIn.path);
  });

  it('lets no account in that has no place in a district', async () => {
    const response = await enter('nobody');
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('takes no password shorter than 10 characters, new or changed', async () => {
    const short = 'nine-char';
    for (const username of ['fresh', 'changed']) {
      const saved = accounts.saveAccount({ username, name: username, password: short });
      await expect(saved).rejects.toThrow('at least 10');
      expect((await enter(username, short)).status).toBe(401);
    }
  });

  it('takes the new password of an account that is saved again, and no longer the old', async () => {
    const id = await accounts.saveAccount({ username: 'Upper', name: 'Upper', password });
    const again = await accounts.saveAccount({
      username: 'Upper',
      name: 'Upper',
      password: 'second-password',
    });
    expect(again).toBe(id);
    expect((await enter('upper')).status).toBe(401);
    expect((await enter('upper', 'second-password')).status).toBe(200);
  });
});
