import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countMission, idsInTitle, readRows } from '../../scripts/lib/mission.mjs';

const script = join(import.meta.dirname, '../../scripts/mission.mjs');
const rows = [
  { id: 'S0-T1', step: 'data' },
  { id: 'D12', step: 'duty' },
  { id: 'B5.3', step: 'data' },
];

type Outcome = 'passed' | 'failed' | 'skipped';

function missing(...runs: [title: string, outcome: Outcome][]): string[] {
  return countMission(
    rows,
    runs.map(([title, outcome]) => ({ title, outcome })),
  ).missing;
}

describe('a row', () => {
  test('is shown by a passed test that names it, alone or with others', () => {
    expect(missing(['imports take a table [S0-T1]', 'passed'])).toEqual(['D12', 'B5.3']);
    expect(missing(['one [S0-T1] [D12] and [B5.3]', 'passed'])).toEqual([]);
    expect(missing(['one [S0-T1, D12、B5.3]', 'passed'])).toEqual([]);
  });

  test('is not shown by a failed or a skipped test', () => {
    expect(missing(['one [D12]', 'failed'])).toContain('D12');
    expect(missing(['one [D12]', 'skipped'])).toContain('D12');
    expect(missing(['one [D12]', 'skipped'], ['two [D12]', 'passed'])).not.toContain('D12');
  });

  test('is not shown as long as one test that names it fails', () => {
    expect(missing(['one [D12]', 'passed'], ['two [D12]', 'failed'])).toContain('D12');
  });

  test('is named by its whole id in brackets, not by a part of one or in passing', () => {
    expect(missing(['D12 without brackets', 'passed'])).toContain('D12');
    expect(missing(['one [D1] two [D123]', 'passed'])).toContain('D12');
  });
});

test('brackets that hold something else name nothing', () => {
  expect(idsInTitle('a point is [lng, lat] in [west, south, east, north] [D12 or so]')).toEqual([]);
});

test('the rows are counted by the step that owns them', () => {
  const { total, shown, steps } = countMission(rows, [{ title: '[S0-T1]', outcome: 'passed' }]);
  expect([total, shown]).toEqual([3, 1]);
  expect(steps.filter((count) => count.total > 0)).toEqual([
    { step: 'data', total: 2, shown: 1, missing: ['B5.3'] },
    { step: 'duty', total: 1, shown: 0, missing: ['D12'] },
  ]);
});

test('an id that is no row is told, so that a slip of the pen shows', () => {
  const runs = [{ title: 'one [S0-T11] two [D99] three [D12]', outcome: 'passed' as const }];
  expect(countMission(rows, runs).unknown).toEqual(['D99', 'S0-T11']);
});

test.each([
  [[], 'empty'],
  [{ id: 'D12' }, 'empty'],
  [[{ id: 'X', step: 'duty' }], '"X"'],
  [[{ id: 'D12', step: 'later' }], 'Row D12'],
  [[rows[1], rows[1]], 'D12 is listed twice'],
])('the list %j is refused by one sentence', (list, sentence) => {
  expect(() => readRows(list)).toThrow(sentence);
});

describe('npm run mission', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mission-'));
    mkdirSync(join(folder, 'seeds'));
    mkdirSync(join(folder, 'src'));
    mkdirSync(join(folder, '.cache', 'reports'), { recursive: true });
    writeOld('seeds/rows.yaml', JSON.stringify(rows));
    writeReports({});
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('prints one line of JSON when asked', () => {
    expect(run('--json')).toEqual({
      status: 0,
      output: '{"total":3,"shown":2,"missing":["D12"]}\n',
      errors: '',
    });
  });

  test('prints a line for each step and the sum', () => {
    const { output } = run();
    expect(output).toMatch(/^data {2,}2 of 2$/m);
    expect(output).toMatch(/^duty {2,}0 of 1 {2}missing: D12$/m);
    expect(output).toMatch(/^all {2,}2 of 3$/m);
  });

  test('counts a browser test that passed when it was repeated', () => {
    writeReports({ spec: 'an alarm arrives [D12]', results: ['failed', 'passed'] });
    expect(run('--json').output).toContain('"missing":[]');
  });

  test('does not count a browser test that failed or was skipped', () => {
    for (const result of ['failed', 'timedOut', 'skipped']) {
      writeReports({ spec: 'an alarm arrives [D12]', results: [result] });
      expect(run('--json').output).toContain('"missing":["D12"]');
    }
  });

  test('fails and says so when a title names what is no row', () => {
    writeReports({ spec: 'an alarm arrives [D99]', results: ['passed'] });
    const { status, errors } = run('--json');
    expect([status, errors]).toEqual([1, expect.stringContaining('D99')]);
  });

  test.each(['vitest.json', 'playwright.json'])('fails and says so without %s', (name) => {
    rmSync(join(folder, '.cache', 'reports', name));
    const { status, output, errors } = run('--json');
    expect([status, output]).toEqual([1, '']);
    expect(errors).toContain(`${name} is missing`);
  });

  test('warns of a report that is older than a file it speaks of', () => {
    writeFileSync(join(folder, 'src', 'changed.ts'), '');
    expect(run('--json')).toMatchObject({
      status: 0,
      errors: expect.stringContaining('Stale: vitest.json'),
    });
  });

  function run(...args: string[]): { status: number | null; output: string; errors: string } {
    const command = [script, '--folder', folder, ...args];
    const child = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status: child.status, output: child.stdout, errors: child.stderr };
  }

  function writeOld(name: string, text: string): void {
    const file = join(folder, name);
    writeFileSync(file, text);
    utimesSync(file, 0, 0);
  }

  /** What Vitest and Playwright write, as far as it is read. */
  function writeReports({ spec = 'a page opens', results = ['passed'] }): void {
    const startTime = Date.now() - 60_000;
    writeReport('vitest.json', {
      startTime,
      testResults: [
        {
          assertionResults: [
            { fullName: 'seeds hold the table [S0-T1]', status: 'passed' },
            { fullName: 'seeds hold the ledger [B5.3]', status: 'passed' },
            { fullName: 'seeds will hold [D12]', status: 'todo' },
          ],
        },
      ],
    });
    const tests = [{ results: results.map((status) => ({ status })) }];
    writeReport('playwright.json', {
      stats: { startTime: new Date(startTime).toISOString() },
      suites: [
        { title: 'a.spec.ts', suites: [{ title: 'a desk', specs: [{ title: spec, tests }] }] },
      ],
    });
  }

  function writeReport(name: string, report: unknown): void {
    writeFileSync(join(folder, '.cache', 'reports', name), JSON.stringify(report));
  }
});
