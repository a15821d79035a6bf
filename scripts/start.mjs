// npm start: installs, builds, serves. Plain JavaScript for Node 20: nothing is installed yet.
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { exitCodeOf, runChild } from './lib/child.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { environmentWith, findNode24 } from './lib/node-24.mjs';
import { projectFolder } from './lib/project.mjs';

/** A server that was asked to stop ends with 0, or by SIGINT, SIGTERM or SIGHUP. */
const endsOfAskedStop = [0, 130, 143, 129];

endWithNpm();

try {
  await ensureInstalled(say);
  const node = findNode24();
  await ensureBuilt(node, say);
  process.exitCode = await serve(node);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {string} node
 * @returns {Promise<number>} exit code: 0 when somebody asked it to stop
 */
async function serve(node) {
  say('Server: starting (Ctrl-C ends it)');
  const preload = new URL('lib/end-with-parent.mjs', import.meta.url).href;
  const args = ['--import', preload, join('src', 'server', 'main.ts')];
  const end = await runChild(node, args, {
    cwd: projectFolder,
    env: environmentWith(node),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const code = exitCodeOf(end);
  return end.stoppedBy && endsOfAskedStop.includes(code) ? 0 : code;
}

/** @param {string} line */
function say(line) {
  console.log(`清患一张图 · ${line}`);
}
