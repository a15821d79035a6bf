import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';

/** Commands whose package has another name. */
const packageOfCommand = new Map([
  ['biome', '@biomejs/biome'],
  ['depcruise', 'dependency-cruiser'],
  ['playwright', '@playwright/test'],
  ['tsc', 'typescript'],
]);

/**
 * Path of the JavaScript file behind a command of an installed package. The file in
 * node_modules/.bin is not used: on Windows that is a shell script.
 * @param {string} command such as "vite"
 * @param {string} [folder] project folder
 * @returns {string}
 */
export function findBin(command, folder = projectFolder) {
  const packageName = packageOfCommand.get(command) ?? command;
  const packageFolder = join(folder, 'node_modules', packageName);
  const manifest = join(packageFolder, 'package.json');
  if (!existsSync(manifest)) {
    throw new Error(`The package "${packageName}" is not installed. Run "npm ci" and try again.`);
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`The package "${packageName}" has no command "${command}".`);
  return join(packageFolder, file);
}
