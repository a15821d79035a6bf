import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { exitCodeOf, runChild } from './child.mjs';
import { projectFolder } from './project.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

/**
 * Installs the packages when package-lock.json changed since the last time.
 * @param {(line: string) => void} say takes one line for the person at the terminal
 * @returns {Promise<void>} throws a message that says what to do
 */
export async function ensureInstalled(say) {
  const stampFile = join(projectFolder, 'node_modules', '.installed');
  const wanted = hashOf(projectFolder, ['package-lock.json']);
  if (isStamped(stampFile, wanted)) {
    say('Packages: up to date');
    return;
  }
  say('Packages: installing from package-lock.json (some minutes the first time)');
  await installPackages();
  writeStamp(stampFile, wanted);
}

async function installPackages() {
  const windows = process.platform === 'win32';
  // `npm ci` deletes node_modules first; Windows refuses that while a Node from it is running.
  const args = [windows ? 'install' : 'ci', '--no-audit', '--no-fund'];
  const end = await runChild('npm', args, {
    cwd: projectFolder,
    env: { ...process.env, PATH: pathWithoutPackages() },
    shell: windows,
  }).catch((error) => {
    throw new Error(`npm could not be started (${error.message}). Is npm installed and on PATH?`);
  });
  if (end.stoppedBy) process.exit(130);
  if (exitCodeOf(end) !== 0) throw new Error(adviceAfterFailedInstall);
  if (!existsSync(join(projectFolder, 'node_modules'))) throw new Error(adviceAfterFailedInstall);
}

const adviceAfterFailedInstall = [
  'The packages could not be installed; npm says why above. What usually helps:',
  '  - no network: check "npm ping"; behind a proxy set "npm config set proxy http://host:port"',
  '  - a mirror: "npm config set registry <address of the mirror>"',
  '  - package.json and package-lock.json disagree: "npm install", then start again',
  '  - no space left or no right to write: check the folder of this project',
].join('\n');

/** npm itself must not run on a Node that it is about to delete. */
function pathWithoutPackages() {
  const inside = join(projectFolder, 'node_modules') + sep;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !`${folder}${sep}`.startsWith(inside)).join(delimiter);
}
