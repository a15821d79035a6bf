import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const postgresRoot = '/usr/lib/postgresql';
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * What the tests need from the machine, beside npm packages.
 * @typedef {{ title: string, aptPackage: string, isPresent: () => boolean }} SystemPiece
 */

/** @type {readonly SystemPiece[]} */
const systemPieces = [
  {
    title: 'Chromium (or CHROMIUM_PATH)',
    aptPackage: 'chromium',
    isPresent: () => findChromium() !== null,
  },
  {
    title: 'a Chinese font (fc-list :lang=zh)',
    aptPackage: 'fonts-noto-cjk',
    isPresent: hasChineseFont,
  },
  {
    title: 'PostgreSQL server programs (initdb, postgres)',
    aptPackage: 'postgresql',
    isPresent: () => findPostgresFolder() !== null,
  },
  {
    title: 'Mosquitto, an MQTT broker',
    aptPackage: 'mosquitto',
    isPresent: () => findMosquitto() !== null,
  },
];

/**
 * Path of the browser: CHROMIUM_PATH, else what is on PATH.
 * @returns {string | null}
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  return firstOf(chromiumNames.map(findOnPath));
}

/**
 * Folder that holds initdb and postgres: the newest of /usr/lib/postgresql, else that on PATH.
 * @returns {string | null}
 */
export function findPostgresFolder() {
  const debian = versionsDescending().map((version) => join(postgresRoot, version, 'bin'));
  const onPath = (process.env.PATH ?? '').split(delimiter);
  return [...debian, ...onPath].find(hasServerPrograms) ?? null;
}

/**
 * Path of the broker: Debian puts it where only root's PATH leads.
 * @returns {string | null}
 */
export function findMosquitto() {
  const debian = '/usr/sbin/mosquitto';
  return findOnPath('mosquitto') ?? (existsSync(debian) ? debian : null);
}

/**
 * Installs what is missing where this may be done (root, with apt-get), else says what to do.
 * @param {(line: string) => void} say takes one line for the person at the terminal
 */
export function ensureSystemPieces(say) {
  const missing = systemPieces.filter((piece) => !piece.isPresent());
  if (missing.length === 0) return;
  const packages = missing.map((piece) => piece.aptPackage);
  if (!mayInstall()) throw new Error(adviceFor(missing));
  say(`Machine: installing ${packages.join(' ')}`);
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  const stillMissing = missing.filter((piece) => !piece.isPresent());
  if (stillMissing.length > 0) throw new Error(adviceFor(stillMissing));
}

/** @param {readonly SystemPiece[]} missing */
function adviceFor(missing) {
  const packages = missing.map((piece) => piece.aptPackage).join(' ');
  return [
    'The tests need what this machine lacks:',
    ...missing.map((piece) => `  - ${piece.title}`),
    'On Debian or Ubuntu, as root:',
    `  apt-get update && apt-get install -y --no-install-recommends ${packages}`,
  ].join('\n');
}

function mayInstall() {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== null;
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed; the reason is above.`);
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

function versionsDescending() {
  if (!existsSync(postgresRoot)) return [];
  return readdirSync(postgresRoot).sort((a, b) => Number(b) - Number(a));
}

/** @param {string} folder */
function hasServerPrograms(folder) {
  return isExecutable(join(folder, 'initdb')) && isExecutable(join(folder, 'postgres'));
}

/** @param {string} name */
function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return firstOf(folders.map((folder) => join(folder, name)).filter(isExecutable));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly (string | null)[]} values */
function firstOf(values) {
  return values.find((value) => value !== null) ?? null;
}
