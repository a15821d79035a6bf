import type { Browser, CDPSession } from '@playwright/test';
import { getHazardColumns } from '../../src/contract/hazards.ts';
import { layerIds } from '../../src/map/layer-id.ts';
import { startServer } from '../long/support/server-process.ts';
import { type DemoData, prepareDemo } from './support/demo-at-scale.ts';
import { serveEmptyMap } from './support/empty-map.ts';
import { measureHeap, readMainThread } from './support/main-thread.ts';
import { waitForMap, watchMap } from './support/map-times.ts';
import { type Runs, summarize } from './support/measure.ts';
import { type PageToOpen, startChromium, withPage } from './support/page-in-browser.ts';
import { type PanFrames, pan } from './support/pan.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

const withinMs = 180_000;
/** What brings the data of the overview; buildings come as tiles, but not where they are too small. */
const dataPaths = ['/api/tiles/', getHazardColumns.path];
/** The middle of the oldest sub-district, with all of its buildings in sight, at every scale. */
const inTown = '106.628,29.4175,14.5,0,0';

/**
 * The overview of the demo and of demos many times its size, in a browser without a GPU.
 * Milliseconds of such a browser say little of an office's PC: the ratio to an empty map in the same
 * browser says more.
 */
export const benchPage: Bench = async (report, options) => {
  const empty = await serveEmptyMap();
  const browser = await startChromium();
  try {
    for (const scale of options.isQuick ? [1, 2] : [1, 11, 100]) {
      const demo = await prepareDemo(scale);
      const { dataDir } = demo;
      const server = await startServer({ dataDir });
      const open = { browser, demo, address: server.address, scale };
      await benchVisits(report, options, { ...open, emptyAddress: empty.address });
      await benchPan(report, options, open);
      await server.stop();
    }
  } finally {
    await browser.close();
    empty.server.close();
  }
};

type Subject = {
  readonly browser: Browser;
  readonly demo: DemoData;
  readonly address: string;
  readonly scale: number;
};

async function benchVisits(
  report: Report,
  { runs }: BenchOptions,
  { browser, demo, address, scale, emptyAddress }: Subject & { readonly emptyAddress: string },
): Promise<void> {
  const visits: Visit[] = [];
  const emptyVisits: Visit[] = [];
  for (let run = 0; run <= runs; run++) {
    emptyVisits.push(await visit(browser, { address: emptyAddress }, []));
    visits.push(await visit(browser, asLeader(demo, `${address}overview`), dataPaths));
  }
  report.heading(`overview, nothing cached, ${scale} sub-districts; floor: an empty MapLibre map`);
  reportVisits(report, visits.slice(1), emptyVisits.slice(1));
}

async function benchPan(
  report: Report,
  { runs }: BenchOptions,
  { browser, demo, address, scale }: Subject,
): Promise<void> {
  const [all, bare]: [PanFrames[], PanFrames[]] = [[], []];
  for (let run = 0; run <= runs; run++) {
    for (const [frames, layers] of [[bare, 'none'] as const, [all, layerIds.join(',')] as const]) {
      const link = `${address}overview?layers=${layers}&at=${inTown}`;
      frames.push(await panAt(browser, asLeader(demo, link)));
    }
  }
  report.heading(`a frame of dragging, all layers on, ${scale} sub-districts; floor: none on`);
  reportFrames(report, all.slice(1), bare.slice(1));
}

function asLeader({ password }: DemoData, address: string): PageToOpen {
  return { address, signInAs: { username: 'leader', password } };
}

type Visit = {
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly heapMegabytes: number;
  readonly requests: number;
  readonly kilobytes: number;
};

/** From the navigation until the map is whole. */
function visit(browser: Browser, what: PageToOpen, waitFor: readonly string[]): Promise<Visit> {
  return withPage(browser, what, async ({ page, devtools }) => {
    const traffic = await countTraffic(devtools);
    await watchMap(page, waitFor);
    await page.goto(what.address, { waitUntil: 'commit' });
    const times = await waitForMap(page, withinMs);
    const { taskMs, scriptMs } = await readMainThread(devtools);
    const { requests, bytes } = traffic();
    const heapMegabytes = (await measureHeap(devtools)) / 1e6;
    return { ...times, taskMs, scriptMs, heapMegabytes, requests, kilobytes: bytes / 1000 };
  });
}

function panAt(browser: Browser, what: PageToOpen): Promise<PanFrames> {
  return withPage(browser, what, async (open) => {
    await watchMap(open.page, []);
    await open.page.goto(what.address, { waitUntil: 'commit' });
    await waitForMap(open.page, withinMs);
    return pan(open);
  });
}

async function countTraffic(devtools: CDPSession) {
  let [requests, bytes] = [0, 0];
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  return () => ({ requests, bytes });
}

function reportVisits(report: Report, visits: readonly Visit[], empties: readonly Visit[]): void {
  const rows: readonly Row<Visit>[] = [
    ['navigation to first map with data', 'ms', 'firstMs'],
    ['navigation to the whole map', 'ms', 'wholeMs'],
    ['main thread: all tasks', 'ms', 'taskMs'],
    ['main thread: scripts', 'ms', 'scriptMs'],
    ['live objects and typed arrays', 'MB', 'heapMegabytes'],
    ['requests', '', 'requests'],
    ['transferred', 'kB', 'kilobytes'],
  ];
  const floor = { what: 'an empty map', of: empties };
  for (const row of rows) reportRow(report, row, { of: visits, floor });
}

function reportFrames(report: Report, all: readonly PanFrames[], bare: readonly PanFrames[]) {
  const rows: readonly Row<PanFrames>[] = [
    ['main thread: all tasks', 'ms', 'taskMs'],
    ['main thread: scripts', 'ms', 'scriptMs'],
    ['from frame to frame', 'ms', 'frameMs'],
  ];
  const floor = { what: 'the basemap alone', of: bare };
  for (const row of rows) reportRow(report, row, { of: all, floor });
}

type Row<Measured> = readonly [what: string, unit: string, key: keyof Measured];
type Numbers<Measured> = Readonly<Record<keyof Measured, number>>;
type Compared<Measured> = {
  readonly of: readonly Numbers<Measured>[];
  readonly floor: { readonly what: string; readonly of: readonly Numbers<Measured>[] };
};

function reportRow<Measured>(
  report: Report,
  [what, unit, key]: Row<Measured>,
  { of, floor }: Compared<Measured>,
): void {
  const runsOf = (measured: readonly Numbers<Measured>[]): Runs =>
    summarize(measured.map((one) => one[key]));
  report.add({
    what,
    unit,
    better: 'less',
    runs: runsOf(of),
    floor: { what: floor.what, runs: runsOf(floor.of) },
  });
}
