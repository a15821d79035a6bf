import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresFolder } from '../../scripts/lib/system.mjs';

export type Postgres = {
  /** Address of the maintenance database, as for `DATABASE_URL`. */
  readonly url: string;
  /** Ends the server and removes its folder. */
  readonly stop: () => Promise<void>;
};

/** Whom the server runs as: PostgreSQL refuses root. */
type Identity = { readonly uid?: number; readonly gid?: number };

const readyWithinMs = 60_000;

/**
 * Starts a PostgreSQL server of its own: new data folder, free port on 127.0.0.1, no password.
 * As root it runs as the user `postgres`.
 */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPostgresFolder();
  if (!programs) throw new Error('No PostgreSQL server: install the package "postgresql".');
  const identity = serverIdentity();
  const folder = mkdtempSync(join(tmpdir(), 'qinghuan-postgres-'));
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid ?? identity.uid);
  try {
    const data = join(folder, 'data');
    initializeData({ program: join(programs, 'initdb'), data, identity });
    return await startServer({ program: join(programs, 'postgres'), folder, data, identity });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Makes an empty database on that server, in place of one of the same name.
 * @returns address of the new database
 */
export async function createDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const quoted = client.escapeIdentifier(name);
    await client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${quoted}`);
  } finally {
    await client.end();
  }
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

function serverIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  return { uid: idOfPostgres('-u'), gid: idOfPostgres('-g') };
}

function idOfPostgres(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

function initializeData(options: { program: string; data: string; identity: Identity }): void {
  const { program, data, identity } = options;
  const args = ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(program, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
}

async function startServer(options: {
  program: string;
  folder: string;
  data: string;
  identity: Identity;
}): Promise<Postgres> {
  const { program, folder, data, identity } = options;
  const port = await freePort();
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder];
  const server = spawn(program, args, {
    ...identity,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killServer = () => server.kill('SIGQUIT');
  process.once('exit', killServer);
  const stop = async () => {
    process.off('exit', killServer);
    await endServer(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await waitUntilReady(server, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** SIGINT is PostgreSQL's fast shutdown: open connections are cut, the data stays sound. */
async function endServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}

async function waitUntilReady(server: ChildProcess, url: string): Promise<void> {
  let log = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const deadline = Date.now() + readyWithinMs;
  while (!(await acceptsConnections(url))) {
    if (hasEnded(server)) throw new Error(`PostgreSQL ended while starting:\n${log}`);
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not get ready:\n${log}`);
    await sleep(100);
  }
}

async function acceptsConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
