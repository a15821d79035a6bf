import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Runs } from './measure.ts';

type Figure = {
  readonly what: string;
  readonly unit: string;
  readonly runs: Runs;
  /** The least that the same work can cost, measured in the same run. */
  readonly floor?: { readonly what: string; readonly runs: Runs };
  /** Of a rate more is better; of a time or a size, less. */
  readonly better: 'more' | 'less';
  readonly facts?: Readonly<Record<string, string | number>>;
};

export type Report = {
  heading(text: string): void;
  add(figure: Figure): void;
};

export type BenchOptions = {
  /** Runs of each measurement after the warm-up. */
  readonly runs: number;
  /** Small sizes and short windows: to check the benchmark, not to be quoted. */
  readonly isQuick: boolean;
};

export type Bench = (report: Report, options: BenchOptions) => Promise<void>;

export const benchFolder = join(import.meta.dirname, '../../../.cache/bench');

const columns = [44, 12, 23, 6, 10, 9] as const;

/** Prints a table as the figures come and writes them as JSON lines to `.cache/bench/<name>.json`. */
export function openReport(name: string, options: BenchOptions): Report {
  mkdirSync(benchFolder, { recursive: true });
  const file = join(benchFolder, `${name}.json`);
  const head = { bench: name, ...machine(), ...options };
  writeFileSync(file, `${JSON.stringify(head)}\n`);
  console.log(`\n## ${name}: ${Object.values(machine()).join(', ')}`);
  printRow(['', 'median', 'min .. max', 'unit', 'floor', '× floor']);
  let section = '';
  return {
    heading: (text) => {
      section = text;
      console.log(`-- ${text}`);
    },
    add: (figure) => {
      const timesFloor = costAgainstFloor(figure);
      appendFileSync(file, `${JSON.stringify({ section, ...figure, timesFloor })}\n`);
      print(figure, timesFloor);
    },
  };
}

function machine() {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString(),
    node: `Node ${process.versions.node}`,
    cpu: cpu?.model.trim() ?? 'unknown processor',
    cores: `${cpus().length} cores`,
  };
}

/** How many times dearer than the floor; null without one. */
function costAgainstFloor({ runs, floor, better }: Figure): number | null {
  if (floor === undefined) return null;
  return better === 'more' ? floor.runs.median / runs.median : runs.median / floor.runs.median;
}

function print({ what, unit, runs, floor, facts }: Figure, timesFloor: number | null): void {
  printRow([
    what,
    short(runs.median),
    `${short(runs.min)} .. ${short(runs.max)}`,
    unit,
    floor === undefined ? '' : short(floor.runs.median),
    timesFloor === null ? '' : timesFloor.toFixed(2),
    Object.entries(facts ?? {})
      .map(([name, value]) => `${name} ${typeof value === 'number' ? short(value) : value}`)
      .join(', '),
  ]);
}

function printRow(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Three or more digits, never more than a reader can compare. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
