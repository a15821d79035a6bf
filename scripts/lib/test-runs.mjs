import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The tests of one report.
 * @typedef {import('./mission.mjs').TestRun} TestRun
 * @typedef {{ startedAt: number, runs: TestRun[] }} Report `startedAt` in UTC milliseconds
 */

/**
 * @typedef {{ title: string, specs?: readonly PlaywrightSpec[], suites?: readonly Suite[] }} Suite
 * @typedef {{ title: string, tests: readonly { results: readonly { status: string }[] }[] }} PlaywrightSpec
 */

/**
 * The tests of Vitest's JSON report with their full titles; null when there is no report.
 * @param {string} file
 * @returns {Report | null}
 */
export function readVitestRuns(file) {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ fullName: string, status: string }[]} */
  const results = report.testResults.flatMap(
    (/** @type {{ assertionResults: unknown[] }} */ { assertionResults }) => assertionResults,
  );
  const runs = results.map(({ fullName, status }) => ({
    title: fullName,
    outcome: outcomeOf(status),
  }));
  return { startedAt: report.startTime, runs };
}

/**
 * The tests of Playwright's JSON report with their full titles; null when there is no report. The
 * last try of a test counts.
 * @param {string} file
 * @returns {Report | null}
 */
export function readPlaywrightRuns(file) {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const runs = report.suites.flatMap((/** @type {Suite} */ suite) => runsOfSuite(suite, []));
  return { startedAt: Date.parse(report.stats.startTime), runs };
}

/**
 * The time of the last change below folders, in UTC milliseconds; 0 when they hold nothing.
 * @param {readonly string[]} folders
 * @returns {number}
 */
export function newestChange(folders) {
  return folders.filter((folder) => existsSync(folder)).reduce(newerOf, 0);
}

/**
 * @param {number} newest
 * @param {string} folder
 */
function newerOf(newest, folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
    .reduce((latest, at) => Math.max(latest, at), newest);
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} above titles of the suites around it
 * @returns {TestRun[]}
 */
function runsOfSuite(suite, above) {
  const titles = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ results }) => ({
      title: [...titles, spec.title].join(' '),
      outcome: outcomeOf(results.at(-1)?.status ?? 'skipped'),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => runsOfSuite(inner, titles))];
}

/**
 * Vitest says pending, todo or disabled for what did not run, Playwright skipped.
 * @param {string} status
 * @returns {TestRun['outcome']}
 */
function outcomeOf(status) {
  if (status === 'passed') return 'passed';
  return ['skipped', 'pending', 'todo', 'disabled'].includes(status) ? 'skipped' : 'failed';
}
