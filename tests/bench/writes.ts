import { setImmediate as nextTurn } from 'node:timers/promises';
import { listChanges } from '../../src/contract/changes.ts';
import { rectifyHazard } from '../../src/domain/hazard/rectify-hazard.ts';
import { returnHazard } from '../../src/domain/hazard/return-hazard.ts';
import { isOpen } from '../../src/domain/hazard.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import type { EngineName } from '../../src/server/store/engines/engine.ts';
import { ingestBatch } from '../../src/server/store/events.ts';
import { changeHazard } from '../../src/server/store/hazards.ts';
import { admin, type BenchHost, district, openBenchHost } from './support/bench-host.ts';
import { type DistrictRows, makeDistrict, saveDistrict } from './support/district-rows.ts';
import { callsPerSecond, quantile, repeat, summarize } from './support/measure.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

const engines: readonly EngineName[] = ['sqlite', 'sqlite-wasm', 'postgres'];
const writerCounts = [1, 8];
const { deviceThresholds: thresholds } = readSeeds();
const batchSizes = [1, 10, 100];

/** Transactions a second of the one way to write, and what a reader of the changes sees meanwhile. */
export const benchWrites: Bench = async (report, options) => {
  const rows = makeDistrict({ buildings: 520, hazards: 1300, devices: 20_000 });
  const postgres = postgresWhenAsked();
  try {
    for (const engine of engines) {
      const host = await openBenchHost(engine, postgres.url);
      await saveDistrict(host.store, rows);
      report.heading(engine);
      for (const writers of writerCounts) {
        await benchWithoutReader(report, options, { host, rows, writers });
        await benchWithReader(report, options, { host, rows, writers });
      }
      await host.close();
    }
  } finally {
    await postgres.stop();
  }
};

type Subject = { readonly host: BenchHost; readonly rows: DistrictRows; readonly writers: number };

const windowMs = ({ isQuick }: BenchOptions) => (isQuick ? 200 : 500);

async function benchWithoutReader(
  report: Report,
  options: BenchOptions,
  { host, rows, writers }: Subject,
): Promise<void> {
  const rate = (work: (writer: number) => Promise<unknown>) =>
    repeat(options.runs, () => callsPerSecond({ writers, windowMs: windowMs(options) }, work));
  const bare = await host.openBare(writers);
  const floors = new Map<number, Awaited<ReturnType<typeof rate>>>();
  for (const size of batchSizes) floors.set(size, await rate(() => bare.append(district, size)));
  const change = hazardWriter(host, rows, writers);
  const figures = [
    { what: 'hazard verb', size: 1, work: (writer: number) => change(writer).done },
    ...batchSizes.map((size) => ({
      what: `ingest of ${size} ${size === 1 ? 'event' : 'events'}`,
      size,
      work: eventWriter(host, rows, size),
    })),
  ];
  for (const { what, size, work } of figures) {
    const floor = floors.get(size);
    report.add({
      what: `${what}, ${writers} ${writers === 1 ? 'writer' : 'writers'}`,
      unit: 'tx/s',
      better: 'more',
      runs: await rate(work),
      ...(floor && { floor: { what: `counter and ${size} changes, prepared`, runs: floor } }),
    });
  }
  await bare.close();
}

/** Each writer sends its own hazards back and forth: rectified, returned, rectified ... */
function hazardWriter(host: BenchHost, { hazards }: DistrictRows, writers: number) {
  const own = Array.from({ length: writers }, (_, writer) =>
    hazards
      .filter(({ status }, index) => isOpen(status) && index % writers === writer)
      .slice(0, 20),
  );
  let count = 0;
  return (writer: number) => {
    const token = `w${writers}-${++count}`;
    const hazard = own[writer]?.[Math.floor(count / writers) % 20];
    if (hazard === undefined) throw new Error('Too few open hazards for the writers.');
    const done = changeHazard(host.store, admin, {
      verb: 'return',
      action: 'hazard.inspect',
      id: hazard.id,
      reason: token,
      apply: (before, today) =>
        isOpen(before.status)
          ? rectifyHazard(before, { on: today, today, measure: null })
          : returnHazard(before),
    });
    return { token, done };
  };
}

