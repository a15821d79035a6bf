import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listHazards } from '../../src/contract/hazards.ts';
import { civilDateOf } from '../../src/domain/civil-date.ts';
import { createDatabase, type Postgres, startPostgres } from '../support/postgres.ts';
import { readChangeLog } from './support/change-log.ts';
import {
  actOnHazard,
  alarmOf,
  ask,
  type Entry,
  findDevices,
  readChanges,
  sendEvents,
} from './support/official.ts';
import { enterDemo, type ServerProcess, startServer } from './support/server-process.ts';

const rounds = 5;
const writersOfAKind = 4;
/** Told to the writers before the server is killed in the middle of the next ones. */
const acknowledgedBeforeKill = 150;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

describe.each(['sqlite', 'postgres'] as const)(
  'a server on %s, killed under eight writers',
  (engine) => {
    it('has every write that it acknowledged, and a change log without a gap', async () => {
      const store = await makeStore(engine);
      const { events, returns } = emptyWork();
      for (let round = 0; round < rounds; round++) {
        const server = await startServer(store.options);
        cleanUps.push(() => server.kill());
        const entry = await enterDemo(server, store.options.dataDir);
        await writeUntilKilled(server, entry, { events, returns });
      }
      const server = await startServer(store.options);
      cleanUps.push(() => server.kill());
      const entry = await enterDemo(server, store.options.dataDir);

      expect(events.length + returns.length).toBeGreaterThanOrEqual(
        rounds * acknowledgedBeforeKill,
      );
      expect(await sendEvents(server.address, entry, events.slice(-1000))).toEqual({
        accepted: 0,
        duplicates: Math.min(events.length, 1000),
        quarantined: 0,
      });
      const { changes } = await readChanges(server.address, entry, 0);
      const reasons = new Set(changes.map(({ reason }) => reason));
      expect(returns.filter((reason) => !reasons.has(reason))).toEqual([]);
      const log = await readChangeLog(store.at);
      expect(log).toEqual({
        rows: log.lastSeq,
        firstSeq: 1,
        lastSeq: log.lastSeq,
        counter: log.lastSeq,
      });
    });
  },
);

/** What the server has acknowledged. */
type Acknowledged = { readonly events: object[]; readonly returns: string[] };

function emptyWork(): Acknowledged {
  return { events: [], returns: [] };
}

async function makeStore(engine: 'sqlite' | 'postgres') {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-long-'));
  cleanUps.push(() => rmSync(dataDir, { recursive: true, force: true }));
  if (engine === 'sqlite') return { options: { dataDir }, at: { dataDir } };
  const postgres: Postgres = await startPostgres();
  cleanUps.push(postgres.stop);
  const databaseUrl = await createDatabase(postgres.url, 'killed');
  return { options: { dataDir, databaseUrl }, at: { databaseUrl } };
}

async function writeUntilKilled(
  server: ServerProcess,
  entry: Entry,
  acknowledged: Acknowledged,
): Promise<void> {
  const { address } = server;
  const devices = await findDevices(address, entry);
  const hazards = await findOpenHazards(address, entry);
  const before = countOf(acknowledged);
  const wanted = before + acknowledgedBeforeKill;
  // Killed as soon as there is enough: all other writers are then in the middle of a write.
  const kills: Promise<void>[] = [];
  const note = () => {
    if (countOf(acknowledged) >= wanted && kills.length === 0) kills.push(server.kill());
  };
  const writers = Array.from({ length: writersOfAKind }, (_, writer) => [
    untilCutOff(async () => {
      const events = Array.from({ length: 5 }, () => alarmOf(pick(devices)));
      await sendEvents(address, entry, events);
      acknowledged.events.push(...events);
      note();
    }),
    untilCutOff(async () => {
      const reason = await sendBack(address, entry, hazards[writer] ?? '');
      if (reason !== null) acknowledged.returns.push(reason);
      note();
    }),
  ]);
  await Promise.all(writers.flat());
  await Promise.all(kills);
}

function countOf({ events, returns }: Acknowledged): number {
  return events.length + returns.length;
}

/** Until the connection breaks; any other failure is one of the test. */
async function untilCutOff(write: () => Promise<void>): Promise<void> {
  try {
    for (;;) await write();
  } catch (error) {
    if (!isCutOff(error)) throw error;
  }
}

/** What `fetch` says of a broken connection, before an answer or in the middle of one. */
function isCutOff(error: unknown): boolean {
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message);
}

async function findOpenHazards(address: string, entry: Entry): Promise<string[]> {
  const path = `${listHazards.path}?status=unassigned,assigned,rectifying&limit=${writersOfAKind}`;
  const answer = await ask(address, entry, path);
  return listHazards.response.schema.parse(await answer.json()).items.map(({ id }) => id);
}

/** Rectified and returned; answers the reason once that is acknowledged. */
async function sendBack(address: string, entry: Entry, id: string): Promise<string | null> {
  const on = civilDateOf(Date.now());
  await actOnHazard(address, entry, { id, verb: 'rectify', body: { on, measure: null } });
  const reason = crypto.randomUUID();
  const answer = await actOnHazard(address, entry, { id, verb: 'return', body: { reason } });
  await answer.text();
  return answer.ok ? reason : null;
}

function pick(values: readonly string[]): string {
  return values[Math.floor(Math.random() * values.length)] ?? '';
}
