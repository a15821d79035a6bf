import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLiveFeed, type LiveFeed } from '../../src/client/live-feed.ts';
import { type AlarmView, alarmSchema, listAlarms } from '../../src/contract/alarms.ts';
import {
  batchEventSchema,
  changeSchema,
  heartbeatSchema,
  listChanges,
  liveStream,
} from '../../src/contract/changes.ts';
import { randomFor } from '../../src/domain/simulate/random.ts';
import { readEvents } from '../bench/support/sse-reader.ts';
import { type BadProxy, startBadProxy } from './support/bad-proxy.ts';
import {
  alarmOf,
  ask,
  type Entry,
  findDevices,
  readChanges,
  sendEvents,
} from './support/official.ts';
import { enterDemo, type ServerProcess, startServer } from './support/server-process.ts';

const alarms = 400;
const patienceMs = 90_000;

describe('a page behind a gateway that loses, doubles, holds back and cuts', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-long-'));
  let server: ServerProcess;
  let proxy: BadProxy;
  let entry: Entry;
  let devices: string[];

  beforeAll(async () => {
    server = await startServer({ dataDir });
    proxy = await startBadProxy(server.address, randomFor(20_261_128, 'proxy', 0));
    entry = await enterDemo(server, dataDir);
    devices = await findDevices(server.address, entry);
  });
  afterAll(async () => {
    await proxy.close();
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has the same alarms as the server in the end, each change once and in order [D3] [C2]', async () => {
    const { seq } = await readChanges(server.address, entry, 0);
    const { feed, shown, seqs } = followAlarms(proxy.address, entry, seq);
    feed.start();
    for (let sent = 0; sent < alarms; sent += 4) {
      const batch = [0, 1, 2, 3].map((index) => devices[(sent + index) % devices.length] ?? '');
      await sendEvents(server.address, entry, batch.map(alarmOf));
      await sleep(40);
    }
    expect(Math.min(...Object.values(proxy.misdeeds))).toBeGreaterThan(0);
    await expectSame(shown);
    expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
    expect(new Set(seqs).size).toBe(seqs.length);
    feed.stop();
  });

  it('catches up after it was asleep while nothing came through', async () => {
    proxy.behave();
    const { seq } = await readChanges(server.address, entry, 0);
    const { feed, shown } = followAlarms(proxy.address, entry, seq, await readAlarms());
    feed.start();
    await sleep(500);
    proxy.shut(true);
    const asleep = devices.slice(100, 160);
    for (const device of asleep) await sendEvents(server.address, entry, [alarmOf(device)]);
    await sleep(3_000);
    expect(await countStale(shown)).toBe(asleep.length);
    proxy.shut(false);
    feed.wake();
    await expectSame(shown);
    feed.stop();
  });

  /** Until the page shows what the server has. */
  async function expectSame(shown: ReadonlyMap<string, AlarmView>): Promise<void> {
    await expect.poll(() => countStale(shown), { timeout: patienceMs, interval: 500 }).toBe(0);
  }

  /** Alarms that the page does not show as they are, or not at all. */
  async function countStale(shown: ReadonlyMap<string, AlarmView>): Promise<number> {
    const there = [...(await readAlarms()).values()];
    const textOf = (alarm: AlarmView | undefined) => JSON.stringify(alarm);
    return there.filter((alarm) => textOf(shown.get(alarm.id)) !== textOf(alarm)).length;
  }

  /** As the server itself tells, past the gateway. */
  async function readAlarms(): Promise<Map<string, AlarmView>> {
    const found = new Map<string, AlarmView>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const after = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await ask(server.address, entry, `${listAlarms.path}?limit=500${after}`);
      const page = listAlarms.response.schema.parse(await answer.json());
      for (const alarm of page.items) found.set(alarm.id, alarm);
      cursor = page.nextCursor;
    }
    return found;
  }
});

type Following = {
  readonly feed: LiveFeed;
  readonly shown: Map<string, AlarmView>;
  readonly seqs: number[];
};

/** The page's own feed, with the alarms that it makes of the changes. */
function followAlarms(
  address: string,
  entry: Entry,
  after: number,
  shown = new Map<string, AlarmView>(),
): Following {
  const seqs: number[] = [];
  const feed = createLiveFeed({
    openStream: (from, { onMessage, onError }) => {
      const aborting = new AbortController();
      const path = `${liveStream.path}?after=${from}`;
      const open = async () => {
        const { cookie } = entry;
        const { signal } = aborting;
        const { body } = await fetch(new URL(path, address), { headers: { cookie }, signal });
        if (body === null) throw new Error('The stream has no body.');
        const [messages, end] = body.tee();
        readEvents(messages, (text) => {
          const kind = /^event: (.*)$/m.exec(text)?.[1];
          const data: unknown = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? 'null');
          if (kind === 'change') onMessage({ kind, change: changeSchema.parse(data) });
          if (kind === 'batch') onMessage({ kind, batch: batchEventSchema.parse(data) });
          if (kind === 'heartbeat') onMessage({ kind, seq: heartbeatSchema.parse(data).seq });
        });
        for await (const _ of end);
        throw new Error('The stream has ended.');
      };
      open().catch(onError);
      return { close: () => aborting.abort() };
    },
    poll: async (from) => {
      const answer = await ask(address, entry, `${listChanges.path}?after=${from}&limit=1000`);
      return listChanges.response.schema.parse(await answer.json());
    },
    now: () => performance.now(),
    setTimer: (action, delayMs) => {
      const timer = setTimeout(action, delayMs);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    after,
  });
  feed.subscribe({
    onChange: ({ seq, entity, after: value }) => {
      seqs.push(seq);
      const alarm = entity === 'alarm' ? alarmSchema.safeParse(value) : null;
      if (alarm?.success) shown.set(alarm.data.id, alarm.data);
    },
  });
  return { feed, shown, seqs };
}
