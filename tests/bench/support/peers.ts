import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { benchFolder } from './report.ts';

const folder = join(import.meta.dirname, '../peers');

/** Installed when they are first asked for: 190 MB that nothing else needs. Throws where they cannot be. */
export function installPeers(): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

const requirePeer = createRequire(join(folder, 'package.json'));

/** A module of a peer, which has no types here: each caller names what it uses. */
export async function importPeer<Module>(name: string): Promise<Module> {
  const address = pathToFileURL(requirePeer.resolve(name)).href;
  return (await import(address)) as Module;
}

export function pathOfPeer(name: string): string {
  return requirePeer.resolve(name);
}

const packages = join(folder, 'node_modules');
const falconEntry = `
export { tableFromArrays } from '${packages}/falcon-vis/node_modules/apache-arrow/Arrow.node.mjs';
export { ArrowDB } from '${packages}/falcon-vis/build/db/arrow.js';
export { FalconVis } from '${packages}/falcon-vis/build/falcon.js';
`;

/** falcon-vis is written for bundlers alone: it is bundled first, without the databases that it can ask. */
export async function bundleFalcon(): Promise<string> {
  const outDir = join(benchFolder, 'falcon');
  const entry = join(benchFolder, 'falcon-entry.mjs');
  writeFileSync(entry, falconEntry);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: entry,
        external: [/^@heavyai/, /^@duckdb/],
      },
    },
  });
  return pathToFileURL(join(outDir, 'falcon-entry.js')).href;
}
