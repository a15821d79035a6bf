import { findChromium } from '../../scripts/lib/system.mjs';

/** Flags for a machine without a GPU, a sandbox or a network. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * Only the map itself needs the software that stands for a GPU: where the whole page is put together
 * by it too, a third of all work goes there. Benchmarks leave this out.
 */
export const chromiumTestFlags: readonly string[] = [...chromiumFlags, '--disable-gpu-compositing'];

/** Path of the browser: CHROMIUM_PATH or what is on PATH. Throws when there is none. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path) return path;
  throw new Error('No Chromium: install the package "chromium" or set CHROMIUM_PATH.');
}
