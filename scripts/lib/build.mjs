import { join } from 'node:path';
import { findBin } from './bin.mjs';
import { exitCodeOf, runChild } from './child.mjs';
import { environmentWith } from './node-24.mjs';
import { projectFolder } from './project.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const whatThePageIsMadeOf = [
  'src',
  'public',
  'seeds',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * Builds the page into dist unless what it is made of is the same as last time.
 * @param {string} node
 * @param {(line: string) => void} say
 */
export async function ensureBuilt(node, say) {
  const stampFile = join(projectFolder, 'dist', '.built');
  const wanted = hashOf(projectFolder, whatThePageIsMadeOf);
  if (isStamped(stampFile, wanted)) {
    say('Page: up to date');
    return;
  }
  say('Page: building');
  const args = [findBin('vite'), 'build', '--logLevel', 'warn'];
  const end = await runChild(node, args, { cwd: projectFolder, env: environmentWith(node) });
  if (end.stoppedBy) process.exit(130);
  if (exitCodeOf(end) !== 0) throw new Error('The page could not be built; the reason is above.');
  writeStamp(stampFile, wanted);
}
