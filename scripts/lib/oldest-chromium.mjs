import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { projectFolder } from './project.mjs';

/** A real Chromium 102.0.5002, built for Linux on x64. Only its binaries are used, never its code. */
const source = {
  package: '@sparticuz/chrome-aws-lambda@14.0.0',
  file: 'sparticuz-chrome-aws-lambda-14.0.0.tgz',
  sha512:
    'wV+gaKsLCV9abG1BFfuqQbptdxok6xMP5qFZJ+xZhOwWsVNL27Wgow/ad+Pfwc9GAbMZk7C/66Strw4q3K6AzA==',
};

const folder = join(projectFolder, '.cache', 'chromium-102');

/** Path of the oldest browser that the page supports; it is there after `ensureOldestChromium`. */
export const oldestChromiumPath = join(folder, 'chromium');

/** Whether this machine can run it. */
export const canRunOldestChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Fetches the oldest supported browser from the npm registry unless it is there.
 * @param {(line: string) => void} say takes one line for the person at the terminal
 */
export function ensureOldestChromium(say) {
  if (!canRunOldestChromium || existsSync(oldestChromiumPath)) return;
  say('Machine: fetching Chromium 102 (54 MB)');
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', source.package, '--silent', '--pack-destination', folder], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = join(folder, source.file);
  checkContent(archive);
  execFileSync('tar', ['xzf', archive, '-C', folder]);
  unpackTar('swiftshader.tar.br');
  // Last, since its presence says that all is there.
  writeFileSync(`${oldestChromiumPath}.part`, unpacked('chromium.br'));
  chmodSync(`${oldestChromiumPath}.part`, 0o755);
  execFileSync('mv', [`${oldestChromiumPath}.part`, oldestChromiumPath]);
  rmSync(archive);
  rmSync(join(folder, 'package'), { recursive: true });
}

/** @param {string} archive */
function checkContent(archive) {
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found === source.sha512) return;
  rmSync(archive);
  throw new Error(`${source.package} is not the file that was expected (sha512 ${found}).`);
}

/** @param {string} name */
function unpacked(name) {
  return brotliDecompressSync(readFileSync(join(folder, 'package', 'bin', name)));
}

/** @param {string} name */
function unpackTar(name) {
  execFileSync('tar', ['x', '-C', folder], { input: unpacked(name) });
}
