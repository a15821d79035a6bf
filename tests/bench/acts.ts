import { actOnHazards, undoAct } from '../../src/contract/hazard-acts.ts';
import type { EngineName } from '../../src/server/store/engines/engine.ts';
import type { BareSql } from './support/bare-sql.ts';
import { admin, type BenchHost, district, openBenchHost } from './support/bench-host.ts';
import { makeDistrict, saveDistrict } from './support/district-rows.ts';
import { millisecondsEach, repeat, summarize } from './support/measure.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

const engines: readonly EngineName[] = ['sqlite', 'sqlite-wasm', 'postgres'];

/** One step for ten thousand hazards, and its undo. */
export const benchActs: Bench = async (report, options) => {
  const count = options.isQuick ? 1_000 : 10_000;
  const rows = makeDistrict({ buildings: 5_000, hazards: count });
  const hazards = rows.hazards.map((hazard) => ({ ...hazard, status: 'assigned' as const }));
  const postgres = postgresWhenAsked();
  try {
    for (const engine of engines) {
      const host = await openBenchHost(engine, postgres.url);
      await saveDistrict(host.store, { ...rows, hazards });
      const bare = await host.openBare();
      report.heading(`${engine}: one step for ${count.toLocaleString('en-US')} hazards`);
      const floor = await benchFloor(bare, options, count);
      await benchAct(report, options, { host, count, floor });
      await bare.close();
      await host.close();
    }
  } finally {
    await postgres.stop();
  }
};

type Runs = ReturnType<typeof summarize>;

/** The rows by one statement and as many changes of the usual length, in the changes' own place in the log. */
async function benchFloor(bare: BareSql, { runs }: BenchOptions, count: number): Promise<Runs> {
  let [seq, isTurned] = [1e9, false];
  const text = JSON.stringify({ hazard: 'x'.repeat(900) });
  const floor = await repeat(runs, () =>
    millisecondsEach(0, async () => {
      isTurned = !isTurned;
      const [from, to] = isTurned ? ['assigned', 'rectifying'] : ['rectifying', 'assigned'];
      await bare.rows(
        'update hazard set status = ?, version = ? where district = ? and status = ?',
        [to ?? '', seq, district, from ?? ''],
      );
      const changes = Array.from({ length: count }, (_, index) => ({
        district,
        seq: seq + index,
        at: Date.now(),
        actor: 'bench',
        entity: 'hazard',
        entity_id: `H${index}`,
        verb: 'start',
        area: admin.area,
        before: text,
        after: text,
      }));
      seq += count;
      await bare.insert('change', changes);
    }),
  );
  await bare.rows("update hazard set status = 'assigned', version = null where district = ?", [
    district,
  ]);
  await bare.rows('delete from change where district = ? and seq >= ?', [district, 1e9]);
  return floor;
}

type Subject = { readonly host: BenchHost; readonly count: number; readonly floor: Runs };

async function benchAct(
  report: Report,
  options: BenchOptions,
  { host, count, floor }: Subject,
): Promise<void> {
  // Each takes seconds, and swings little.
  const runs = Math.min(options.runs, 3);
  const times: Record<'preview' | 'act' | 'undo', number[]> = { preview: [], act: [], undo: [] };
  for (let run = 0; run <= runs; run++) {
    const body = { filter: {}, verb: 'start' };
    times.preview.push(
      await timed(() => post(host, actOnHazards.path, { ...body, preview: true })),
    );
    let batch = '';
    times.act.push(
      await timed(async () => {
        const report = actOnHazards.response.schema.parse(
          await post(host, actOnHazards.path, body),
        );
        if (report.done !== count) throw new Error(`Only ${report.done} were done.`);
        batch = report.batch ?? '';
      }),
    );
    times.undo.push(await timed(() => post(host, undoAct.path.replace('{id}', batch), null)));
  }
  for (const what of ['preview', 'act', 'undo'] as const) {
    const kept = summarize(times[what].slice(1));
    report.add({
      what,
      unit: 'ms',
      better: 'less',
      runs: kept,
      ...(what !== 'preview' && { floor: { what: 'bare updates and changes', runs: floor } }),
      facts: { 'hazards a second': (count * 1000) / kept.median },
    });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function post(host: BenchHost, path: string, body: object | null): Promise<unknown> {
  const response = await host.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://bench' },
    ...(body !== null && { body: JSON.stringify(body) }),
  });
  if (response.status >= 400) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}
