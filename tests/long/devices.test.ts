import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceColumns } from '../../src/client/device-table/device-columns.ts';
import { liveStream } from '../../src/contract/changes.ts';
import { getDeviceColumns } from '../../src/contract/device-columns.ts';
import { measureHeap, readMainThread, timeBetween } from '../bench/support/main-thread.ts';
import { waitForMap, watchMap } from '../bench/support/map-times.ts';
import { summarize } from '../bench/support/measure.ts';
import { type OpenPage, startChromium, withPage } from '../bench/support/page-in-browser.ts';
import { type ChangingDistrict, openChangingDistrict } from './support/changing-district.ts';
import { type DevicesInPage, readDevicesInPage } from './support/devices-in-page.ts';

/** QUICK=1 checks the test itself in a minute; its figures are none to quote. */
const isQuick = process.env.QUICK === '1';
const scale = 2;
const leastDevices = 10_000;
const perSecond = 1_000;
/** The first round warms up, and its changes are counted one by one. */
const rounds = isQuick ? { idleMs: 3_000, first: 3, seconds: 1, count: 10 } : fullRounds();
/** A leak of nothing but the changed values would come to a hundred times as much in ten minutes. */
const growthAllowedBytes = 8 * 1024 * 1024;
const mapWithinMs = 120_000;
const settleWithinMs = isQuick ? 30_000 : 120_000;

describe('ten thousand devices of which a thousand change each second', () => {
  let district: ChangingDistrict;
  let browser: Browser;

  beforeAll(async () => {
    district = await openChangingDistrict(scale);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await district?.close();
  });

  it('lose nothing on the way to the map and leave its memory flat', async () => {
    await withDevicePage(async (open) => {
      const { length } = (await readDevicesInPage(open.devtools)).ids;
      expect(length).toBeGreaterThanOrEqual(leastDevices);
      const idle = await measureRound(open, () => sleep(rounds.idleMs));

      const sent = rounds.first * perSecond;
      await district.change(sent, perSecond);
      expect((await settle(open, (page) => page.changes === sent)).changes).toBe(sent);

      await withBareStream(async (bare) => {
        const [busy, floor]: [Round[], Round[]] = [[], []];
        for (let round = 0; round < rounds.count; round++) {
          const changing = district.change(rounds.seconds * perSecond, perSecond);
          const both = await Promise.all([
            measureRound(open, () => changing),
            measureRound(bare, () => changing),
          ]);
          busy.push(both[0]);
          floor.push(both[1]);
        }
        report({ length, idle, busy, floor });
        expect(growthOf(busy)).toBeLessThan(growthAllowedBytes);
      });

      expect(await settledDifference(open)).toEqual([]);
    });
  });

  it('are right in a page that was opened in the midst of it', async () => {
    let isOpen = false;
    const changing = changeUntil(() => isOpen);
    await withDevicePage(async (open) => {
      isOpen = true;
      await changing;
      expect(await settledDifference(open)).toEqual([]);
    });
  });

  /** The overview with its devices on, drawn. */
  function withDevicePage<Result>(work: (open: OpenPage) => Promise<Result>): Promise<Result> {
    const { address, password } = district;
    const link = `${address}overview?layers=devices`;
    const signInAs = { username: 'leader', password } as const;
    return withPage(browser, { address: link, signInAs }, async (open) => {
      await watchMap(open.page, [getDeviceColumns.path]);
      await open.page.goto(link, { waitUntil: 'commit' });
      await waitForMap(open.page, mapWithinMs);
      return work(open);
    });
  }

  /** The floor: a page that reads the same stream and does nothing with it. */
  function withBareStream<Result>(work: (open: OpenPage) => Promise<Result>): Promise<Result> {
    const { address, password } = district;
    const signInAs = { username: 'leader', password } as const;
    return withPage(browser, { address, signInAs }, async (open) => {
      await open.page.goto(`${address}api/health`);
      await open.page.evaluate((path) => {
        new EventSource(path).addEventListener('change', ({ data }: MessageEvent<string>) =>
          JSON.parse(data),
        );
      }, liveStream.path);
      return work(open);
    });
  }

  /** Slowly enough that a change which is lost is not made good by the next one of its device. */
  async function changeUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) await district.change(perSecond / 10, perSecond / 10);
  }

  /** Ids of the devices that page and store do not agree on, once all changes are taken. */
  async function settledDifference(open: OpenPage): Promise<string[]> {
    const server = await district.readDevices();
    const page = await settle(open, (devices) => differing(devices, server).length === 0);
    return differing(page, server);
  }
});

