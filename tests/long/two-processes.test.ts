import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeView } from '../../src/contract/changes.ts';
import { createDatabase, type Postgres, startPostgres } from '../support/postgres.ts';
import {
  alarmOf,
  type Entry,
  findDevices,
  listen,
  readChanges,
  sendEvents,
} from './support/official.ts';
import { enterDemo, type ServerProcess, startServer } from './support/server-process.ts';

const alarms = 300;
const patienceMs = 30_000;

describe('two API processes on one PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-long-'));
  let postgres: Postgres;
  let first: ServerProcess;
  let second: ServerProcess;
  let entry: Entry;
  let devices: string[];

  beforeAll(async () => {
    postgres = await startPostgres();
    const databaseUrl = await createDatabase(postgres.url, 'shared');
    first = await startServer({ dataDir, databaseUrl });
    second = await startServer({ dataDir, databaseUrl });
    entry = await enterDemo(first, dataDir);
    devices = await findDevices(first.address, entry);
  });
  afterAll(async () => {
    await first.kill();
    await second.kill();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('carry a write through one to the stream of the other, in order and once', async () => {
    for (const [writer, reader] of [
      [first, second],
      [second, first],
    ] as const) {
      const { seq } = await readChanges(writer.address, entry, 0);
      const { heard, stop } = await listen(reader.address, entry, seq);
      await writeAlarms(writer);
      await waitFor(heard, alarms);
      await stop();
      expect(heard.length).toBeGreaterThanOrEqual(alarms);
      expect(heard.map((change) => change.seq)).toEqual(seqsAfter(seq, heard.length));
    }
  });

  it('take writes through both at once without a gap', async () => {
    const { seq } = await readChanges(first.address, entry, 0);
    const { heard, stop } = await listen(second.address, entry, seq);
    await Promise.all([writeAlarms(first), writeAlarms(second)]);
    await waitFor(heard, 2 * alarms);
    await stop();
    expect(heard.length).toBeGreaterThanOrEqual(2 * alarms);
    expect(heard.map((change) => change.seq)).toEqual(seqsAfter(seq, heard.length));
  });

  it('go on alone when the other is killed', async () => {
    const { seq } = await readChanges(second.address, entry, 0);
    const { heard, stop } = await listen(second.address, entry, seq);
    const cutOff = writeAlarms(first).then(
      () => false,
      () => true,
    );
    await waitFor(heard, 10);
    await first.kill();
    expect(await cutOff).toBe(true);
    await writeAlarms(second);
    const all = await readChanges(second.address, entry, seq);
    await waitFor(heard, all.changes.length);
    await stop();
    expect(heard.map((change) => change.seq)).toEqual(all.changes.map((change) => change.seq));
  });

  async function writeAlarms(through: ServerProcess): Promise<void> {
    for (let sent = 0; sent < alarms; sent++) {
      const device = devices[sent % devices.length] ?? '';
      await sendEvents(through.address, entry, [alarmOf(device)]);
    }
  }
});

/** Each once and in order; what time asks of older alarms may lie between those of the test. */
function seqsAfter(seq: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => seq + index + 1);
}

async function waitFor(heard: readonly ChangeView[], count: number): Promise<void> {
  const until = Date.now() + patienceMs;
  while (heard.length < count && Date.now() < until) await sleep(20);
}
