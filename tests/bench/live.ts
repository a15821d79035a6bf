import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AlarmChannel,
  openAppChannel,
  openBareChannel,
  openBareServerChannel,
  openServerChannel,
} from './support/alarm-channel.ts';
import { callsPerSecond, quantile, type Runs, summarize } from './support/measure.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

/** A busy district: an alarm every 20 ms. */
const steadyGapMs = 20;
const alarmsAtOnce = 10;
const senders = 4;
const patienceMs = 10_000;

/** From the ingest of an alarm to the screens that show it. */
export const benchLive: Bench = async (report, options) => {
  report.heading('app without a socket, SQLite file');
  await benchChannels(report, options, {
    open: openAppChannel,
    openFloor: async () => openBareChannel(),
    floorName: 'streams that are given the text',
    readerCounts: [1, 20, 100],
  });
  report.heading('server process over loopback, SQLite file');
  await benchChannels(report, options, {
    open: openServerChannel,
    openFloor: openBareServerChannel,
    floorName: 'node:http that writes the text to each response',
    readerCounts: [20, 100],
  });
};

type Subject = {
  readonly open: () => Promise<AlarmChannel>;
  readonly openFloor: () => Promise<AlarmChannel>;
  readonly floorName: string;
  readonly readerCounts: readonly number[];
};

async function benchChannels(
  report: Report,
  options: BenchOptions,
  { open, openFloor, floorName, readerCounts }: Subject,
): Promise<void> {
  const channel = await open();
  const floorChannel = await openFloor();
  try {
    for (const readers of readerCounts) {
      const floor = await measure(floorChannel, options, readers);
      reportMeasured(report, await measure(channel, options, readers), {
        floor,
        floorName,
        readers,
      });
    }
  } finally {
    await channel.close();
    await floorChannel.close();
  }
}

type Measured = {
  readonly alarmsPerSecond: Runs;
  /** Of all that should have come to all readers, in both parts of the measurement. */
  readonly deliveredShare: number;
  readonly lagP50Ms: Runs;
  readonly lagP99Ms: Runs;
};

async function measure(
  channel: AlarmChannel,
  options: BenchOptions,
  readers: number,
): Promise<Measured> {
  const floods: Delivery[] = [];
  const steadies: Delivery[] = [];
  for (let run = 0; run <= options.runs; run++) {
    floods.push(await runWith(channel, readers, () => flood(channel, options)));
    steadies.push(await runWith(channel, readers, () => steady(channel, options)));
  }
  const all = [...floods, ...steadies];
  const lags = steadies.slice(1).map((run) => run.lagsMs);
  return {
    alarmsPerSecond: summarize(floods.slice(1).map((run) => run.rate)),
    deliveredShare: sum(all.map((run) => run.received)) / sum(all.map((run) => run.expected)),
    lagP50Ms: summarize(lags.map((sorted) => quantile(sorted, 0.5))),
    lagP99Ms: summarize(lags.map((sorted) => quantile(sorted, 0.99))),
  };
}

type Watch = { received: number; lagsMs: number[] };
type Delivery = { rate: number; received: number; expected: number; lagsMs: readonly number[] };

async function runWith(
  channel: AlarmChannel,
  readers: number,
  work: () => Promise<{ accepted: number; startedAt: number }>,
): Promise<Delivery> {
  const watch: Watch = { received: 0, lagsMs: [] };
  const stops = await Promise.all(
    Array.from({ length: readers }, () => channel.connect((text) => take(watch, text))),
  );
  // A stream begins at the head that it finds: what is sent before would not be its own.
  await sleep(200);
  const { accepted, startedAt } = await work();
  const expected = accepted * readers;
  const until = performance.now() + patienceMs;
  while (watch.received < expected && performance.now() < until) await sleep(1);
  const rate = (accepted * 1000) / (performance.now() - startedAt);
  await Promise.all(stops.map((stop) => stop()));
  const lagsMs = watch.lagsMs.toSorted((left, right) => left - right);
  return { rate, received: watch.received, expected, lagsMs };
}

/** The reading of an alarm is the instant at which it was sent. */
function take(watch: Watch, text: string): void {
  const reading = /"reading":([\d.]+)/.exec(text)?.[1];
  if (reading === undefined) return;
  watch.received += 1;
  watch.lagsMs.push(performance.now() - Number(reading));
}

/** As fast as the ingest takes them. */
async function flood(channel: AlarmChannel, { isQuick }: BenchOptions) {
  const startedAt = performance.now();
  let accepted = 0;
  await callsPerSecond({ writers: senders, windowMs: isQuick ? 150 : 400 }, async () => {
    const readings = Array.from({ length: alarmsAtOnce }, () => performance.now());
    const taken = await channel.send(readings);
    accepted += taken;
  });
  return { accepted, startedAt };
}

/** One at a time at an even pace. */
async function steady(channel: AlarmChannel, { isQuick }: BenchOptions) {
  const startedAt = performance.now();
  let accepted = 0;
  for (let index = 0; index < (isQuick ? 10 : 25); index++) {
    await sleep(Math.max(0, startedAt + index * steadyGapMs - performance.now()));
    const taken = await channel.send([performance.now()]);
    accepted += taken;
  }
  return { accepted, startedAt };
}

function reportMeasured(
  report: Report,
  measured: Measured,
  { floor, floorName, readers }: { floor: Measured; floorName: string; readers: number },
): void {
  const floorOf = (runs: Runs) => ({ floor: { what: floorName, runs } });
  const to = `${readers} ${readers === 1 ? 'reader' : 'readers'}`;
  report.add({
    what: `alarms to ${to}`,
    unit: '1/s',
    better: 'more',
    runs: measured.alarmsPerSecond,
    ...floorOf(floor.alarmsPerSecond),
    facts: { delivered: `${measured.deliveredShare * 100}%` },
  });
  const lag = { unit: 'ms', better: 'less' } as const;
  report.add({
    what: '  sent to shown at 50 a second, p50',
    ...lag,
    runs: measured.lagP50Ms,
    ...floorOf(floor.lagP50Ms),
  });
  report.add({
    what: '  sent to shown at 50 a second, p99',
    ...lag,
    runs: measured.lagP99Ms,
    ...floorOf(floor.lagP99Ms),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