function eventWriter(host: BenchHost, { devices }: DistrictRows, size: number) {
  let count = 0;
  return (writer: number) => {
    const events = Array.from({ length: size }, () => ({
      id: `e${size}-${writer}-${crypto.randomUUID()}`,
      kind: 'alarm',
      device: devices[count++ % devices.length]?.id,
      at: Date.now(),
      level: 2,
    }));
    return ingestBatch(
      { store: host.store, thresholds },
      { district, name: 'bench', device: null, adapter: 'standard' },
      events,
    );
  };
}

async function benchWithReader(
  report: Report,
  options: BenchOptions,
  subject: Subject,
): Promise<void> {
  const observed: Observed[] = [];
  for (let run = 0; run <= options.runs; run++) observed.push(await observe(subject, options));
  const kept = observed.slice(1);
  const suffix = `${subject.writers} ${subject.writers === 1 ? 'writer' : 'writers'} and a reader`;
  report.add({
    what: `hazard verb, ${suffix}`,
    unit: 'tx/s',
    better: 'more',
    runs: summarize(kept.map((run) => run.rate)),
    facts: {
      reads: kept.reduce((sum, run) => sum + run.reads, 0),
      changes: kept.reduce((sum, run) => sum + run.written, 0),
      missed: kept.reduce((sum, run) => sum + run.missed, 0),
      twice: kept.reduce((sum, run) => sum + run.twice, 0),
    },
  });
  for (const share of [0.5, 0.99]) {
    report.add({
      what: `  commit to seen, p${share * 100}`,
      unit: 'ms',
      better: 'less',
      runs: summarize(kept.map((run) => quantile(run.lagsMs, share))),
    });
  }
}

type Observed = {
  rate: number;
  reads: number;
  written: number;
  missed: number;
  twice: number;
  /** Ascending, from the commit that a writer was told of to the answer that holds the change. */
  lagsMs: number[];
};

async function observe({ host, rows, writers }: Subject, options: BenchOptions): Promise<Observed> {
  const change = hazardWriter(host, rows, writers);
  const committedAt = new Map<string, number>();
  const reader = followChanges(host);
  await reader.ready;
  const rate = await callsPerSecond({ writers, windowMs: windowMs(options) }, async (writer) => {
    const { token, done } = change(writer);
    await done;
    committedAt.set(token, performance.now());
  });
  const { seenAt, reads, twice } = await reader.finish();
  const lagsMs = Array.from(committedAt, ([token, at]) =>
    Math.max(0, (seenAt.get(token) ?? Number.POSITIVE_INFINITY) - at),
  );
  return {
    rate,
    reads,
    twice,
    written: committedAt.size,
    missed: lagsMs.filter((lag) => lag === Number.POSITIVE_INFINITY).length,
    lagsMs: lagsMs.filter(Number.isFinite).toSorted((left, right) => left - right),
  };
}

/** Asks for the changes after the last seq, again and again, until it is told to finish. */
function followChanges(host: BenchHost) {
  const seenAt = new Map<string, number>();
  let [reads, twice, isFinishing] = [0, 0, false];
  const ask = async (after: number) => {
    const response = await host.fetch(`${listChanges.path}?after=${after}&limit=1000`);
    return listChanges.response.schema.parse(await response.json());
  };
  const findHead = async () => {
    let page = await ask(0);
    while (page.hasMore) page = await ask(page.seq);
    return page.seq;
  };
  const head = findHead();
  const following = head.then(async (start) => {
    let after = start;
    for (;;) {
      // Whatever is committed before this question is in the answer, so one more after the end is enough.
      const isLast = isFinishing;
      const page = await ask(after);
      reads += 1;
      for (const { reason } of page.items) {
        if (reason === null) continue;
        if (seenAt.has(reason)) twice += 1;
        seenAt.set(reason, performance.now());
      }
      after = page.seq;
      if (isLast && !page.hasMore) return;
      await nextTurn();
    }
  });
  return {
    ready: head,
    finish: async () => {
      isFinishing = true;
      await following;
      return { seenAt, reads, twice };
    },
  };
}
