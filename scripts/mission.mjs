// npm run mission: which rows of the checklist and of the feature tables a passing test of the last
// run shows. `npm run -s mission -- --json` prints one line for other programs; --folder names
// another project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { countMission, readRows } from './lib/mission.mjs';
import { projectFolder } from './lib/project.mjs';
import { newestChange, readPlaywrightRuns, readVitestRuns } from './lib/test-runs.mjs';

/** @typedef {import('./lib/mission.mjs').Mission} Mission */
/** @typedef {import('./lib/test-runs.mjs').Report} Report */

/** Whatever a test's outcome depends on. */
const sourceFolders = ['src', 'tests', 'seeds', 'data', 'scripts'];

try {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      folder: { type: 'string', default: projectFolder },
    },
  });
  process.exitCode = run(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {{ json: boolean, folder: string }} options */
function run({ json, folder }) {
  const rows = readRows(readYaml(join(folder, 'seeds', 'rows.yaml')));
  const reports = readReports(folder);
  warnOfStale(reports, folder);
  const mission = countMission(
    rows,
    [...reports.values()].flatMap(({ runs }) => runs),
  );
  print(mission, { isJson: json });
  if (mission.unknown.length === 0) return 0;
  console.error(`Titles of tests name what is no row: ${mission.unknown.join(', ')}.`);
  return 1;
}

/** @param {string} file */
function readYaml(file) {
  if (!existsSync(file)) throw new Error(`There is no list of rows at ${file}.`);
  return parse(readFileSync(file, 'utf8'));
}

/**
 * @param {string} folder
 * @returns {Map<string, Report>} by the name of the file
 */
function readReports(folder) {
  const reports = new Map();
  for (const [name, read] of /** @type {const} */ ([
    ['vitest.json', readVitestRuns],
    ['playwright.json', readPlaywrightRuns],
  ])) {
    const report = read(join(folder, '.cache', 'reports', name));
    if (report === null) throw new Error(`The report ${name} is missing: run npm test first.`);
    reports.set(name, report);
  }
  return reports;
}

/**
 * @param {ReadonlyMap<string, Report>} reports
 * @param {string} folder
 */
function warnOfStale(reports, folder) {
  const changedAt = newestChange(sourceFolders.map((name) => join(folder, name)));
  for (const [name, { startedAt }] of reports) {
    if (changedAt <= startedAt) continue;
    const [run, change] = [startedAt, changedAt].map((at) => new Date(at).toISOString());
    console.error(`Stale: ${name} is of ${run}, and files have changed since (${change}).`);
  }
}

/**
 * @param {Mission} mission
 * @param {{ isJson: boolean }} options
 */
function print({ total, shown, missing, steps }, { isJson }) {
  if (isJson) {
    console.log(JSON.stringify({ total, shown, missing }));
    return;
  }
  for (const count of steps) {
    const open = count.missing.length > 0 ? `  missing: ${count.missing.join(' ')}` : '';
    console.log(
      `${count.step.padEnd(12)} ${String(count.shown).padStart(4)} of ${count.total}${open}`,
    );
  }
  console.log(`${'all'.padEnd(12)} ${String(shown).padStart(4)} of ${total}`);
}
