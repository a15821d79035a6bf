import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignHazardRoute, startRectificationRoute } from '../../src/contract/hazards.ts';
import { saveMember } from '../../src/server/store/members.ts';
import { writeAs } from '../../src/server/store/write.ts';
import { seqOf } from './support/answers.ts';
import { alarmEvent, letPlatformIn, sendEvents } from './support/device-events.ts';
import { manyHazards, upload } from './support/files.ts';
import { addDevice, addHazards, addUnit } from './support/objects.ts';
import { type EventReader, readEvents } from './support/sse.ts';
import {
  community2,
  engineNames,
  memberNamed,
  openTestHost,
  setUpSeq,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const heartbeatMs = 15_000;

describe.each(engineNames)('the live stream on %s', (engine) => {
  let host: TestHost;
  const open: EventReader[] = [];
  beforeEach(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
    await addUnit(host.store, 'U1');
    await addDevice(host.store, 'D1');
    await addHazards(host.store, [
      { id: 'H1', number: 1 },
      { id: 'H2', number: 2, area: community2 },
    ]);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((stream) => stream.close()));
    await host.close();
  });

  async function listen(account: string, query = '', lastEventId?: number): Promise<EventReader> {
    const response = await host.fetch(account, `/api/live${query}`, {
      headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const stream = readEvents(response);
    open.push(stream);
    return stream;
  }

  const assign = (id: string) =>
    host.call('admin', assignHazardRoute, {
      params: { id },
      body: { unit: 'U1', measure: '拆除', deadline: '2026-12-01' },
    });

  it('begins with a heartbeat that names the newest seq', async () => {
    await assign('H1');
    const stream = await listen('leader');
    expect(await stream.next()).toEqual({
      event: 'heartbeat',
      id: String(setUpSeq + 1),
      data: { seq: setUpSeq + 1, at: testNow },
    });
  });

  it('brings a change after its write, with its seq as id', async () => {
    const stream = await listen('leader');
    await stream.next('heartbeat');
    await sendEvents(host, [alarmEvent({ id: 'e1', device: 'D1' })]);
    const change = await stream.next();
    expect([change.event, change.id]).toEqual(['change', String(setUpSeq + 1)]);
    expect(change.data).toMatchObject({
      seq: setUpSeq + 1,
      entity: 'alarm',
      verb: 'create',
      after: { device: 'D1', stage: 'raised' },
    });
  });

  it('brings the same to every listener, those who join late by asking for it', async () => {
    const early = await listen('leader');
    await early.next('heartbeat');
    await assign('H1');
    const late = await listen('duty', `?after=${setUpSeq}`);
    expect(await late.next('change')).toEqual(await early.next('change'));
  });

  it('goes on after the last event id without a gap or a repetition', async () => {
    const stream = await listen('leader', `?after=${setUpSeq}`);
    await assign('H1');
    const first = await stream.next('change');
    await stream.close();
    await assign('H2');
    await host.call('community', startRectificationRoute, { params: { id: 'H1' } });
    const resumed = await listen('leader', '', Number(first.id));
    const ids = [await resumed.next('change'), await resumed.next('change')].map(({ id }) => id);
    expect([first.id, ...ids].map(Number)).toEqual([1, 2, 3].map((step) => setUpSeq + step));
  });

  it('tells a batch too large to send row by row in one event, in its place', async () => {
    await assign('H1');
    await upload(host, 'admin', manyHazards(1200));
    await assign('H2');
    const stream = await listen('leader', `?after=${setUpSeq}`);
    const events = [await stream.next(), await stream.next(), await stream.next()];
    expect(events.map(({ event, id }) => [event, Number(id) - setUpSeq])).toEqual([
      ['change', 1],
      ['batch', 1201],
      ['change', 1202],
    ]);
    expect(events[1]?.data).toEqual({
      fromSeq: setUpSeq + 2,
      toSeq: setUpSeq + 1201,
      entities: ['hazard'],
    });
  });

  it('sends a sign of life when it was quiet for a while', async () => {
    const stream = await listen('leader');
    await stream.next('heartbeat');
    const at = testNow + heartbeatMs;
    host.setNow(at);
    host.store.wake('500199');
    expect((await stream.next()).data).toEqual({ seq: setUpSeq, at });
  });

  it('sends a sign of life also to whom all that happens is hidden', async () => {
    const stream = await listen('community');
    await stream.next('heartbeat');
    const at = testNow + heartbeatMs;
    host.setNow(at);
    await assign('H2');
    expect((await stream.next('heartbeat')).data).toEqual({ seq: setUpSeq + 1, at });
  });

  it('leaves no seq out, so that nobody asks for what is hidden from them [D3]', async () => {
    const stream = await listen('community');
    await stream.next('heartbeat');
    await assign('H2');
    await assign('H2');
    await assign('H1');
    expect(await stream.next()).toEqual({
      event: 'batch',
      id: String(setUpSeq + 2),
      data: { fromSeq: setUpSeq + 1, toSeq: setUpSeq + 2, entities: [] },
    });
    expect((await stream.next()).id).toBe(String(setUpSeq + 3));
  });

  it('ends at the next sign of life once its reader may see something else', async () => {
    const stream = await listen('community');
    await stream.next('heartbeat');
    await saveMember(host.store, { ...memberNamed('community'), area: community2 });
    host.setNow(testNow + heartbeatMs);
    host.store.wake('500199');
    await expect(stream.next()).rejects.toThrow(/The stream ended/);
  });

  it('finds a change that it was not woken for', async () => {
    const stream = await listen('leader');
    await stream.next('heartbeat');
    const deaf = { ...host.store, wake: () => {} };
    await writeAs(deaf, { account: 'duty', district: '500199' }, async (write) => {
      write.record({ entity: 'hazard', entityId: 'H1', verb: 'note', area: community2 });
    });
    expect((await stream.next('change')).data).toMatchObject({ verb: 'note' });
  });

  it('disturbs nobody when a listener leaves', async () => {
    const leaving = await listen('leader');
    const staying = await listen('leader');
    await leaving.close();
    await assign('H1');
    expect((await staying.next('change')).id).toBe(String(setUpSeq + 1));
    expect(await seqOf(host)).toBe(setUpSeq + 1);
  });
});
