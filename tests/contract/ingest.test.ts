import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDevices } from '../../src/contract/devices.ts';
import { openAlarmOf, seqOf, valueOf } from './support/answers.ts';
import {
  alarmEvent,
  clearEvent,
  heartbeatEvent,
  letPlatformIn,
  postEvents,
  sendEvents,
} from './support/device-events.ts';
import { dumpTables } from './support/dump.ts';
import { addDevice } from './support/objects.ts';
import {
  engineNames,
  openTestHost,
  setUpSeq,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const devices = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];

describe.each(engineNames)('ingest on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
    for (const device of devices) await addDevice(host.store, device);
  });
  afterAll(() => host.close());

  const quarantined = () =>
    host.store.engine.read.selectFrom('quarantine').selectAll().orderBy('reason').execute();

  it('takes nothing from a sender without a token that it knows', async () => {
    const event = alarmEvent({ id: 'stranger', device: 'D1' });
    for (const token of [null, 'guessed', '']) {
      expect((await postEvents(host, [event], token)).status).toBe(401);
    }
    const asAdmin = await host.fetch('admin', '/api/ingest/events', {
      method: 'POST',
      body: JSON.stringify({ events: [event] }),
      headers: { 'content-type': 'application/json' },
    });
    expect(asAdmin.status).toBe(401);
    expect(await seqOf(host)).toBe(setUpSeq);
  });

  it('changes nothing when a batch comes again', async () => {
    const batch = [alarmEvent({ id: 'e1', device: 'D1' }), alarmEvent({ id: 'e2', device: 'D1' })];
    expect(await sendEvents(host, batch)).toEqual({ accepted: 2, duplicates: 0, quarantined: 0 });
    const before = await dumpTables(host.store, ['alarm', 'change', 'counter', 'device']);
    expect(await sendEvents(host, batch)).toEqual({ accepted: 0, duplicates: 2, quarantined: 0 });
    const after = await dumpTables(host.store, ['alarm', 'change', 'counter', 'device']);
    expect(after).toEqual(before);
  });

  it('takes an event once that stands twice in one batch', async () => {
    const event = alarmEvent({ id: 'twice', device: 'D2' });
    const answer = await sendEvents(host, [event, event]);
    expect(answer).toEqual({ accepted: 1, duplicates: 1, quarantined: 0 });
    expect(await openAlarmOf(host, 'D2')).toMatchObject({ repeats: 0 });
  });

  it('takes an event once that is sent by several at the same moment', async () => {
    const batch = Array.from({ length: 20 }, (_, index) =>
      alarmEvent({ id: `race-${index}`, device: 'D3', at: testNow + index }),
    );
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, sender) =>
        sendEvents(host, sender % 2 === 0 ? batch : batch.toReversed()),
      ),
    );
    const sum = (name: 'accepted' | 'duplicates') =>
      answers.reduce((total, answer) => total + answer[name], 0);
    expect([sum('accepted'), sum('duplicates')]).toEqual([20, 60]);
    expect(await openAlarmOf(host, 'D3')).toMatchObject({ repeats: 19 });
  });

  it('keeps apart what it cannot read, with the reason, and takes the rest', async () => {
    const answer = await sendEvents(host, [
      null,
      'text',
      { kind: 'alarm', id: 'g1' },
      { ...alarmEvent({ id: 'g2', device: 'D4' }), level: 9 },
      alarmEvent({ id: 'g3', device: 'nobody' }),
      alarmEvent({ id: 'g4', device: 'D4' }),
    ]);
    expect(answer).toEqual({ accepted: 1, duplicates: 0, quarantined: 5 });
    const rows = await quarantined();
    expect(rows.map((row) => row.reason.split(':')[0])).toEqual(
      ['', '', 'device', 'level', 'unknown device'].toSorted(),
    );
    expect(rows.find((row) => row.reason === 'unknown device')?.payload).toContain('"g3"');
    expect(await openAlarmOf(host, 'D4')).toMatchObject({ stage: 'raised' });
  });

  it('keeps apart what comes from a clock far ahead, which would outlast all that follows', async () => {
    const ahead = { ...alarmEvent({ id: 'ahead', device: 'D1' }), at: testNow + 11 * 60_000 };
    const drifted = heartbeatEvent({ id: 'drifted', device: 'D1', at: testNow + 9 * 60_000 });
    const answer = await sendEvents(host, [ahead, drifted]);
    expect(answer).toEqual({ accepted: 1, duplicates: 0, quarantined: 1 });
    expect((await quarantined()).map((row) => row.reason)).toContain('at: in the future');
  });

  it('is not held up by characters that a database refuses', async () => {
    const answer = await sendEvents(host, [
      alarmEvent({ id: 'nul\0', device: 'D5' }),
      alarmEvent({ id: 'half \ud800', device: 'D5' }),
      alarmEvent({ id: 'n3', device: 'D5\0' }),
      alarmEvent({ id: 'n4', device: 'D5', reading: 1, readingUnit: '\0' }),
      alarmEvent({ id: '正常', device: 'D5' }),
    ]);
    expect(answer).toEqual({ accepted: 1, duplicates: 0, quarantined: 4 });
  });

  it('accounts for every event, whatever it holds', async () => {
    const event = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          kind: fc.constantFrom('alarm', 'clear', 'heartbeat', 'else'),
          id: fc.string(),
          device: fc.constantFrom('D6', 'none', ''),
          at: fc.oneof(fc.nat(), fc.double()),
          level: fc.integer({ min: 0, max: 4 }),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 20 }), async (events) => {
        const answer = await sendEvents(host, events);
        expect(answer.accepted + answer.duplicates + answer.quarantined).toBe(events.length);
      }),
      { numRuns: 25 },
    );
  });

  it('changes nothing when the word that the cause is gone comes late', async () => {
    const at = testNow + 10_000;
    await sendEvents(host, [alarmEvent({ id: 'c1', device: 'D7', at })]);
    const before = [await openAlarmOf(host, 'D7'), await seqOf(host)];
    await sendEvents(host, [clearEvent({ id: 'c2', device: 'D7', at: at - 1 })]);
    expect([await openAlarmOf(host, 'D7'), await seqOf(host)]).toEqual(before);
  });

  it('moves only the time of the last sign of life on a heartbeat, and never back', async () => {
    const lastSeen = async () => {
      const { items } = valueOf(await host.call('leader', listDevices, {}));
      return items.find((device) => device.id === 'D8')?.lastSeenAt;
    };
    const tables = ['alarm', 'change', 'counter'] as const;
    const before = await dumpTables(host.store, tables);
    await sendEvents(host, [heartbeatEvent({ id: 'h1', device: 'D8', at: testNow })]);
    expect(await lastSeen()).toBe(testNow);
    await sendEvents(host, [heartbeatEvent({ id: 'h2', device: 'D8', at: testNow - 1 })]);
    expect(await lastSeen()).toBe(testNow);
    expect(await dumpTables(host.store, tables)).toEqual(before);
  });

  it('refuses more events than one batch may hold', async () => {
    const events = Array.from({ length: 1001 }, (_, index) => ({ id: String(index) }));
    expect((await postEvents(host, events)).status).toBe(400);
  });
});
