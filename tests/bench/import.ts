import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importLimits } from '../../src/contract/imports.ts';
import { readAstanaBuildings } from '../support/astana.ts';
import type { ImportRun } from './import-once.ts';
import { quantile, summarize } from './support/measure.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import { type Bench, type BenchOptions, benchFolder, type Report } from './support/report.ts';

const engines = ['sqlite', 'postgres'] as const;
const once = fileURLToPath(import.meta.resolve('./import-once.ts'));
const kilobytesPerMegabyte = 1024;

/** Buildings of a city from a GeoJSON file, each run in a process of its own with an empty store. */
export const benchImport: Bench = async (report, options) => {
  const city = readAstanaBuildings();
  const counts = options.isQuick ? [2000, 8000] : [city.length, 100_000];
  const postgres = postgresWhenAsked();
  try {
    for (const count of counts) {
      const { file, megabytes } = writeFile(city, count);
      for (const engine of engines) {
        report.heading(`${engine}: ${count.toLocaleString('en-US')} buildings, ${megabytes} MB`);
        const url = engine === 'postgres' ? await postgres.url() : '';
        benchFile(report, options, { engine, file, url });
      }
      rmSync(file);
    }
  } finally {
    await postgres.stop();
  }
};

type Subject = { readonly engine: string; readonly file: string; readonly url: string };

function benchFile(report: Report, options: BenchOptions, subject: Subject): void {
  const runs = Array.from({ length: options.runs }, () => runOnce('import', subject));
  const floors = Array.from({ length: options.runs }, () => runOnce('floor', subject));
  const rate = (run: ImportRun) => (run.rows * 1000) / (run.parseMs + run.planMs + run.writeMs);
  report.add({
    what: 'import',
    unit: 'rows/s',
    better: 'more',
    runs: summarize(runs.map(rate)),
    floor: { what: 'JSON.parse and insert', runs: summarize(floors.map(rate)) },
    facts: sharesOf(runs),
  });
  const peak = (run: ImportRun) => run.peakKilobytes / kilobytesPerMegabyte;
  report.add({
    what: 'peak memory of the process',
    unit: 'MB',
    better: 'less',
    runs: summarize(runs.map(peak)),
    floor: { what: 'JSON.parse and insert', runs: summarize(floors.map(peak)) },
    facts: { 'before the import MB': median(runs, (run) => run.startKilobytes / 1024) },
  });
}

function sharesOf(runs: readonly ImportRun[]): Record<string, string> {
  const parts = ['parseMs', 'planMs', 'writeMs'] as const;
  const whole = median(runs, (run) => run.parseMs + run.planMs + run.writeMs);
  return Object.fromEntries(
    parts.map((part) => {
      const ms = median(runs, (run) => run[part]);
      return [part.replace('Ms', ''), `${Math.round((ms / whole) * 100)}% (${Math.round(ms)} ms)`];
    }),
  );
}

function median(runs: readonly ImportRun[], valueOf: (run: ImportRun) => number): number {
  return quantile(
    runs.map(valueOf).toSorted((left, right) => left - right),
    0.5,
  );
}

/** A process each: peak memory is of a whole process, and an import meets a cold one in use. */
function runOnce(what: 'import' | 'floor', { engine, file, url }: Subject): ImportRun {
  const child = spawnSync(process.execPath, [once, what, engine, file, url], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`The import ended with ${child.status ?? child.signal}.`);
  // The last line is what `import-once` prints.
  return JSON.parse(child.stdout) as ImportRun;
}

/** The city as often as needed, the copies beside each other. */
function writeFile(city: readonly GeoJSON.Feature[], count: number) {
  const features = Array.from({ length: count }, (_, index) => {
    const feature = city[index % city.length];
    const copy = Math.floor(index / city.length);
    return copy === 0 ? feature : { ...feature, id: `${feature?.id}-${copy}` };
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  if (text.length > importLimits.fileBytes) throw new Error('The file is above the limit.');
  mkdirSync(benchFolder, { recursive: true });
  const file = join(benchFolder, `buildings-${count}.geojson`);
  writeFileSync(file, text);
  return { file, megabytes: (text.length / 1e6).toFixed(1) };
}