/** Ten minutes: one that warms up, and nine in rounds of five seconds. */
function fullRounds() {
  return { idleMs: 20_000, first: 60, seconds: 5, count: 108 };
}

type Round = {
  /** Of the main thread. */
  readonly taskMs: number;
  readonly elapsedMs: number;
  /** After a collection, which is not in the time of the main thread. */
  readonly heapBytes: number;
};

/** A page that is behind answers late, and so holds the next round back. */
async function measureRound({ devtools }: OpenPage, work: () => Promise<unknown>): Promise<Round> {
  const before = await readMainThread(devtools);
  await work();
  const { taskMs, elapsedMs } = timeBetween(before, await readMainThread(devtools));
  return { taskMs, elapsedMs, heapBytes: await measureHeap(devtools) };
}

/** From the first to the last tenth of the rounds. */
function growthOf(measured: readonly Round[]): number {
  const heaps = measured.map(({ heapBytes }) => heapBytes);
  const tenth = Math.ceil(heaps.length / 10);
  return summarize(heaps.slice(-tenth)).median - summarize(heaps.slice(0, tenth)).median;
}

/** The devices of the page once they are as wanted, or as they are when that takes too long. */
async function settle(
  { devtools }: OpenPage,
  isSettled: (devices: DevicesInPage) => boolean,
): Promise<DevicesInPage> {
  const until = Date.now() + settleWithinMs;
  for (;;) {
    const devices = await readDevicesInPage(devtools);
    if (isSettled(devices) || Date.now() > until) return devices;
    await sleep(1_000);
  }
}

/** Ids of the devices that are not the same on both sides. */
function differing(page: DevicesInPage, server: DeviceColumns): string[] {
  const rowOfId = new Map(page.ids.map((id, row) => [id, row]));
  return server.ids.filter((id, row) => {
    const other = rowOfId.get(id) ?? -1;
    return (
      page.connection[other] !== server.connection[row] ||
      page.hasTelemetry[other] !== server.hasTelemetry[row] ||
      !Object.is(page.lastSeenAt[other] ?? Number.NaN, server.lastSeenAt[row])
    );
  });
}

type Figures = {
  readonly length: number;
  readonly idle: Round;
  readonly busy: readonly Round[];
  readonly floor: readonly Round[];
};

function report({ length, idle, busy, floor }: Figures): void {
  const share = shareOf([idle]);
  const changes = rounds.seconds * perSecond;
  const eachMs = (measured: readonly Round[], without: number) =>
    summarize(measured.map((one) => (one.taskMs - without * one.elapsedMs) / changes)).median;
  const seconds = busy.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) / 1000;
  const heaps = summarize(busy.map(({ heapBytes }) => heapBytes / 1024 / 1024));
  console.log(
    `${length} devices, ${((changes * busy.length) / seconds).toFixed(0)} changes a second. ` +
      `Main thread: ${(100 * shareOf(busy)).toFixed(0)} % of the time ` +
      `(${(100 * share).toFixed(0)} % without changes), ${eachMs(busy, share).toFixed(3)} ms a ` +
      `change; a page that only reads the stream ${eachMs(floor, 0).toFixed(3)} ms. ` +
      `Live objects: ${heaps.min.toFixed(1)} to ${heaps.max.toFixed(1)} MB, ` +
      `${(growthOf(busy) / 1024 / 1024).toFixed(1)} MB more at the end than at the beginning.`,
  );
}

/** Of the time in which the main thread was at work. */
function shareOf(measured: readonly Round[]): number {
  const sum = (key: 'taskMs' | 'elapsedMs') => measured.reduce((all, one) => all + one[key], 0);
  return sum('taskMs') / sum('elapsedMs');
}
