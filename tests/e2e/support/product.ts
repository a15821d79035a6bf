import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The product as an office runs it: a server process of its own with the built page. */
export type Product = {
  readonly address: string;
  /** Passwords of the demo accounts by user name. */
  readonly passwords: ReadonlyMap<string, string>;
  readonly dataDir: string;
  /** What the start has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

export type ProductOptions = {
  readonly databaseUrl?: string;
  /** Simulated alarms an hour; none unless a test asks for them. */
  readonly simulate?: number;
  readonly isDemo?: boolean;
  readonly host?: string;
};

const project = join(import.meta.dirname, '../../..');
const readyWithinMs = 60_000;

/** Starts the server on a free port with an empty data folder and waits until it answers. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-e2e-'));
  const port = await findFreePort();
  const host = options.host ?? '127.0.0.1';
  const server = spawn(process.execPath, [join(project, 'src/server/main.ts')], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: host,
      DATA_DIR: dataDir,
      DEMO: options.isDemo === false ? '0' : '1',
      SIMULATE: String(options.simulate ?? 0),
      ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }),
    },
  });
  const output: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (text: Buffer) => output.push(text.toString()));
  }
  const address = `http://${host}:${port}/`;
  await waitUntilReady(address, server, output);
  return {
    address,
    dataDir,
    output: () => output.join(''),
    passwords: options.isDemo === false ? new Map() : readPasswords(dataDir),
    stop: () => stop(server, dataDir),
  };
}

async function waitUntilReady(
  address: string,
  server: ChildProcess,
  output: readonly string[],
): Promise<void> {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    if (server.exitCode !== null) break;
    const health = await fetch(`${address}api/health`).catch(() => null);
    if (health?.ok) return;
    await sleep(100);
  }
  server.kill('SIGKILL');
  throw new Error(`The server did not start:\n${output.join('')}`);
}

function readPasswords(dataDir: string): Map<string, string> {
  const file = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as {
    accounts: { username: string; password: string }[];
  };
  return new Map(file.accounts.map(({ username, password }) => [username, password]));
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function stop(server: ChildProcess, dataDir: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
