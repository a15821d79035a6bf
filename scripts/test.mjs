// npm test: installs what is missing, then runs every check; --quick leaves out what needs a
// database, a build or a browser; --long runs the kill, soak and load tests instead.
import { join } from 'node:path';
import { findBin } from './lib/bin.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode24 } from './lib/node-24.mjs';
import { ensureOldestChromium } from './lib/oldest-chromium.mjs';
import { projectFolder } from './lib/project.mjs';
import { closingLine, readPlaywrightReport, readVitestReport, sumOf } from './lib/reports.mjs';
import { runSteps } from './lib/steps.mjs';
import { ensureSystemPieces } from './lib/system.mjs';

/** @typedef {import('./lib/steps.mjs').Step} Step */

const mode = modeOf(process.argv.slice(2));
const reportFolder = join(projectFolder, '.cache', 'reports');

endWithNpm();

try {
  await ensureInstalled(say);
  if (mode !== 'quick') ensureSystemPieces(say);
  if (mode === 'all') ensureOldestChromium(say);
  const tally = sumOf(await runSteps(stepsOf(mode), findNode24()));
  console.log(closingLine(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(closingLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}

/**
 * @param {'all' | 'quick' | 'long'} wanted
 * @returns {readonly Step[]}
 */
function stepsOf(wanted) {
  switch (wanted) {
    case 'quick':
      return [...staticChecks(), vitestStep('unit', ['--project', 'unit', '--project', 'dom'])];
    case 'long':
      return [longStep()];
    case 'all':
      return [...staticChecks(), vitestStep('unit and contract', []), ...builtChecks()];
  }
}

/** @returns {readonly Step[]} */
function staticChecks() {
  return [
    { name: 'format', command: [findBin('biome'), 'check', '.'] },
    { name: 'lint', command: [findBin('oxlint'), 'src', 'tests', 'scripts', 'data'] },
    { name: 'types', command: [findBin('tsc'), '--noEmit', '-p', '.'] },
    { name: 'floors', command: [join('scripts', 'check-floors.mjs')] },
    { name: 'dead code', command: [findBin('knip')] },
  ];
}

/** @returns {readonly Step[]} */
function builtChecks() {
  return [
    { name: 'build', command: [join('scripts', 'build.mjs')] },
    { name: 'size', command: [findBin('size-limit')], needs: ['build'] },
    {
      name: 'e2e',
      command: [findBin('playwright'), 'test'],
      needs: ['build'],
      report: { file: join(reportFolder, 'playwright.json'), read: readPlaywrightReport },
    },
  ];
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Step}
 */
function vitestStep(name, args) {
  return {
    name,
    command: [findBin('vitest'), 'run', ...args],
    report: { file: join(reportFolder, 'vitest.json'), read: readVitestReport },
  };
}

/** @returns {Step} */
function longStep() {
  return {
    name: 'long',
    command: [findBin('vitest'), 'run', '--config', 'vitest.long.config.ts'],
    report: { file: join(reportFolder, 'vitest-long.json'), read: readVitestReport },
  };
}

/**
 * @param {readonly string[]} args
 * @returns {'all' | 'quick' | 'long'}
 */
function modeOf(args) {
  if (args.includes('--long')) return 'long';
  return args.includes('--quick') ? 'quick' : 'all';
}

/** @param {string} line */
function say(line) {
  console.log(line);
}
