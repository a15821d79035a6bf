import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { startServer } from '../../long/support/server-process.ts';
import { prepareDemo } from './demo-at-scale.ts';
import { readMainThread, timeBetween } from './main-thread.ts';
import { summarize } from './measure.ts';
import { type OpenPage, type PageToOpen, startChromium, withPage } from './page-in-browser.ts';
import type { BenchOptions, Report } from './report.ts';

const wheelSteps = 40;
const wheelPixels = 400;
const stepMs = 40;
const nothing = encodeURIComponent('没有这样的隐患');

/** The table in a browser without a GPU, against the same page with an empty list. */
export async function benchTableInPage(report: Report, options: BenchOptions): Promise<void> {
  const scale = options.isQuick ? 2 : 100;
  const { dataDir, password } = await prepareDemo(scale);
  const server = await startServer({ dataDir });
  const browser = await startChromium();
  try {
    const at = (query: string): PageToOpen => ({
      address: `${server.address}ledger?layers=none&${query}`,
      signInAs: { username: 'leader', password },
    });
    const empty = await visits(browser, options, at(`q=${nothing}`));
    const full = await visits(browser, options, at('sort=found'));
    report.heading(`the ledger in the page, ${scale} sub-districts; floor: an empty list`);
    reportActs(report, full, empty);
  } finally {
    await browser.close();
    await server.stop();
  }
}

type Done = { readonly taskMs: number; readonly scriptMs: number; readonly elapsedMs: number };
const acts = ['scroll', 'jump', 'sort', 'filter'] as const;
type Visit = Readonly<Record<(typeof acts)[number], Done>> & { readonly total: string };

async function visits(
  browser: Browser,
  options: BenchOptions,
  what: PageToOpen,
): Promise<readonly Visit[]> {
  const runs = Math.min(options.runs, 3);
  const kept: Visit[] = [];
  for (let run = 0; run <= runs; run++) {
    kept.push(await withPage(browser, what, (open) => visit(open, what.address)));
  }
  return kept.slice(1);
}

/** Scrolls, goes to the end, sorts by deadline, asks for the overdue; each until its rows are there. */
async function visit(open: OpenPage, address: string): Promise<Visit> {
  const { page } = open;
  await page.goto(address);
  await settle(open);
  const total = (await page.getByText(/^[\d,]+ \/ [\d,]+ 项$/).textContent()) ?? '';
  const list = page.getByRole('listbox');
  const hasRows = (await list.count()) > 0;
  const scroll = await measured(open, async () => {
    await page.mouse.move(500, 700);
    for (let step = 0; step < wheelSteps; step++) {
      await page.mouse.wheel(0, wheelPixels);
      await sleep(stepMs);
    }
  });
  const jump = await measured(open, async () => {
    if (hasRows) await list.press('End');
  });
  const sort = await measured(open, async () => {
    if (hasRows) await page.getByRole('button', { name: '按整改时限排序' }).click();
  });
  const filter = await measured(open, async () => {
    await page.getByRole('checkbox', { name: '逾期', exact: true }).click();
  });
  return { scroll, jump, sort, filter, total };
}

/** What the main thread does from the act until its rows are there; the time is the page's own. */
async function measured(open: OpenPage, act: () => Promise<void>): Promise<Done> {
  const before = await readMainThread(open.devtools);
  await act();
  await settle(open);
  return timeBetween(before, await readMainThread(open.devtools));
}

/** Nothing is under way and no row in sight is missing, twice in a row. */
async function settle({ page }: OpenPage): Promise<void> {
  await page.getByText(/^[\d,]+ \/ [\d,]+ 项$/).waitFor();
  for (let quiet = 0; quiet < 2; ) {
    await sleep(150);
    const isBusy = await page.locator('[role="option"][aria-busy="true"], .ant-skeleton').count();
    quiet = isBusy > 0 ? 0 : quiet + 1;
  }
}

function reportActs(report: Report, full: readonly Visit[], empty: readonly Visit[]): void {
  const rows = [
    ['scroll, 40 turns of the wheel', 'scroll'],
    ['to the last row', 'jump'],
    ['sort by deadline', 'sort'],
    ['only the overdue', 'filter'],
  ] as const;
  for (const [what, act] of rows) {
    for (const [part, key] of [
      ['main thread', 'taskMs'],
      ['scripts', 'scriptMs'],
      ['until there, of which 300 ms wait', 'elapsedMs'],
    ] as const) {
      report.add({
        what: `${what}: ${part}`,
        unit: 'ms',
        better: 'less',
        runs: summarize(full.map((visit) => visit[act][key])),
        floor: { what: 'an empty list', runs: summarize(empty.map((visit) => visit[act][key])) },
        ...(key === 'taskMs' && { facts: { total: full[0]?.total ?? '' } }),
      });
    }
  }
}
