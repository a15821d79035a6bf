import { createRequestAnswerer } from '../../src/client/hazard-table/answer-request.ts';
import { decodeColumns, type HazardColumns } from '../../src/client/hazard-table/columns.ts';
import { filterHazards, type HazardFilter } from '../../src/client/hazard-table/filter.ts';
import { createKeyKeeper } from '../../src/client/hazard-table/hazard-keys.ts';
import type { HazardTableQuery } from '../../src/client/hazard-table/protocol.ts';
import { createTimeIndex } from '../../src/client/hazard-table/time-index.ts';
import { dateOfDay, dayOfDate } from '../../src/domain/civil-date.ts';
import { hazardCategories, hazardStatuses, isOpen } from '../../src/domain/hazard.ts';
import { keysForPeers, openCrossfilter, openFalcon, openMosaic } from './overview-peers.ts';
import { hazardStream, lastDay, today } from './support/hazard-rows.ts';
import { quantile, type Runs, summarize } from './support/measure.ts';
import { installPeers } from './support/peers.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

const counts = [10_000, 100_000, 1_000_000, 2_000_000];
/** As many as the peers were measured with elsewhere. */
const peerCount = 1_000_000;
/** An array of objects of more is more than a browser bears. */
const mostObjects = 1_000_000;
const floorText = 'one summing pass over the columns';

/** What a change of the filter costs in the worker: all figures and groups, and the density with them. */
export const benchOverview: Bench = async (report, options) => {
  for (const count of options.isQuick ? counts.slice(0, 2) : counts) {
    report.heading(`${count.toLocaleString('en-US')} hazards`);
    const bytes = hazardStream(count);
    await benchLoad(report, options, bytes, count);
    await benchFilters(report, options, bytes);
    await benchIndex(report, options, bytes);
    if (count === peerCount || options.isQuick) await benchPeers(report, options, bytes);
  }
};

async function benchLoad(
  report: Report,
  { runs }: BenchOptions,
  bytes: Uint8Array,
  count: number,
): Promise<void> {
  const times: number[] = [];
  const sizes: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { ms, megabytesHeld } = await loadOnce(bytes);
    times.push(ms);
    sizes.push(megabytesHeld);
  }
  const facts = { 'bytes a row': bytes.length / count, 'MB held': summarize(sizes).median };
  report.add({ what: 'load', unit: 'ms', better: 'less', runs: summarize(times), facts });
}

/** What one load leaves behind is given back before the next one begins. */
async function loadOnce(bytes: Uint8Array): Promise<{ ms: number; megabytesHeld: number }> {
  const before = megabytes();
  const startedAt = performance.now();
  const ask = await tableOf(bytes);
  const ms = performance.now() - startedAt;
  const megabytesHeld = megabytes() - before;
  await ask({});
  return { ms, megabytesHeld };
}

/** Live objects and typed arrays; exact where the collector may be called (`--expose-gc`). */
function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function tableOf(bytes: Uint8Array) {
  const answer = createRequestAnswerer();
  await answer({ kind: 'load', id: 0, bytes: new Uint8Array(bytes).buffer });
  return async (query: HazardTableQuery) => {
    const reply = await answer({ kind: 'query', id: 1, query });
    if (reply?.kind !== 'answer') throw new Error('No answer');
    return reply.answer;
  };
}

/** As a leader clicks: each is another filter than the one before. */
const changes: readonly HazardFilter[] = [
  { category: ['gas', 'electricity'] },
  { category: ['gas', 'electricity'], foundFrom: dateOfDay(lastDay - 180), foundTo: today },
  { status: ['unassigned', 'assigned', 'rectifying'] },
  { unit: 'U7' },
  { isOverdue: true, today },
  { area: 500199001011000 },
  {},
];

async function benchFilters(
  report: Report,
  options: BenchOptions,
  bytes: Uint8Array,
): Promise<void> {
  const ask = await tableOf(bytes);
  const columns = decodeColumns(new Uint8Array(bytes).buffer);
  const rounds = options.isQuick ? 2 : 6 * options.runs;
  const works: readonly (readonly [what: string, query: HazardTableQuery])[] = [
    ['figures and groups', { withDensity: false, groupedOn: today }],
    [
      'figures, groups and density, at most 400 × 400',
      { densityDetail: 'quick', groupedOn: today },
    ],
    ['the finer density that follows', { densityDetail: 'fine' }],
  ];
  for (const [what, query] of works) {
    const asked = changes.map((filter) => () => ask({ ...query, ...filter }));
    report.add({ what, unit: 'ms', better: 'less', ...(await eachChange(asked, rounds, columns)) });
  }
  if (columns.count > mostObjects) return;
  const objects = objectsOf(columns);
  const asked = changes.map((filter) => () => groupObjects(objects, filter));
  const what = 'groups of an array of objects';
  const few = Math.ceil(rounds / 6);
  report.add({ what, unit: 'ms', better: 'less', ...(await eachChange(asked, few, columns)) });
}

