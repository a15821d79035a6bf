import { spawn } from 'node:child_process';

const forwardedSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const killAfterMs = 10_000;

/**
 * How a child ended: its exit code, or the signal that ended it; and the signal that asked this
 * process to stop while the child ran.
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, stoppedBy: NodeJS.Signals | null }} ChildEnd
 */

/**
 * Runs a command on this terminal and passes stop signals on to it. A child that does not end
 * within ten seconds of the signal is killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<ChildEnd>}
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forwarding = forwardSignals(child);
    child.once('error', (error) => {
      forwarding.end();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      forwarding.end();
      resolve({ code, signal, stoppedBy: forwarding.stoppedBy() });
    });
  });
}

/**
 * The exit code that a shell would give for this end.
 * @param {ChildEnd} end
 */
export function exitCodeOf(end) {
  if (end.code !== null) return end.code;
  const numbers = /** @type {Record<string, number>} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 });
  return 128 + (numbers[end.signal ?? ''] ?? 9);
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  /** @type {NodeJS.Signals | null} */
  let stoppedBy = null;
  /** @type {NodeJS.Timeout | undefined} */
  let killTimer;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    stoppedBy = signal;
    // A terminal gives Ctrl-C to every process of the group, so the child has it already.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    killTimer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  };
  for (const signal of forwardedSignals) process.on(signal, forward);
  return {
    stoppedBy: () => stoppedBy,
    end() {
      clearTimeout(killTimer);
      for (const signal of forwardedSignals) process.off(signal, forward);
    },
  };
}
