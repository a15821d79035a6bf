import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.mjs';
import { readTsxWithJsx } from './swc-tsx.mjs';

const sourceFile = /[.](ts|tsx)$/;
const declarationFile = /[.]d[.]ts$/;

/**
 * What is wrong with the imports of a source folder, one line each; empty when nothing is. A
 * reader that understood no file would find no fault, so files that were not read are faults too.
 * @param {string} folder the project folder, which holds src/
 * @returns {Promise<{ faults: readonly string[], moduleCount: number }>}
 */
export async function checkFloors(folder) {
  const files = sourceFilesOf(folder);
  if (files.length === 0) return { faults: ['src holds no source file'], moduleCount: 0 };
  readTsxWithJsx();
  const { output } = await cruise(['src'], {
    ...configuration.options,
    baseDir: folder,
    ruleSet: { forbidden: configuration.forbidden ?? [] },
    validate: true,
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text, not a result');
  const read = new Set(output.modules.map((module) => module.source));
  const unread = files.filter((file) => !read.has(file)).map((file) => `not read: ${file}`);
  const silent = output.summary.totalDependenciesCruised === 0 ? ['no import was found'] : [];
  const broken = output.summary.violations.map(lineOf);
  return { faults: [...unread, ...silent, ...broken], moduleCount: read.size };
}

/** @param {import('dependency-cruiser').IViolation} violation */
function lineOf({ rule, from, to, cycle }) {
  const path = cycle ? cycle.map((step) => step.name).join(' -> ') : to;
  return `${rule.name}: ${from} -> ${path}`;
}

/**
 * @param {string} folder
 * @returns {readonly string[]} paths relative to the folder, with forward slashes
 */
function sourceFilesOf(folder) {
  const source = join(folder, 'src');
  if (!existsSync(source)) return [];
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => sourceFile.test(name) && !declarationFile.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
}
