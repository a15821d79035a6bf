import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One hash over the names and contents of files and folders. What does not exist counts as such.
 * @param {string} folder the paths are relative to it
 * @param {readonly string[]} paths
 * @returns {string} hexadecimal SHA-256
 */
export function hashOf(folder, paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, { folder, path });
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {string} value
 */
export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {{ folder: string, path: string }} entry
 */
function addPath(hash, { folder, path }) {
  const full = join(folder, path);
  if (!existsSync(full)) return;
  if (lstatSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addPath(hash, { folder, path: `${path}/${name}` });
    return;
  }
  const content = readFileSync(full);
  hash.update(`${path}\0${content.length}\0`).update(content);
}
