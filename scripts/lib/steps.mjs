import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { environmentWith } from './node-24.mjs';
import { projectFolder } from './project.mjs';

/**
 * One check. `needs` names the steps without which it cannot run; `report` is where a step that
 * runs tests writes its counts, every other step counts as one.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command file and arguments for Node 24
 * @property {readonly string[]} [needs]
 * @property {{ file: string, read: (file: string) => import('./reports.mjs').Tally }} [report]
 * @property {NodeJS.ProcessEnv} [env]
 */

const onePassed = { passed: 1, failed: 0, skipped: 0 };
const oneFailed = { passed: 0, failed: 1, skipped: 0 };
const stepLimitMinutes = 20;
const killAfterMs = 5_000;
const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs the steps in order, all of them whatever fails, but for those whose needs failed.
 * @param {readonly Step[]} steps
 * @param {string} node path of Node 24
 * @returns {Promise<import('./reports.mjs').Tally[]>} one for each step
 */
export async function runSteps(steps, node) {
  const failedNames = new Set();
  const tallies = [];
  for (const step of steps) {
    const missing = (step.needs ?? []).find((name) => failedNames.has(name));
    const tally = missing ? notRun(step, missing) : await runStep(step, node);
    if (missing || tally.failed > 0) failedNames.add(step.name);
    tallies.push(tally);
  }
  return tallies;
}

/**
 * @param {Step} step
 * @param {string} missing
 */
function notRun(step, missing) {
  console.log(`- ${step.name}: not run, because ${missing} failed`);
  return { passed: 0, failed: 0, skipped: 1 };
}

/**
 * @param {Step} step
 * @param {string} node
 */
async function runStep(step, node) {
  const startedAt = Date.now();
  // A report of an earlier run must not be taken for this one's.
  if (step.report) rmSync(step.report.file, { force: true });
  const { code, output } = await runQuietly(step, node);
  const tally = tallyOf(step, code);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const counts = step.report ? `, ${tally.passed} passed, ${tally.failed} failed` : '';
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${step.name} (${seconds} s${counts})`);
  if (tally.failed > 0) console.log(output.trimEnd());
  return tally;
}

/**
 * @param {Step} step
 * @param {number} code exit code
 */
function tallyOf(step, code) {
  if (!step.report) return code === 0 ? onePassed : oneFailed;
  const tally = step.report.read(step.report.file);
  // Errors outside of tests (a set-up, an unhandled rejection) show in the exit code alone.
  const failed = code !== 0 && tally.failed === 0 ? 1 : tally.failed;
  return { ...tally, failed };
}

/**
 * Runs a step as the head of its own process group, so that stopping it stops all it started.
 * @param {Step} step
 * @param {string} node
 * @returns {Promise<{ code: number, output: string }>}
 */
function runQuietly(step, node) {
  return new Promise((resolve) => {
    const child = spawn(node, [...step.command], {
      cwd: projectFolder,
      detached: process.platform !== 'win32',
      env: { ...environmentWith(node), ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const stop = () => stopGroup(child);
    const limit = setTimeout(() => {
      output += `\nStopped: it ran longer than ${stepLimitMinutes} minutes.\n`;
      stop();
    }, stepLimitMinutes * 60_000);
    const stopAll = () => {
      stop();
      child.once('close', () => process.exit(130));
    };
    for (const signal of stopSignals) process.once(signal, stopAll);
    child.once('error', (error) => {
      output += error.message;
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      for (const signal of stopSignals) process.off(signal, stopAll);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function stopGroup(child) {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), killAfterMs);
  child.once('close', () => clearTimeout(timer));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
