import { spawnSync } from 'node:child_process';
import { type Bench, openReport } from './support/report.ts';

/** In the order in which a reader asks: what is written, read, taken in, drawn, sent. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  writes: async () => (await import('./writes.ts')).benchWrites,
  endpoints: async () => (await import('./endpoints.ts')).benchEndpoints,
  table: async () => (await import('./table.ts')).benchTable,
  acts: async () => (await import('./acts.ts')).benchActs,
  history: async () => (await import('./history.ts')).benchHistory,
  import: async () => (await import('./import.ts')).benchImport,
  generator: async () => (await import('./generator.ts')).benchGenerator,
  density: async () => (await import('./density.ts')).benchDensity,
  overview: async () => (await import('./overview.ts')).benchOverview,
  grouping: async () => (await import('./grouping.ts')).benchGrouping,
  ingest: async () => (await import('./ingest.ts')).benchIngest,
  live: async () => (await import('./live.ts')).benchLive,
  'fan-out': async () => (await import('./fan-out.ts')).benchFanOut,
  bundle: async () => (await import('./bundle.ts')).benchBundle,
  page: async () => (await import('./page.ts')).benchPage,
};

const usage = `npm run bench -- [--quick] [NAME...]
NAME: ${Object.keys(benches).join(', ')}; all of them when none is named.`;

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const named = words.filter((word) => !word.startsWith('--'));
const isQuick = flags.includes('--quick');

if (flags.some((flag) => flag !== '--quick') || named.some((name) => !(name in benches))) {
  console.error(usage);
  process.exitCode = 2;
} else if (named.length === 1) {
  await runHere(named[0] ?? '');
} else {
  runApart(named.length > 0 ? named : Object.keys(benches));
}

async function runHere(name: string): Promise<void> {
  const options = { runs: isQuick ? 2 : 5, isQuick };
  const bench = await benches[name]?.();
  await bench?.(openReport(name, options), options);
}

/** A process each: what one leaves in memory must not slow the next. All run, whatever fails. */
function runApart(names: readonly string[]): void {
  const failed = names.filter((name) => {
    const args = [import.meta.filename, ...flags, name];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
  });
  if (failed.length === 0) return;
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
