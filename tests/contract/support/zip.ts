import { unzipSync } from 'fflate';
import { exportEverythingRoute } from '../../../src/contract/exports.ts';
import type { TestHost } from './test-host.ts';

/** The files of an export by their names, as text with its byte order mark. */
export async function exportFiles(
  host: TestHost,
  account: string,
): Promise<Record<string, string>> {
  const response = await host.fetch(account, exportEverythingRoute.path);
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}
