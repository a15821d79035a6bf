import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChargingSites } from '../../src/contract/charging-sites.ts';
import { listDevices } from '../../src/contract/devices.ts';
import { importKinds } from '../../src/contract/imports.ts';
import { valueOf } from './support/answers.ts';
import { fixture, upload } from './support/files.ts';
import { addUnit } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

describe.each(engineNames)('charging sites and devices on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
    for (const kind of importKinds) valueOf(await upload(host, 'admin', fixture(kind)));
  });
  afterAll(() => host.close());

  const sites = async (account: string, query = {}) =>
    valueOf(await host.call(account, listChargingSites, { query })).items;
  const devices = async (query: object) =>
    valueOf(await host.call('leader', listDevices, { query })).items;

  it('keep of a site what the notice asks of it [S2-E4] [S2-E8] [S2-R15]', async () => {
    const [site] = await sites('planner', { status: 'existing' });
    expect(site).toEqual({
      id: 'S1',
      area: community1,
      compound: 'C1',
      building: null,
      name: '测试一小区充电棚',
      address: null,
      status: 'existing',
      setting: 'outdoor',
      land: 'compound_green',
      ports: 40,
      operator: '测试运营公司',
      electricityYuanPerKwh: 0.52,
      serviceYuanPerKwh: 0.35,
      hasFullChargeCut: true,
      hasPlannedCut: true,
      hasCardOrCode: true,
      transformer: '一号公变',
      spareKilowatts: 80,
      openedOn: '2025-06-01',
      position: [106.5028, 29.5028],
    });
  });

  it('place a site without coordinates in its compound', async () => {
    expect(await sites('planner', { compound: 'C2' })).toMatchObject([
      {
        id: 'S2',
        status: 'candidate',
        land: 'roadside',
        area: community2,
        position: [106.5125, 29.5025],
      },
    ]);
  });

  it('show a community the sites of its own area alone', async () => {
    expect((await sites('community')).map(({ id }) => id)).toEqual(['S1']);
    expect((await sites('community2')).map(({ id }) => id)).toEqual(['S2']);
    expect(await sites('planner', { text: '备选' })).toMatchObject([{ id: 'S2' }]);
  });

  it('keep of a device what its papers say [S1-E10] [S1-E17] [S1-T1.3] [S1-T1.5]', async () => {
    const [device] = await devices({ kind: 'gas_detector' });
    expect(device).toMatchObject({
      id: 'D1',
      building: 'B1',
      floor: 3,
      grade: 'mid_high',
      passiveId: '88.1.1',
      activeId: '88.1.2',
      gases: ['methane', 'carbon_monoxide'],
      hasInterlock: true,
      hasTelemetry: true,
      notifies: ['phone', 'wechat'],
      installedOn: '2024-02-29',
      lifeYears: 5,
      replaceBy: '2029-02-28',
      userClass: 'old_compound_resident',
      funding: 'renewal',
      connection: 'online',
      position: [106.5021, 29.5021],
    });
  });

  it('never take a basic valve, which sends nothing, for one that is online', async () => {
    expect(await devices({ kind: 'self_closing_valve' })).toMatchObject([
      { id: 'D2', name: '安全自闭阀', floor: -1, replaceBy: '2031-01-10', connection: 'no_data' },
    ]);
  });

  it('list the chargers of a site', async () => {
    expect(await devices({ site: 'S1' })).toMatchObject([
      { id: 'D3', kind: 'charger', area: community1, position: [106.5028, 29.5028] },
    ]);
  });
});
