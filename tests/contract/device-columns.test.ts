import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceColumnsMediaType, getDeviceColumns } from '../../src/contract/device-columns.ts';
import { listDevices } from '../../src/contract/devices.ts';
import { writeAs } from '../../src/server/store/write.ts';
import { valueOf } from './support/answers.ts';
import { addDevice } from './support/objects.ts';
import {
  community2,
  district,
  engineNames,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

describe.each(engineNames)('device columns on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
  });
  afterAll(() => host.close());

  const read = async (account: string) => {
    const response = await host.fetch(account, getDeviceColumns.path);
    expect(response.headers.get('content-type')).toBe(deviceColumnsMediaType);
    return tableFromIPC(new Uint8Array(await response.arrayBuffer())).toArray();
  };
  const etagOf = async (account = 'leader') =>
    (await host.fetch(account, getDeviceColumns.path)).headers.get('etag') ?? '';
  const change = (id: string, values: Record<string, number | string | null>) =>
    host.store.engine.write
      .updateTable('device')
      .set(values)
      .where('district', '=', district)
      .where('id', '=', id)
      .execute();

  it('are an empty table while there is no device', async () => {
    expect(await read('leader')).toEqual([]);
  });

  it('hold the devices of the list, with nothing where nothing is known [D5]', async () => {
    await addDevice(host.store, 'D2');
    await addDevice(host.store, 'D1');
    await addDevice(host.store, 'D3', community2);
    await change('D1', { floor: null, building: 'B1', last_seen_at: testNow, kind: 'charger' });
    await change('D3', { lng_e6: null, lat_e6: null, has_telemetry: 0 });
    const { items } = valueOf(await host.call('leader', listDevices, {}));
    const listed = items.map(
      ({ id, kind, hasTelemetry, lastSeenAt, floor, building, position }) => ({
        id,
        kind,
        hasTelemetry,
        lastSeenAt,
        floor,
        building,
        lng: position && Math.round(position[0] * 1e6),
        lat: position && Math.round(position[1] * 1e6),
      }),
    );
    expect(await read('leader')).toEqual(listed);
    expect(listed).toMatchObject([
      { id: 'D1', kind: 'charger', floor: null, building: 'B1', lastSeenAt: testNow },
      { id: 'D2', lastSeenAt: null },
      { id: 'D3', hasTelemetry: false, lng: null },
    ]);
  });

  it('hold only what the caller may see', async () => {
    expect((await read('community')).map(({ id }) => id)).toEqual(['D1', 'D2']);
    expect((await host.fetch(null, getDeviceColumns.path)).status).toBe(401);
  });

  it('are not sent again until a device is heard of or changes', async () => {
    const etag = await etagOf();
    const again = await host.fetch('leader', getDeviceColumns.path, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    await change('D2', { last_seen_at: testNow });
    const heard = await etagOf();
    await writeAs(host.store, { account: 'admin', district }, async (write) =>
      write.record({ entity: 'device', entityId: 'D2', verb: 'update', area: community2 }),
    );
    expect(new Set([etag, heard, await etagOf()]).size).toBe(3);
  });
});
