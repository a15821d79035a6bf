import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceColumns } from '../../src/client/device-table/device-columns.ts';
import { liveStream } from '../../src/contract/changes.ts';
import { getDeviceColumns } from '../../src/contract/device-columns.ts';
import { measureHeap, readMainThread, timeBetween } from '../bench/support/main-thread.ts';
import { waitForMap, watchMap } from '../bench/support/map-times.ts';
import { type OpenPage, startChromium, withPage } from '../bench/support/page-in-browser.ts';
import { type ChangingDistrict, openChangingDistrict } from './support/changing-district.ts';
import { type DevicesInPage, readDevicesInPage } from './support/devices-in-page.ts';

/** QUICK=1 checks the test itself in a minute; its figures are none to quote. */
const isQuick = process.env.QUICK === '1';
const scale = 2;
const leastDevices = 10_000;
const perSecond = 1_000;
/** The first minute warms up, and its changes are counted one by one. */
const seconds = isQuick ? { idle: 3, first: 5, rest: 20 } : { idle: 20, first: 60, rest: 540 };
const sampleGapMs = isQuick ? 1_000 : 5_000;
const samplesCompared = isQuick ? 5 : 12;
/** A leak of nothing but the changed values would come to a hundred times as much in ten minutes. */
const growthAllowedBytes = 8 * 1024 * 1024;
const mapWithinMs = 120_000;
const settleWithinMs = 120_000;

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
      const idle = await watchWhile(open, sleep(seconds.idle * 1000));

      const sent = seconds.first * perSecond;
      await district.change(sent, perSecond);
      expect((await settle(open, (page) => page.changes === sent)).changes).toBe(sent);

      await withBareStream(async (bare) => {
        const change = district.change(seconds.rest * perSecond, perSecond);
        const [busy, floor] = await Promise.all([
          watchWhile(open, change),
          watchWhile(bare, change),
        ]);
        report({ length, idle, busy, floor, reached: (await change).perSecond });
        const early = median(busy.heaps.slice(0, samplesCompared));
        const late = median(busy.heaps.slice(-samplesCompared));
        expect(late - early).toBeLessThan(growthAllowedBytes);
      });

      await expectSameDevices(open);
    });
  });

  it('are right in a page that was opened in the midst of it', async () => {
    let isOpen = false;
    const changing = changeUntil(() => isOpen);
    await withDevicePage(async (open) => {
      isOpen = true;
      await changing;
      await expectSameDevices(open);
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

  async function expectSameDevices(open: OpenPage): Promise<void> {
    const server = await district.readDevices();
    const page = await settle(open, (devices) => differing(devices, server).length === 0);
    expect(differing(page, server)).toEqual([]);
  }
});

type Watched = {
  /** Milliseconds of the main thread in each second. */
  readonly taskMsPerSecond: number;
  /** Bytes after a collection, one after the other. */
  readonly heaps: readonly number[];
};

/** The collections themselves are left out of the main thread's time. */
async function watchWhile({ devtools }: OpenPage, busy: Promise<unknown>): Promise<Watched> {
  const heaps: number[] = [];
  let [taskMs, elapsedMs, isBusy] = [0, 0, true];
  const end = busy.then(() => {
    isBusy = false;
  });
  while (isBusy) {
    const [before, startedAt] = [await readMainThread(devtools), performance.now()];
    await Promise.race([sleep(sampleGapMs), end]);
    taskMs += timeBetween(before, await readMainThread(devtools)).taskMs;
    elapsedMs += performance.now() - startedAt;
    heaps.push(await measureHeap(devtools));
  }
  return { taskMsPerSecond: (taskMs * 1000) / elapsedMs, heaps };
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
  readonly idle: Watched;
  readonly busy: Watched;
  readonly floor: Watched;
  readonly reached: number;
};

function report({ length, idle, busy, floor, reached }: Figures): void {
  const ofChange = ({ taskMsPerSecond }: Watched, without: number) =>
    ((taskMsPerSecond - without) / reached).toFixed(3);
  const megabytes = (bytes: number | undefined) => ((bytes ?? Number.NaN) / 1024 / 1024).toFixed(1);
  console.log(
    `${length} devices, ${reached.toFixed(0)} changes a second. ` +
      `Main thread: ${busy.taskMsPerSecond.toFixed(0)} ms of each second ` +
      `(${idle.taskMsPerSecond.toFixed(0)} without changes), ` +
      `${ofChange(busy, idle.taskMsPerSecond)} ms a change; a page that only reads the stream ` +
      `${ofChange(floor, 0)} ms. Live objects: ${megabytes(busy.heaps[0])} MB at first, ` +
      `${megabytes(Math.max(...busy.heaps))} MB at most, ${megabytes(busy.heaps.at(-1))} MB at last.`,
  );
}

function median(values: readonly number[]): number {
  return (
    values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
  );
}
