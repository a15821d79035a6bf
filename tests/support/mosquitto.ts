import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMosquitto } from '../../scripts/lib/system.mjs';

export type Mosquitto = {
  /** As for `MQTT_URL`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

const readyWithinMs = 10_000;

/** Starts a broker of its own on a free port of 127.0.0.1, for anybody, keeping nothing on disk. */
export async function startMosquitto(): Promise<Mosquitto> {
  const program = findMosquitto();
  if (program === null) throw new Error('No MQTT broker: install the package "mosquitto".');
  const folder = mkdtempSync(join(tmpdir(), 'qinghuan-mosquitto-'));
  const port = await findFreePort();
  const file = join(folder, 'mosquitto.conf');
  const lines = [
    `listener ${port} 127.0.0.1`,
    'allow_anonymous true',
    'max_queued_messages 100000',
    'max_inflight_messages 100',
    // As root it would change to a user who may not read the folder.
    ...(process.getuid?.() === 0 ? ['user root'] : []),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const child = spawn(program, ['-c', file], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await waitUntilOpen(port);
  return {
    url: `mqtt://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilOpen(port: number): Promise<void> {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    if (await isOpen(port)) return;
    await sleep(20);
  }
  throw new Error('The MQTT broker did not start.');
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
