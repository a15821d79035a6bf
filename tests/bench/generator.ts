import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratorRun } from './generator-once.ts';
import { summarize } from './support/measure.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import { type Bench, type BenchOptions, benchFolder, type Report } from './support/report.ts';

const engines = ['sqlite', 'postgres'] as const;
const once = fileURLToPath(import.meta.resolve('./generator-once.ts'));
const kilobytesPerMegabyte = 1024;
/** Above this scale a run takes minutes. */
const largeScale = 50;
const runsAtLargeScale = 2;

/** The demo district written as files and loaded into an empty store, at several sizes. */
export const benchGenerator: Bench = async (report, options) => {
  const postgres = postgresWhenAsked();
  const smaller: Record<string, GeneratorRun> = {};
  try {
    for (const scale of options.isQuick ? [1, 2] : [1, 11, 100]) {
      const runs = scale > largeScale ? Math.min(options.runs, runsAtLargeScale) : options.runs;
      const folder = join(benchFolder, `demo-${scale}`);
      const subject = { folder, scale, smaller };
      benchWork(report, { ...options, runs }, { ...subject, ...generation, engine: '', url: '' });
      for (const engine of engines) {
        const url = engine === 'postgres' ? await postgres.url() : '';
        benchWork(report, { ...options, runs }, { ...subject, ...loading, engine, url });
      }
      rmSync(folder, { recursive: true });
    }
  } finally {
    await postgres.stop();
  }
};

const generation = {
  work: 'generate',
  floor: { work: 'stringify', what: 'JSON.stringify and join' },
} as const;
const loading = { work: 'load', floor: { work: 'insert', what: 'bare inserts' } } as const;

type Subject = {
  readonly folder: string;
  readonly scale: number;
  readonly engine: string;
  readonly url: string;
};
type Work = Subject & {
  readonly work: string;
  readonly floor: { readonly work: string; readonly what: string };
  /** A run at the first scale, by what it did. */
  readonly smaller: Record<string, GeneratorRun>;
};

function benchWork(report: Report, { runs: count }: BenchOptions, work: Work): void {
  const { scale, engine, floor, smaller } = work;
  report.heading(`${work.work} ${engine}: ${scale} sub-districts`);
  const runs = Array.from({ length: count }, () => runOnce(work.work, work));
  const floors = Array.from({ length: count }, () => runOnce(floor.work, work));
  const [first] = runs;
  if (first === undefined) return;
  const key = `${work.work} ${engine}`;
  smaller[key] ??= first;
  const rate = ({ rows, ms }: GeneratorRun) => (rows * 1000) / ms;
  report.add({
    what: work.work,
    unit: 'rows/s',
    better: 'more',
    runs: summarize(runs.map(rate)),
    floor: { what: floor.what, runs: summarize(floors.map(rate)) },
    facts: {
      rows: first.rows,
      'files MB': megabytesIn(work.folder),
      ...growth(first, smaller[key]),
    },
  });
  report.add({
    what: 'peak memory of the process',
    unit: 'MB',
    better: 'less',
    runs: summarize(runs.map(({ peakKilobytes }) => peakKilobytes / kilobytesPerMegabyte)),
  });
}

/** How many times the rows, and how many times the time, of the smallest district. */
function growth(run: GeneratorRun, smallest: GeneratorRun | undefined): Record<string, number> {
  if (smallest === undefined || smallest === run) return {};
  return { 'times the rows': run.rows / smallest.rows, 'times the time': run.ms / smallest.ms };
}

function megabytesIn(folder: string): number {
  return (
    readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6
  );
}

/** A process each: peak memory is of a whole process. */
function runOnce(what: string, { folder, scale, engine, url }: Subject): GeneratorRun {
  const child = spawnSync(process.execPath, [once, what, folder, String(scale), engine, url], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${what} ended with ${child.status ?? child.signal}.`);
  // The last line is what `generator-once` prints.
  return JSON.parse(child.stdout) as GeneratorRun;
}
