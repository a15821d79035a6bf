import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from '@playwright/test';
import { signIn } from '../../src/contract/session.ts';
import { startProduct } from '../e2e/support/product.ts';
import { chromiumFlags, chromiumPath } from '../support/chromium.ts';
import { type Runs, summarize } from './support/measure.ts';
import type { Bench, Report } from './support/report.ts';

const viewport = { width: 1440, height: 900 };
const withinMs = 60_000;
/** Where the page asks for what it draws; the empty map asks for nothing. */
const tilePath = '/api/tiles/';
const library = join(import.meta.dirname, '../../node_modules/maplibre-gl/dist');

/**
 * From the navigation to the first map with data, in a browser without a GPU. Milliseconds of such a
 * browser say little of an office's PC: the ratio to an empty map in the same browser says more.
 */
export const benchPage: Bench = async (report, { runs }) => {
  const product = await startProduct();
  const empty = await serveEmptyMap();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumFlags],
  });
  try {
    const password = product.passwords.get('leader') ?? '';
    const visits: Visit[] = [];
    const emptyVisits: Visit[] = [];
    for (let run = 0; run <= runs; run++) {
      emptyVisits.push(await visit(browser, { address: empty.address, waitFor: null }));
      visits.push(
        await visit(browser, {
          address: `${product.address}overview`,
          waitFor: tilePath,
          signInAs: { username: 'leader', password },
        }),
      );
    }
    report.heading('the overview of the demo, nothing cached, against an empty MapLibre map');
    reportVisits(report, visits.slice(1), emptyVisits.slice(1));
  } finally {
    await browser.close();
    await product.stop();
    empty.server.close();
  }
};

type Subject = {
  readonly address: string;
  /** A part of an address that must have answered before the map counts as drawn. */
  readonly waitFor: string | null;
  readonly signInAs?: { readonly username: string; readonly password: string };
};

type Visit = {
  readonly readyMs: number;
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly heapMegabytes: number;
  readonly requests: number;
  readonly kilobytes: number;
  readonly frameMs: number;
};

async function visit(browser: Browser, subject: Subject): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    return await visitIn(context, subject);
  } finally {
    await context.close();
  }
}

async function visitIn(context: BrowserContext, subject: Subject): Promise<Visit> {
  const page = await context.newPage();
  if (subject.signInAs) {
    const url = new URL(signIn.path, subject.address).href;
    const answer = await context.request.post(url, { data: subject.signInAs });
    if (!answer.ok()) throw new Error(`Not signed in: ${await answer.text()}`);
  }
  const devtools = await context.newCDPSession(page);
  const traffic = await countTraffic(devtools);
  await devtools.send('Performance.enable');
  await page.addInitScript(noteWhenReady, subject.waitFor);
  await page.goto(subject.address, { waitUntil: 'commit' });
  const readyMs = await waitUntilReady(page);
  const metrics = await readMetrics(devtools);
  const { requests, bytes } = traffic();
  return {
    readyMs,
    scriptMs: (metrics.get('ScriptDuration') ?? Number.NaN) * 1000,
    taskMs: (metrics.get('TaskDuration') ?? Number.NaN) * 1000,
    heapMegabytes: (metrics.get('JSHeapUsedSize') ?? Number.NaN) / 1e6,
    requests,
    kilobytes: bytes / 1000,
    frameMs: await frameWhileDragging(page),
  };
}

/** Runs in the page before its own scripts. */
function noteWhenReady(waitFor: string | null): void {
  const look = () => {
    const isReady = document.querySelector('[data-state="ready"]') !== null;
    const answered = performance.getEntriesByType('resource').map(({ name }) => name);
    const hasData = waitFor === null || answered.some((name) => name.includes(waitFor));
    if (!isReady || !hasData) return;
    observer.disconnect();
    document.documentElement.dataset.readyMs = String(performance.now());
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
}

async function waitUntilReady(page: Page): Promise<number> {
  const root = page.locator('html[data-ready-ms]');
  await root.waitFor({ state: 'attached', timeout: withinMs });
  return Number(await root.getAttribute('data-ready-ms'));
}

async function readMetrics(devtools: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
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

/** The median time between two frames while the map is dragged to and fro. */
async function frameWhileDragging(page: Page): Promise<number> {
  const frames = page.evaluate(async () => {
    const times: number[] = [];
    while (times.length < 2 || (times.at(-1) ?? 0) - (times[0] ?? 0) < 1500) {
      times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    }
    return times;
  });
  await page.mouse.move(700, 450);
  await page.mouse.down();
  for (let step = 0; step < 45; step++) {
    await page.mouse.move(700 + 200 * Math.sin(step / 5), 450 + 60 * Math.cos(step / 5));
    await sleep(30);
  }
  await page.mouse.up();
  const times = await frames;
  return summarize(times.slice(1).map((time, index) => time - (times[index] ?? time))).median;
}

function reportVisits(report: Report, visits: readonly Visit[], empties: readonly Visit[]): void {
  const rows: readonly (readonly [what: string, unit: string, key: keyof Visit])[] = [
    ['navigation to first map with data', 'ms', 'readyMs'],
    ['main thread: all tasks', 'ms', 'taskMs'],
    ['main thread: scripts', 'ms', 'scriptMs'],
    ['script heap', 'MB', 'heapMegabytes'],
    ['requests', '', 'requests'],
    ['transferred', 'kB', 'kilobytes'],
    ['frame while dragging', 'ms', 'frameMs'],
  ];
  for (const [what, unit, key] of rows) {
    const runsOf = (of: readonly Visit[]): Runs => summarize(of.map((one) => one[key]));
    report.add({
      what,
      unit,
      better: 'less',
      runs: runsOf(visits),
      floor: { what: 'an empty map', runs: runsOf(empties) },
    });
  }
}

/** MapLibre as published with a ground colour and nothing else. */
async function serveEmptyMap(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    if (name === '') return response.setHeader('content-type', 'text/html').end(emptyPage);
    if (!/^maplibre-gl[\w-]*\.(?:mjs|css)$/.test(name)) return response.writeHead(404).end();
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return response.setHeader('content-type', type).end(readFileSync(join(library, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with it.
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/` };
}

const emptyPage = `<!doctype html>
<meta charset="utf-8" />
<link rel="stylesheet" href="/maplibre-gl.css" />
<style>html, body, #map { height: 100%; margin: 0 }</style>
<div id="map" data-state="loading"></div>
<script type="module">
  import { Map as MapLibreMap, setWorkerUrl } from '/maplibre-gl.mjs';
  setWorkerUrl('/maplibre-gl-worker.mjs');
  const style = {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f2efe9' } }],
  };
  const map = new MapLibreMap({ container: 'map', style, center: [106.55, 29.5], zoom: 13 });
  map.on('idle', () => (document.querySelector('#map').dataset.state = 'ready'));
</script>
`;
