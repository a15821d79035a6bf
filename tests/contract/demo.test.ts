import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { liveStream } from '../../src/contract/changes.ts';
import { deleteDemoRoute } from '../../src/contract/demo.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { getSession, signIn } from '../../src/contract/session.ts';
import { findDistricts, setUpStore } from '../../src/contract/set-up.ts';
import { readConfig } from '../../src/server/config.ts';
import { setUpDemo } from '../../src/server/demo/set-up-demo.ts';
import { type SimulatorOptions, startSimulator } from '../../src/server/demo/simulator.ts';
import { type Host, openHost } from '../../src/server/open-host.ts';
import { deleteDemo } from '../../src/server/store/delete-district.ts';
import { saveDeviceToken } from '../../src/server/store/device-tokens.ts';
import { setUpDistrict } from '../../src/server/store/districts.ts';
import { saveMember } from '../../src/server/store/members.ts';
import { newRandomId } from '../../src/server/store/store.ts';
import { tableNames } from '../../src/server/store/table-names.ts';
import { createDatabase } from '../support/postgres.ts';
import { dumpTables } from './support/dump.ts';
import { addBuilding, addContact, addDevice, addHazards, addUnit } from './support/objects.ts';
import {
  district,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const password = 'a-password-of-the-demo';
const deviceToken = 'a-token-of-the-demo';

/** Tables that are not the store's own: those of the sign-in library and of the migrations. */
const foreignTables = ['user', 'session', 'account', 'verification'];

describe.each(engineNames)('deleting the demonstration on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
    await addDevice(host.store, 'D1');
    await addContact(host.store, 'P1');
    await addBuilding(host.store, { id: 'B1' });
    await addHazards(host.store, [{ id: 'H1', number: 1, building: 'B1' }]);
  });
  afterEach(() => host.close());

  const noAccounts = { deleteAccounts: async () => {} };

  async function makeDemo(): Promise<void> {
    await host.store.engine.write
      .updateTable('setting')
      .set({ value: 'true' })
      .where('district', '=', district)
      .where('name', '=', 'isDemo')
      .execute();
  }

  async function rowsOf(code: string): Promise<Record<string, number>> {
    const dump = await dumpTables(host.store, tableNames);
    return Object.fromEntries(
      Object.entries(dump)
        .map(
          ([table, rows]) => [table, rows.filter((row) => row.district === code).length] as const,
        )
        .filter(([, count]) => count > 0),
    );
  }

  it('knows every table that the database has', async () => {
    const tables = await host.store.engine.write.introspection.getTables();
    const own = tables.filter(
      ({ name }) => !name.startsWith('kysely_') && !foreignTables.includes(name),
    );
    expect(own.map(({ name }) => name).toSorted()).toEqual([...tableNames].toSorted());
    for (const { name, columns } of own) {
      expect([name, columns.some((column) => column.name === 'district')]).toEqual([name, true]);
    }
  });

  it('takes every row of the district away, and none of another', async () => {
    await setUpDistrict(host.store, { code: '500103', name: '渝中区', isDemo: false });
    await makeDemo();
    const others = await rowsOf('500103');
    expect(Object.keys(await rowsOf(district)).length).toBeGreaterThan(8);
    const taken: string[] = [];
    await deleteDemo(host.store, memberNamed('admin'), {
      districtName: '测试区',
      deleteAccounts: async (_, accounts) => void taken.push(...accounts),
    });
    expect(await rowsOf(district)).toEqual({});
    expect(await rowsOf('500103')).toEqual(others);
    expect(taken).toContain('leader');
    expect(taken).toHaveLength(9);
  });

  it('changes nothing when the accounts cannot be deleted', async () => {
    await makeDemo();
    const before = await dumpTables(host.store, tableNames);
    const failing = deleteDemo(host.store, memberNamed('admin'), {
      districtName: '测试区',
      deleteAccounts: () => Promise.reject(new Error('no')),
    });
    await expect(failing).rejects.toThrow('no');
    expect(await dumpTables(host.store, tableNames)).toEqual(before);
  });

  it.each([
    ['a real district', 'admin', '测试区', 'refused'],
    ['another name', 'admin', '测试', 'bad-input'],
    ['an admin of a part', 'admin1', '测试区', 'forbidden'],
    ['a leader', 'leader', '测试区', 'forbidden'],
  ])('is refused for %s', async (_, account, districtName, type) => {
    if (type !== 'refused') await makeDemo();
    const before = await dumpTables(host.store, tableNames);
    const deletion = deleteDemo(host.store, memberNamed(account), { districtName, ...noAccounts });
    await expect(deletion).rejects.toMatchObject({ problem: { type } });
    expect(await dumpTables(host.store, tableNames)).toEqual(before);
  });

  it('is refused by one sentence where the host has no accounts', async () => {
    await makeDemo();
    const body = { districtName: '测试区' };
    const answer = await host.call('admin', deleteDemoRoute, { body });
    expect(answer).toMatchObject({ ok: false, problem: { refusal: 'no_accounts_here' } });
  });

  it('ends the live streams of the district', async () => {
    await makeDemo();
    const response = await host.fetch('leader', liveStream.path);
    await deleteDemo(host.store, memberNamed('admin'), { districtName: '测试区', ...noAccounts });
    // Its text is whole only when it has ended.
    expect(await response.text()).not.toContain('event: change');
  });

  it('stops the simulator, whose token is no longer taken', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const fetched = vi.fn<SimulatorOptions['fetch']>(() =>
      Promise.resolve(new Response(null, { status: 401 })),
    );
    const { store } = host;
    const stop = await startSimulator({
      store,
      fetch: fetched,
      district,
      token: 'gone',
      alarmsPerHour: 3_600,
    });
    try {
      for (const seconds of [2, 4, 6, 8]) {
        host.setNow(testNow + seconds * 1_000);
        await vi.advanceTimersByTimeAsync(2_000);
      }
      expect(fetched).toHaveBeenCalledTimes(1);
    } finally {
      stop();
      vi.useRealTimers();
    }
  });
});