/** The same changes in the strongest libraries for it: six groupings, the cells among them, unsmoothed. */
async function benchPeers(
  report: Report,
  { runs }: BenchOptions,
  bytes: Uint8Array,
): Promise<void> {
  const columns = decodeColumns(new Uint8Array(bytes).buffer);
  try {
    installPeers();
  } catch (error) {
    report.heading(`without the peers: ${String(error)}`);
    return;
  }
  const keys = keysForPeers(columns);
  await benchFalcon(report, columns, keys);
  for (const open of [openCrossfilter, openMosaic]) {
    const peer = await open(columns, keys);
    const asked = changes.map((filter) => () => peer.change(filter));
    const { facts, ...figures } = await eachChange(asked, runs, columns);
    report.add({
      what: peer.name,
      unit: 'ms',
      better: 'less',
      ...figures,
      facts: { ...facts, 'build ms': peer.buildMs },
    });
  }
}

/** The same three groupings: plain counts there, of every status and deadline here. */
async function benchFalcon(
  report: Report,
  columns: HazardColumns,
  peerKeys: Parameters<typeof openFalcon>[0],
): Promise<void> {
  const falcon = await openFalcon(peerKeys);
  const match = filterHazards(columns, {});
  const keys = createKeyKeeper(columns, null)(lastDay);
  const index = createTimeIndex(columns, { rows: match.rows, keys, densities: null });
  const weeks = Array.from({ length: 100 }, (_, step) => [step % 40, 45 + (step % 50)] as const);
  const ours = weeks.map(
    ([fromWeek, toWeek]) =>
      () =>
        index.step({ fromWeek, toWeek }),
  );
  const what = 'a step on the counters alone';
  report.add({ what, unit: 'ms', better: 'less', ...(await eachChange(ours, 2, columns)) });
  const first = index.firstMonday;
  const theirs = weeks.map(
    ([from, to]) =>
      () =>
        falcon.step([first + 7 * from, first + 7 * (to + 1)]),
  );
  const { facts, ...figures } = await eachChange(theirs, 2, columns);
  report.add({
    what: 'a step of falcon-vis',
    unit: 'ms',
    better: 'less',
    ...figures,
    facts: { ...facts, 'link ms': falcon.linkMs, 'index ms': falcon.indexMs },
  });
}

/** As a person drags one end of the period to and fro, and as it is played. */
async function benchIndex(
  report: Report,
  { runs, isQuick }: BenchOptions,
  bytes: Uint8Array,
): Promise<void> {
  const answer = createRequestAnswerer();
  await answer({ kind: 'load', id: 0, bytes: new Uint8Array(bytes).buffer });
  const columns = decodeColumns(new Uint8Array(bytes).buffer);
  for (const [what, withDensity] of [
    ['without density', false],
    ['with density', true],
  ] as const) {
    const queries: HazardTableQuery[] = [{ groupedOn: today, withDensity }];
    let held = 0;
    const hold = async () => {
      const reply = await answer({ kind: 'hold', id: 1, queries });
      held = reply?.kind === 'held' ? reply.byteLength : Number.NaN;
    };
    const built = await eachChange([hold], runs, columns);
    const facts = { MB: held / 1e6 };
    report.add({ what: `index, ${what}`, unit: 'ms', better: 'less', ...built, facts });
    const steps = Array.from({ length: 100 }, (_, step) => ({
      foundFrom: dateOfDay(lastDay - 7 * (100 - (step % 80))),
      foundTo: dateOfDay(lastDay - 7 * (10 - (step % 9))),
    }));
    const asked = steps.map((days) => () => answer({ kind: 'step', id: 2, days }));
    const stepped = await eachChange(asked, isQuick ? 1 : 2, columns);
    report.add({ what: `a step, ${what}`, unit: 'ms', better: 'less', ...stepped });
    await answer({ kind: 'letGo' });
  }
}

