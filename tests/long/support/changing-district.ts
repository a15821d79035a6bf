import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerType, serve } from '@hono/node-server';
import { sql } from 'kysely';
import {
  type DeviceColumns,
  decodeDevices,
} from '../../../src/client/device-table/device-columns.ts';
import { readConfig } from '../../../src/server/config.ts';
import { type Host, openHost } from '../../../src/server/open-host.ts';
import { createSite } from '../../../src/server/serve-page.ts';
import { encodeDeviceColumns } from '../../../src/server/store/device-columns.ts';
import { toDevice } from '../../../src/server/store/devices.ts';
import { writeAs } from '../../../src/server/store/write.ts';
import { admin, district } from '../../bench/support/bench-host.ts';
import { prepareDemo } from '../../bench/support/demo-at-scale.ts';

/** A server with its built page in this process, whose devices change at a steady pace. */
export type ChangingDistrict = {
  readonly address: string;
  readonly password: string;
  /** Changes that many devices, each into another connection; ends when the last one's time is over. */
  change(count: number, perSecond: number): Promise<void>;
  /** As they stand in the store. */
  readDevices(): Promise<DeviceColumns>;
  close(): Promise<void>;
};

const dist = join(import.meta.dirname, '../../../dist');
/** Ten writes a second make a thousand changes. */
const changesAtOnce = 100;
/** A prime: the changes of a write are spread over the district, and each device has its turn. */
const stride = 7919;

/** @param scale sub-districts of the demo */
export async function openChangingDistrict(scale: number): Promise<ChangingDistrict> {
  const { dataDir: original, password } = await prepareDemo(scale);
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-long-'));
  cpSync(original, dataDir, { recursive: true });
  const host = await openHost(readConfig({ DATA_DIR: dataDir }));
  const server = await listen(host);
  const ids = (await readDevices(host)).ids;
  let changed = 0;
  const next = () => ids[(changed++ * stride) % ids.length] ?? '';
  return {
    // A server that listens on a port has an address with it.
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    password,
    change: (count, perSecond) => changeSteadily(host, { count, perSecond, next }),
    readDevices: () => readDevices(host),
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await host.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function listen({ app }: Host): Promise<ServerType> {
  const { fetch } = createSite(app, dist);
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(server));
  });
}

async function readDevices({ store }: Host): Promise<DeviceColumns> {
  const bytes = new Uint8Array(await encodeDeviceColumns(store, admin));
  return decodeDevices(bytes.buffer, store.now());
}

type Pace = {
  readonly count: number;
  readonly perSecond: number;
  readonly next: () => string;
};

async function changeSteadily(host: Host, { count, perSecond, next }: Pace): Promise<void> {
  const startedAt = performance.now();
  for (let done = 0; done < count; ) {
    const ids = Array.from({ length: Math.min(changesAtOnce, count - done) }, next);
    await changeOnce(host, ids);
    done += ids.length;
    const dueAt = startedAt + (done * 1000) / perSecond;
    // At least a turn of the event loop, in which the streams are written.
    await sleep(Math.max(1, dueAt - performance.now()));
  }
}

/** One write, as any of the store: those that were silent are online, the others without data. */
async function changeOnce({ store }: Host, ids: readonly string[]): Promise<void> {
  await writeAs(store, { account: 'devices', district }, async (write) => {
    const rows = await write.tx
      .updateTable('device')
      .set({ has_telemetry: sql`1 - has_telemetry`, last_seen_at: write.now })
      .where('district', '=', district)
      .where('id', 'in', ids)
      .returningAll()
      .execute();
    for (const device of rows.map(toDevice)) {
      const { id: entityId, area } = device;
      write.record({ entity: 'device', entityId, verb: 'update', area, after: device });
    }
  });
}
