import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBin } from '../../scripts/lib/bin.mjs';
import { summarize } from './support/measure.ts';
import type { Bench } from './support/report.ts';

const project = join(import.meta.dirname, '../..');
const assets = join(project, 'dist/assets');
const mapLibrary = join(project, 'node_modules/maplibre-gl/dist');

/** Weight of the built page, gzipped; a size is the same at every run. */
export const benchBundle: Bench = async (report) => {
  if (!existsSync(assets)) build();
  const files = readdirSync(assets)
    .filter((file) => /\.(?:js|mjs|css)$/.test(file))
    .map((file) => ({ file, bytes: gzippedSize(join(assets, file)) }))
    .toSorted((left, right) => right.bytes - left.bytes);
  const first = firstLoad();
  report.heading('kB gzipped; the floor of the whole is MapLibre with its worker, as published');
  const floor = {
    what: 'maplibre-gl.mjs and its worker',
    runs: once(
      gzippedSize(join(mapLibrary, 'maplibre-gl.mjs')) +
        gzippedSize(join(mapLibrary, 'maplibre-gl-worker.mjs')),
    ),
  };
  const scripts = files.filter(({ file }) => !file.endsWith('.css'));
  const size = { unit: 'kB', better: 'less' } as const;
  report.add({ what: 'all scripts', ...size, runs: once(sumOf(scripts)), floor });
  report.add({
    what: 'first load: scripts and styles of index.html',
    ...size,
    runs: once(sumOf(files.filter(({ file }) => first.has(file)))),
  });
  const [large, small] = [files.filter(isLarge), files.filter((file) => !isLarge(file))];
  for (const { file, bytes } of large) report.add({ what: file, ...size, runs: once(bytes) });
  report.add({ what: `${small.length} files below 1 kB`, ...size, runs: once(sumOf(small)) });
};

function build(): void {
  const built = spawnSync(process.execPath, [findBin('vite'), 'build', '--logLevel', 'warn'], {
    cwd: project,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The page could not be built.');
}

function firstLoad(): Set<string> {
  const page = readFileSync(join(project, 'dist/index.html'), 'utf8');
  return new Set(
    [...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, file]) => file ?? ''),
  );
}

/** In kB of 1,000 bytes, as size-limit counts. */
function gzippedSize(file: string): number {
  return gzipSync(readFileSync(file)).length / 1000;
}

function isLarge({ bytes }: { bytes: number }): boolean {
  return bytes >= 1;
}

function sumOf(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function once(value: number) {
  return summarize([value]);
}