describe.each(['sqlite', 'postgres'] as const)(
  'a demonstration that was deleted on %s',
  (engine) => {
    let folder: string;
    let databaseUrl: string | undefined;
    let host: Host;

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'qinghuan-demo-'));
      databaseUrl =
        engine === 'sqlite'
          ? undefined
          : await createDatabase(inject('postgresUrl'), `test_${newRandomId()}`);
      host = await open();
      await setUpSmallDemo(host);
    });
    afterEach(async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const open = () => openHost(readConfig({ DATA_DIR: folder, DATABASE_URL: databaseUrl }));
    const origin = 'http://test';
    const json = { origin, 'content-type': 'application/json' };

    async function ask(path: string, init: RequestInit = {}): Promise<Response> {
      return host.app.fetch(new Request(`${origin}${path}`, init));
    }

    const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { ...json, ...headers } });

    /** Signs in; an empty text when that is refused. */
    async function enter(username: string): Promise<string> {
      const response = await post(signIn.path, { username, password });
      const cookies = response.headers.getSetCookie().map((text) => text.split(';')[0]);
      return cookies.join('; ');
    }

    it('is gone with its accounts, sessions and devices; the door of the first admin is open, once', async () => {
      const [admin, leader] = [await enter('admin'), await enter('leader')];
      const body = { districtName: '演示区' };
      const response = await post(deleteDemoRoute.path, body, { cookie: admin });
      expect(response.status).toBe(200);
      const { setUpPath } = deleteDemoRoute.response.schema.parse(await response.json());
      for (const cookie of [admin, leader]) {
        const session = await ask(getSession.path, { headers: { cookie } });
        expect(await session.json()).toEqual({ session: null });
      }
      expect(await enter('leader')).toBe('');
      const events = await post(
        '/api/ingest/events',
        { events: [] },
        { authorization: `Bearer ${deviceToken}` },
      );
      expect(events.status).toBe(401);

      const token = new URL(setUpPath, origin).searchParams.get('token') ?? '';
      const found = await ask(
        `${findDistricts.path}?token=${token}&q=${encodeURIComponent('渝中')}`,
      );
      const { items } = findDistricts.response.schema.parse(await found.json());
      expect(items[0]).toEqual({ code: '500103', name: '渝中区', path: '重庆市渝中区' });

      const setUp = {
        token,
        district: { code: '500103', name: '渝中区' },
        admin: { username: 'first', name: '管理员', password: 'a long enough one' },
      };
      expect((await post(setUpStore.path, { ...setUp, token: 'another' })).status).toBe(404);
      expect((await post(setUpStore.path, setUp)).status).toBe(204);
      const again = await post(setUpStore.path, setUp);
      expect(problemSchema.parse(await again.json()).refusal).toBe('already_set_up');
      expect((await ask(`${findDistricts.path}?token=${token}&q=渝中`)).status).toBe(404);
      const areas = await host.store.engine.write
        .selectFrom('area')
        .select('name')
        .where('district', '=', '500103')
        .execute();
      expect(areas.length).toBe(1 + 11 + 80);
      expect(areas.map(({ name }) => name)).toContain('华一坡社区');
    }, 60_000);

    it('is not loaded again by the next start, by none with a new folder either', async () => {
      const admin = await enter('admin');
      const body = { districtName: '演示区' };
      await post(deleteDemoRoute.path, body, { cookie: admin });
      await host.close();
      host = await open();
      expect(await setUpDemo(host, folder)).toBeNull();
      const other = mkdtempSync(join(tmpdir(), 'qinghuan-demo-'));
      try {
        expect(await setUpDemo(host, other)).toBeNull();
      } finally {
        rmSync(other, { recursive: true, force: true });
      }
    }, 60_000);
  },
);

/** What the start makes of an empty folder, without the buildings. */
async function setUpSmallDemo({ store, accounts }: Host): Promise<void> {
  await setUpDistrict(store, { code: district, name: '演示区', isDemo: true });
  await saveDeviceToken(store, { district, name: 'simulator', token: deviceToken });
  for (const username of ['admin', 'leader']) {
    const account = await accounts.saveAccount({ username, name: username, password });
    await saveMember(store, { ...memberNamed(username), account });
  }
}
