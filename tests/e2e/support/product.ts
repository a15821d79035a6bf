import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
const loadedDemo = join(project, '.cache/e2e-demo');
const readyWithinMs = 60_000;

/** Loads the demo district once, for all products that will show it. */
export async function prepareDemo(): Promise<void> {
  rmSync(loadedDemo, { recursive: true, force: true });
  const { stopServer } = await startServer(loadedDemo, {});
  await stopServer();
}

/**
 * Starts the server on a free port and waits until it answers. Its data folder is one of its own:
 * empty, or with the demo district as a first start left it.
 */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-e2e-'));
  const isInFile = options.databaseUrl === undefined;
  if (options.isDemo !== false && isInFile) cpSync(loadedDemo, dataDir, { recursive: true });
  const { address, output, stopServer } = await startServer(dataDir, options);
  return {
    address,
    dataDir,
    output,
    passwords: options.isDemo === false ? new Map() : readPasswords(dataDir),
    stop: async () => {
      await stopServer();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Server = Pick<Product, 'address' | 'output'> & { readonly stopServer: () => Promise<void> };

async function startServer(dataDir: string, options: ProductOptions): Promise<Server> {
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
  return { address, output: () => output.join(''), stopServer: () => stop(server) };
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

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}
