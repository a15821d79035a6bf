import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { signInAt } from '../../bench/support/sign-in.ts';

/** The server as it is run, which a test may kill and start again on the same data. */
export type ServerProcess = {
  readonly address: string;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export type ServerOptions = {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Simulated alarms an hour. */
  readonly simulate?: number;
  readonly nodeFlags?: readonly string[];
  /** Opens the broker for devices. */
  readonly mqttPort?: number;
};

const project = join(import.meta.dirname, '../../..');
const readyWithinMs = 90_000;

export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const port = await findFreePort();
  const script = join(project, 'src/server/main.ts');
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), script], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: options.dataDir,
      DEMO: '1',
      SIMULATE: String(options.simulate ?? 0),
      ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }),
      ...(options.mqttPort !== undefined && { MQTT_PORT: String(options.mqttPort) }),
    },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => printed.push(text.toString()));
  }
  const address = `http://127.0.0.1:${port}/`;
  const output = () => printed.join('');
  await waitUntilReady(child, address, output);
  return {
    address,
    pid: child.pid ?? 0,
    output,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

const demoFile = z.object({
  token: z.string(),
  accounts: z.array(z.object({ username: z.string(), password: z.string() })),
});

/** What the demo of a data folder is entered with. */
export async function enterDemo(
  { address }: ServerProcess,
  dataDir: string,
): Promise<{ cookie: string; deviceToken: string }> {
  const text = readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8');
  const { token, accounts } = demoFile.parse(JSON.parse(text));
  const admin = accounts.find(({ username }) => username === 'admin');
  if (admin === undefined) throw new Error('The demo has no admin.');
  return { cookie: await signInAt(address, admin), deviceToken: token };
}

async function waitUntilReady(child: ChildProcess, address: string, output: () => string) {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until && child.exitCode === null) {
    const health = await fetch(`${address}api/health`).catch(() => null);
    // The demo is loaded before the address is printed.
    if (health?.ok && output().includes('is ready')) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not start:\n${output()}`);
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