/** One change after the other, with the floor in between, so that both meet the same machine. */
async function eachChange(
  asked: readonly (() => unknown)[],
  rounds: number,
  columns: HazardColumns,
): Promise<{ runs: Runs; floor: { what: string; runs: Runs }; facts: { p95: number } }> {
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = -1; round < rounds; round++) {
    for (const ask of asked) {
      const startedAt = performance.now();
      await ask();
      const askedAt = performance.now();
      sumOf(columns);
      // The first round only warms up.
      if (round < 0) continue;
      times.push(askedAt - startedAt);
      floors.push(performance.now() - askedAt);
    }
  }
  const ascending = times.toSorted((left, right) => left - right);
  return {
    runs: summarize(times),
    floor: { what: floorText, runs: summarize(floors) },
    facts: { p95: quantile(ascending, 0.95) },
  };
}

/** Reads every value that filter and groups read, and is not optimised away. */
function sumOf({ count, ...columns }: HazardColumns): number {
  const { status, category, grade, source, foundDay, deadlineDay, rectifiedDay } = columns;
  const { closedDay, area, unit, type, lng, lat } = columns;
  let sum = 0;
  for (let row = 0; row < count; row++) {
    sum +=
      (status[row] ?? 0) +
      (category[row] ?? 0) +
      (grade[row] ?? 0) +
      (source[row] ?? 0) +
      (foundDay[row] ?? 0) +
      (deadlineDay[row] ?? 0) +
      (rectifiedDay[row] ?? 0) +
      (closedDay[row] ?? 0) +
      (area[row] ?? 0) +
      (unit[row] ?? 0) +
      (type[row] ?? 0) +
      (lng[row] ?? 0) +
      (lat[row] ?? 0);
  }
  return sum;
}

type HazardObject = ReturnType<typeof objectsOf>[number];

function objectsOf(columns: HazardColumns) {
  return Array.from({ length: columns.count }, (_, row) => ({
    status: hazardStatuses[columns.status[row] ?? 0] ?? 'unassigned',
    category: hazardCategories[columns.category[row] ?? 0] ?? 'gas',
    foundDay: columns.foundDay[row] ?? 0,
    deadlineDay: columns.deadlineDay[row] ?? 0,
    rectifiedDay: columns.rectifiedDay[row] ?? 0,
    closedDay: columns.closedDay[row] ?? 0,
    area: columns.areas.values[columns.area[row] ?? 0] ?? 0,
    unit: columns.units.values[columns.unit[row] ?? 0] ?? '',
    type: columns.types.values[columns.type[row] ?? 0] ?? '',
  }));
}

/** As one would write it without columns: filter, then a map for each grouping. */
function groupObjects(objects: readonly HazardObject[], filter: HazardFilter): number {
  const [from, to] = [dayOr(filter.foundFrom, 0), dayOr(filter.foundTo, lastDay)];
  const match = objects.filter(
    (hazard) =>
      (filter.category?.includes(hazard.category) ?? true) &&
      (filter.status?.includes(hazard.status) ?? true) &&
      (filter.unit === undefined || filter.unit === hazard.unit) &&
      (filter.area === undefined || filter.area === hazard.area) &&
      (filter.isOverdue === undefined ||
        filter.isOverdue === (isOpen(hazard.status) && hazard.deadlineDay < lastDay)) &&
      hazard.foundDay >= from &&
      hazard.foundDay <= to,
  );
  const keys: readonly ((hazard: HazardObject) => string | number)[] = [
    ({ area }) => area,
    ({ unit }) => unit,
    ({ category, type }) => `${category} ${type}`,
    ({ foundDay }) => foundDay,
    ({ rectifiedDay }) => rectifiedDay,
    ({ closedDay }) => closedDay,
  ];
  return keys.reduce((groups, keyOf) => groups + countBy(match, keyOf).size, 0);
}

function countBy(
  hazards: readonly HazardObject[],
  keyOf: (hazard: HazardObject) => string | number,
): Map<string | number, { total: number; overdue: number }> {
  const groups = new Map<string | number, { total: number; overdue: number }>();
  for (const hazard of hazards) {
    const group = groups.get(keyOf(hazard)) ?? { total: 0, overdue: 0 };
    group.total += 1;
    if (isOpen(hazard.status) && hazard.deadlineDay < lastDay) group.overdue += 1;
    groups.set(keyOf(hazard), group);
  }
  return groups;
}

function dayOr(date: string | undefined, otherwise: number): number {
  return date === undefined ? otherwise : dayOfDate(date);
}
