// node scripts/run.mjs FILE|COMMAND ARGS...
// Runs a TypeScript or JavaScript file, or a command of an installed package, on Node 24.
import { findBin } from './lib/bin.mjs';
import { exitCodeOf, runChild } from './lib/child.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { environmentWith, findNode24 } from './lib/node-24.mjs';

const [target, ...args] = process.argv.slice(2);

endWithNpm();

try {
  if (!target) throw new Error('Say what to run: node scripts/run.mjs FILE|COMMAND ARGS...');
  const node = findNode24();
  const file = /\.(ts|mjs|js)$/.test(target) ? target : findBin(target);
  const end = await runChild(node, [file, ...args], { env: environmentWith(node) });
  process.exitCode = exitCodeOf(end);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
