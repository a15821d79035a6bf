import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getChargingSite } from '../../src/contract/charging-sites.ts';
import { getDevice, listDevices } from '../../src/contract/devices.ts';
import { listHazards } from '../../src/contract/hazards.ts';
import { connections, offlineAfterMs } from '../../src/domain/device.ts';
import { placedColumns } from '../../src/server/store/place.ts';
import { valueOf } from './support/answers.ts';
import { addDevice, addHazards } from './support/objects.ts';
import {
  community1,
  district,
  engineNames,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

describe.each(engineNames)('sites and devices on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    const seen: Record<string, number | null> = {
      never: null,
      now: testNow,
      edge: testNow - offlineAfterMs,
      late: testNow - offlineAfterMs - 1,
    };
    for (const [id, at] of Object.entries(seen)) {
      await addDevice(host.store, id);
      await host.store.engine.write
        .updateTable('device')
        .set({ last_seen_at: at })
        .where('id', '=', id)
        .execute();
    }
    await addDevice(host.store, 'mute');
    await host.store.engine.write
      .updateTable('device')
      .set({ has_telemetry: 0, last_seen_at: testNow })
      .where('id', '=', 'mute')
      .execute();
    await host.store.engine.write
      .insertInto('charging_site')
      .values({
        district,
        id: 'S1',
        area: community1,
        name: '甲充电点',
        address: null,
        status: 'existing',
        ...placedColumns(null),
      })
      .execute();
    await addHazards(host.store, [
      { id: 'H1', number: 1, found_on: '2026-10-01' },
      { id: 'H2', number: 2, found_on: '2026-10-31' },
      { id: 'H3', number: 3, found_on: '2026-11-01' },
    ]);
  });
  afterAll(() => host.close());

  it('narrows devices by connection exactly as each device says of itself', async () => {
    const all = valueOf(await host.call('leader', listDevices, {})).items;
    for (const connection of connections) {
      const { items } = valueOf(await host.call('leader', listDevices, { query: { connection } }));
      const expected = all.filter((device) => device.connection === connection);
      expect(items).toEqual(expected);
      expect(items.length).toBeGreaterThan(0);
    }
    const both = { query: { connection: 'online,offline' } } as const;
    expect(valueOf(await host.call('leader', listDevices, both)).total).toBe(3);
  });

  it('narrows devices by name', async () => {
    const named = { query: { text: '探测器 la' } };
    const { items } = valueOf(await host.call('leader', listDevices, named));
    expect(items.map(({ id }) => id)).toEqual(['late']);
  });

  it('answers one device and one site, in the own area alone', async () => {
    const device = { params: { id: 'now' } };
    const site = { params: { id: 'S1' } };
    expect(valueOf(await host.call('community', getDevice, device)).connection).toBe('online');
    expect(valueOf(await host.call('community', getChargingSite, site)).name).toBe('甲充电点');
    expect(await host.call('community2', getDevice, device)).toMatchObject({ status: 404 });
    expect(await host.call('community2', getChargingSite, site)).toMatchObject({ status: 404 });
  });

  it('narrows hazards by the days they were found on, both included', async () => {
    const october = { query: { foundFrom: '2026-10-01', foundTo: '2026-10-31' } };
    const { items, total } = valueOf(await host.call('leader', listHazards, october));
    expect(items.map(({ id }) => id)).toEqual(['H2', 'H1']);
    expect(total).toBe(2);
  });
});
