import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectFolder } from './project.mjs';

const neededMajor = 24;

/**
 * Path of a Node that can run this project: the one npm installed beside the other packages, or
 * the running one when it is new enough. Throws a message that says what to do.
 * @param {string} [folder] project folder
 * @returns {string}
 */
export function findNode24(folder = projectFolder) {
  const installed = installedNode(folder);
  if (existsSync(installed)) return installed;
  if (majorOf(process.versions.node) >= neededMajor) return process.execPath;
  throw new Error(
    `Node ${neededMajor} or later is needed and this is ${process.versions.node}. ` +
      `Run "npm ci" (it installs Node ${neededMajor} for linux-x64, linux-arm64 and win-x64), ` +
      `or install Node ${neededMajor} from https://nodejs.org and try again.`,
  );
}

/**
 * The environment with that Node and the project's own commands first on PATH.
 * @param {string} node path of the Node executable
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWith(node) {
  const commands = join(projectFolder, 'node_modules', '.bin');
  const path = [dirname(node), commands, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}

/** @param {string} folder */
function installedNode(folder) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const packageName = `node-${platform}-${process.arch}`;
  return join(folder, 'node_modules', packageName, 'bin', executable);
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.split('.')[0]);
}
