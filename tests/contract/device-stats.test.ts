import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDeviceStats } from '../../src/contract/device-stats.ts';
import type { HouseholdCount } from '../../src/domain/household-count.ts';
import type { Premises } from '../../src/domain/premises.ts';
import { addNouns } from '../../src/server/store/add-nouns.ts';
import { householdCounts } from '../../src/server/store/household-counts.ts';
import { premises } from '../../src/server/store/premises.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addCompound, addDevice } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const hourMs = 3_600_000;

const count: HouseholdCount = {
  id: 'N',
  area: community1,
  building: null,
  compound: null,
  households: 40,
  gasUsers: null,
  notVisitedTwoYears: null,
  groupRentals: null,
  hardship: null,
  elderly: null,
  children: null,
  disabled: null,
};
const shop: Premises = {
  id: 'P',
  area: community1,
  building: null,
  compound: null,
  name: '饭店',
  kind: 'catering',
  floor: 1,
  gasSupply: 'piped',
  entrance: null,
  setUpYear: null,
  standard: null,
  userClass: 'existing_unit',
};

describe.each(engineNames)('the coverage of devices on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'tall' });
    await addBuilding(host.store, { id: 'low' });
    await update('building', 'tall', { height_m: 100.5 });
    for (const id of ['old', 'uncounted']) await addCompound(host.store, { id, isOld: true });
    await update('building', 'low', { compound: 'old' });
    const actor = memberNamed('admin');
    const counts = [
      { ...count, id: 'N1', building: 'tall', households: 200, hardship: 2 },
      { ...count, id: 'N2', building: 'low', gasUsers: 25 },
    ];
    await addNouns(host.store, actor, { noun: householdCounts, items: counts });
    const users: Premises[] = [
      { ...shop, id: 'P1' },
      { ...shop, id: 'P2', gasSupply: null },
      { ...shop, id: 'P3', gasSupply: 'bottled' },
      { ...shop, id: 'P4', area: community2 },
    ];
    await addNouns(host.store, actor, { noun: premises, items: users });
    await addDevices();
  });
  afterAll(() => host.close());

  const update = (table: 'building' | 'device', id: string, values: object) =>
    host.store.engine.write.updateTable(table).set(values).where('id', '=', id).execute();

  async function addDevices() {
    const valve = { kind: 'self_closing_valve', user_class: 'old_compound_resident' };
    const unit = { kind: 'gas_detector', user_class: 'existing_unit' };
    const added: [id: string, values: object][] = [
      ['V1', { ...valve, has_telemetry: 0 }],
      ['V2', { ...valve, last_seen_at: testNow - hourMs }],
      ['G1', { ...unit, last_seen_at: testNow - hourMs }],
      ['G2', { ...unit, last_seen_at: testNow - 25 * hourMs }],
      ['G3', { building: 'tall', user_class: 'other_resident' }],
    ];
    for (const [id, values] of added) {
      await addDevice(host.store, id);
      await update('device', id, values);
    }
    await addDevice(host.store, 'far', community2);
  }

  const stats = async (account: string, query: { area?: number } = {}) =>
    valueOf(await host.call(account, getDeviceStats, { query }));

  const rowOf = async (group: string, account = 'leader') =>
    (await stats(account)).coverage.find((row) => row.group === group);

  it('is installed against required by class, with the live ones apart [S1-R3][B5.8]', async () => {
    expect(await rowOf('existing_unit', 'community')).toMatchObject({
      required: 2,
      installed: 2,
      online: 1,
      offline: 1,
      noData: 0,
    });
    expect(await rowOf('old_compound_resident')).toMatchObject({
      required: 25,
      installed: 2,
      online: 1,
      noData: 1,
    });
  });

  it('asks for a detector at each home above 100 m [S1-H1]', async () => {
    expect(await rowOf('over_100_meters')).toMatchObject({ required: 200, installed: 1 });
  });

  it('tells of few households in hardship only that they are few', async () => {
    expect(await rowOf('hardship')).toMatchObject({ required: '<3' });
  });

  it('says how many old compounds nobody has counted', async () => {
    expect((await stats('leader')).uncountedOldCompounds).toBe(1);
  });

  it('keeps to the area of the caller and to the one asked for', async () => {
    const installed = async (account: string, query = {}) =>
      (await stats(account, query)).kinds.find(({ kind }) => kind === 'gas_detector')?.installed;
    expect(await installed('leader')).toBe(4);
    expect(await installed('community')).toBe(3);
    expect(await installed('leader', { area: community2 })).toBe(1);
    expect(await installed('community2', { area: community1 })).toBe(0);
  });
});
