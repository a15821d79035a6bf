import { unzipSync } from 'fflate';
import { exportEverythingRoute } from '../../../src/contract/exports.ts';
import type { TestHost } from './test-host.ts';

/** The files of an export by their names, as bytes. */
export async function exportBytes(
  host: TestHost,
  account: string,
): Promise<Record<string, Uint8Array>> {
  const response = await host.fetch(account, exportEverythingRoute.path);
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
}

/** The tables and texts of an export by their names, with their byte order marks. */
export async function exportFiles(
  host: TestHost,
  account: string,
): Promise<Record<string, string>> {
  const files = await exportBytes(host, account);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}
