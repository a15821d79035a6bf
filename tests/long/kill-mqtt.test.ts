import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase, startPostgres } from '../support/postgres.ts';
import { type Entry, findDevices, readChanges, sendEvents } from './support/official.ts';
import {
  enterDemo,
  findFreePort,
  type ServerOptions,
  type ServerProcess,
  startServer,
} from './support/server-process.ts';

const rounds = 5;
const publishers = 8;
const acknowledgedBeforeKill = 120;
const district = '500199';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

type Event = { readonly id: string; readonly device: string; readonly at: number };
type Work = { readonly sent: Event[]; readonly acknowledged: Event[] };

describe.each(['sqlite', 'postgres'] as const)(
  'a broker on %s, killed under publishers',
  (engine) => {
    it('has every event that it acknowledged, and none twice', async () => {
      const options = await makeStore(engine);
      const work: Work = { sent: [], acknowledged: [] };
      for (let round = 0; round < rounds; round++) {
        const mqttPort = await findFreePort();
        const server = await startServer({ ...options, mqttPort });
        cleanUps.push(() => server.kill());
        await publishUntilKilled(server, work, { options, mqttPort });
      }
      const server = await startServer(options);
      cleanUps.push(() => server.kill());
      const entry = await enterDemo(server, options.dataDir);
      expect(work.acknowledged.length).toBeGreaterThanOrEqual(rounds * acknowledgedBeforeKill);
      expect(await countTaken(server, entry, work.acknowledged)).toBe(work.acknowledged.length);
      const { changes } = await readChanges(server.address, entry, 0);
      const applied = changes.filter(
        ({ entity, verb }) => entity === 'alarm' && (verb === 'create' || verb === 'repeat'),
      );
      // Those that were committed and cut off before the acknowledgement are sent once more here.
      const unheard = work.sent.filter((event) => !work.acknowledged.includes(event));
      const taken = work.acknowledged.length + (await countTaken(server, entry, unheard));
      expect(applied.length).toBe(taken);
    });
  },
);

async function makeStore(engine: 'sqlite' | 'postgres'): Promise<ServerOptions> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-long-'));
  cleanUps.push(() => rmSync(dataDir, { recursive: true, force: true }));
  if (engine === 'sqlite') return { dataDir };
  const postgres = await startPostgres();
  cleanUps.push(postgres.stop);
  return { dataDir, databaseUrl: await createDatabase(postgres.url, 'killed') };
}

type Round = { readonly options: ServerOptions; readonly mqttPort: number };

async function publishUntilKilled(
  server: ServerProcess,
  { sent, acknowledged }: Work,
  { options, mqttPort }: Round,
): Promise<void> {
  const entry = await enterDemo(server, options.dataDir);
  const devices = await findDevices(server.address, entry);
  const wanted = acknowledged.length + acknowledgedBeforeKill;
  const kills: Promise<void>[] = [];
  const publish = async () => {
    const client = await connectAsync(`mqtt://127.0.0.1:${mqttPort}`, {
      protocolVersion: 4,
      username: 'device',
      password: entry.deviceToken,
      reconnectPeriod: 0,
    });
    client.on('error', () => {});
    const cutOff = new Promise<false>((resolve) => client.once('close', () => resolve(false)));
    for (let isOpen = true; isOpen; ) {
      // Each device in its turn, so that none says so much that it is only counted.
      const device = devices[sent.length % devices.length] ?? '';
      const event = { id: crypto.randomUUID(), device, at: Date.now() };
      sent.push(event);
      const topic = `alarm/50/5001/${district}/device/${device}`;
      const message = JSON.stringify({ ...event, kind: 'alarm', level: 2 });
      const published = client.publishAsync(topic, message, { qos: 1 }).then(
        () => true,
        () => false,
      );
      isOpen = await Promise.race([published, cutOff]);
      if (isOpen) acknowledged.push(event);
      if (acknowledged.length >= wanted && kills.length === 0) kills.push(server.kill());
    }
    await client.endAsync(true);
  };
  await Promise.all(Array.from({ length: publishers }, publish));
  await Promise.all(kills);
}

/** Sent again, what was taken is a duplicate. */
async function countTaken(
  { address }: ServerProcess,
  entry: Entry,
  events: readonly Event[],
): Promise<number> {
  let duplicates = 0;
  for (let start = 0; start < events.length; start += 500) {
    const batch = events.slice(start, start + 500);
    const answer = await sendEvents(
      address,
      entry,
      batch.map((event) => ({ ...event, kind: 'alarm', level: 2 })),
    );
    duplicates += answer.duplicates;
  }
  return duplicates;
}
