import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * Reads the JSON report of Vitest. A missing report, or one without a test, is a failure.
 * @param {string} file
 * @returns {Tally}
 */
export function readVitestReport(file) {
  const report = readJson(file);
  if (!report || report.numTotalTests === 0) return nothingRan;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  // A file that could not be loaded has no tests in the report, only a failed suite.
  const brokenFiles = report.testResults.filter(isBrokenFile).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * Reads the JSON report of Playwright. A missing report, or one without a test, is a failure. A
 * test that passed only when repeated counts as failed.
 * @param {string} file
 * @returns {Tally}
 */
export function readPlaywrightReport(file) {
  const stats = readJson(file)?.stats;
  if (!stats) return nothingRan;
  const { expected, unexpected, flaky, skipped } = stats;
  if (expected + unexpected + flaky + skipped === 0) return nothingRan;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumOf(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  return sum;
}

/**
 * The closing line, such as "12 passed, 0 failed".
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  const end = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${end}`;
}

/** @type {Tally} */
const nothingRan = { passed: 0, failed: 1, skipped: 0 };

/** @param {{ status: string, assertionResults: readonly unknown[] }} result */
function isBrokenFile(result) {
  return result.status === 'failed' && result.assertionResults.length === 0;
}

/** @param {string} file */
function readJson(file) {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8'));
}
