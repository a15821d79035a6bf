import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readVitestReport } from '../../scripts/lib/reports.mjs';
import { runSteps, type Step } from '../../scripts/lib/steps.mjs';

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };
const allPassed = {
  numTotalTests: 2,
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

let folder: string;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('a step that fails shows its output and does not stop a later one', async () => {
  const steps = [step('types', "console.error('wrong type'); process.exit(2)"), step('floors', '')];
  expect(await run(steps)).toEqual([failed, passed]);
  expect(lines.join('\n')).toContain('wrong type');
});

test('a step that passes keeps its output to itself', async () => {
  await run([step('types', "console.log('much ado')")]);
  expect(lines.join('\n')).not.toContain('much ado');
});

test('a step is not run when one that it needs failed', async () => {
  const steps = [
    step('build', 'process.exit(1)'),
    { ...step('size', 'process.exit(1)'), needs: ['build'] },
    { ...step('e2e', 'process.exit(1)'), needs: ['size'] },
  ];
  const notRun = { passed: 0, failed: 0, skipped: 1 };
  expect(await run(steps)).toEqual([failed, notRun, notRun]);
});

test('a step with a report gives the counts of its report', async () => {
  expect(await run([reportingStep(allPassed, 0)])).toEqual([{ passed: 2, failed: 0, skipped: 0 }]);
});

test('a bad exit code is a failure though every test of the report passed', async () => {
  expect(await run([reportingStep(allPassed, 1)])).toEqual([{ passed: 2, failed: 1, skipped: 0 }]);
});

test('a report left by an earlier run does not count', async () => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(allPassed));
  const silent: Step = { ...step('unit', ''), report: { file, read: readVitestReport } };
  expect(await run([silent])).toEqual([failed]);
});

test('a step that a signal ended has failed', async () => {
  expect(await run([step('unit', "process.kill(process.pid, 'SIGKILL')")])).toEqual([failed]);
});

function run(steps: readonly Step[]) {
  return runSteps(steps, process.execPath);
}

function step(name: string, script: string): Step {
  return { name, command: ['--eval', script] };
}

function reportingStep(content: unknown, exitCode: number): Step {
  const file = join(folder, 'report.json');
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(content))})`;
  return {
    ...step('unit', `${write}; process.exit(${exitCode})`),
    report: { file, read: readVitestReport },
  };
}
