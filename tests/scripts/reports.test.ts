import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  closingLine,
  readPlaywrightReport,
  readVitestReport,
  sumOf,
} from '../../scripts/lib/reports.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the report of Vitest', () => {
  const counts = {
    numTotalTests: 6,
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  };

  test('gives passed, failed and skipped tests', () => {
    expect(readVitestReport(report(counts))).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    expect(readVitestReport(report({ ...counts, testResults })).failed).toBe(2);
  });

  test('is a failure when it holds no test', () => {
    const empty = { ...counts, numTotalTests: 0, numPassedTests: 0, numFailedTests: 0 };
    expect(readVitestReport(report(empty))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('is a failure when it is missing', () => {
    expect(readVitestReport(join(folder, 'none.json')).failed).toBe(1);
  });
});

describe('the report of Playwright', () => {
  test('counts a test that passed only when repeated as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readPlaywrightReport(report({ stats }))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('is a failure when it holds no test or is missing', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(readPlaywrightReport(report({ stats })).failed).toBe(1);
    expect(readPlaywrightReport(join(folder, 'none.json')).failed).toBe(1);
  });
});

test('the closing line sums all steps and names skipped tests only when there are any', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(closingLine(sumOf([one, { passed: 2, failed: 3, skipped: 0 }]))).toBe(
    '3 passed, 3 failed',
  );
  expect(closingLine(sumOf([one, { passed: 0, failed: 0, skipped: 4 }]))).toBe(
    '1 passed, 0 failed, 4 skipped',
  );
});

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
