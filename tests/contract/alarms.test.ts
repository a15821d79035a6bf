import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acknowledgeAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  dispatchAlarmRoute,
  getAlarm,
  listAlarms,
  startVerificationRoute,
  verifyAlarmRoute,
} from '../../src/contract/alarms.ts';
import { listChanges } from '../../src/contract/changes.ts';
import type { RouteAnswer } from '../../src/contract/route.ts';
import { openAlarmOf, valueOf } from './support/answers.ts';
import { alarmEvent, clearEvent, letPlatformIn, sendEvents } from './support/device-events.ts';
import { addDevice, addUnit } from './support/objects.ts';
import {
  type Answer,
  community2,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const devices = ['raised', 'named', 'life', 'refusing', 'repeated', 'cleared', 'again', 'late'];
const inCommunity2 = ['worst-new', 'worst-old', 'middle', 'least'];

describe.each(engineNames)('alarms on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
    await addUnit(host.store, 'U1');
    for (const device of devices) await addDevice(host.store, device);
    for (const device of inCommunity2) await addDevice(host.store, device, community2);
  });
  afterAll(() => host.close());

  async function raise(device: string, at = testNow): Promise<{ params: { id: string } }> {
    await sendEvents(host, [alarmEvent({ id: `${device}-raise-${at}`, device, at })]);
    return { params: { id: (await openAlarmOf(host, device)).id } };
  }

  const conclude = (id: { params: { id: string } }, note: string) =>
    host.call('duty', concludeAlarmRoute, { ...id, body: { conclusion: 'resolved', note } });

  it('is raised by an event of its device, with the place and the reading', async () => {
    const event = alarmEvent({ id: 'e1', device: 'raised', reading: 12.5, readingUnit: '%LEL' });
    await sendEvents(host, [event]);
    expect(await openAlarmOf(host, 'raised')).toMatchObject({
      stage: 'raised',
      deviceKind: 'gas_detector',
      place: '探测器 raised',
      position: [106.5, 29.5],
      level: 2,
      reading: 12.5,
      readingUnit: '%LEL',
      raisedAt: testNow,
      repeats: 0,
      acknowledgedBy: null,
    });
  });

  it('is acknowledged by the name of the caller, which is not closed', async () => {
    const id = await raise('named');
    const answer = await host.call('duty', acknowledgeAlarmRoute, id);
    const { name } = memberNamed('duty');
    expect(answer).toMatchObject({
      value: { stage: 'acknowledged', acknowledgedBy: name, acknowledgedAt: testNow },
    });
    expect(await openAlarmOf(host, 'named')).toMatchObject({ closedAt: null });
    const second = await host.call('duty1', acknowledgeAlarmRoute, id);
    expect(second).toMatchObject({ status: 409, problem: { refusal: 'already_acknowledged' } });
    expect(await openAlarmOf(host, 'named')).toMatchObject({ acknowledgedBy: name });
  });

  it('is verified, dispatched and concluded with a note, each step in its history', async () => {
    const id = await raise('life');
    const stages = [
      await host.call('duty', acknowledgeAlarmRoute, id),
      await host.call('duty', startVerificationRoute, id),
      await host.call('duty', verifyAlarmRoute, id),
      await host.call('duty', dispatchAlarmRoute, { ...id, body: { unit: 'U1' } }),
      await host.call('duty', arriveOnSiteRoute, id),
      await conclude(id, '已关阀通风'),
    ].map((answer) => answer.ok && answer.value.stage);
    expect(stages).toEqual([
      'acknowledged',
      'verifying',
      'verified',
      'dispatched',
      'on_site',
      'resolved',
    ]);
    const query = { entity: 'alarm', entityId: id.params.id } as const;
    const history = valueOf(await host.call('leader', listChanges, { query }));
    expect(history.items.map(({ verb, actor }) => `${verb} by ${actor}`)).toEqual([
      'create by 测试平台',
      'acknowledge by duty',
      'start_verification by duty',
      'verify by duty',
      'dispatch by duty',
      'arrive by duty',
      'conclude by duty',
    ]);
  });

  it('leaves the list of open ones only when it is concluded', async () => {
    const query = { isHandled: 'true' } as const;
    const handled = valueOf(await host.call('leader', listAlarms, { query }));
    expect(handled.items).toMatchObject([
      { device: 'life', note: '已关阀通风', closedAt: testNow },
    ]);
    const open = valueOf(await host.call('leader', listAlarms, {}));
    expect(open.items.map((alarm) => alarm.device)).not.toContain('life');
    expect(open.total).toBe(open.items.length);
  });

  it('refuses a step out of turn by name and changes nothing', async () => {
    const id = await raise('refusing');
    const before = await host.call('leader', getAlarm, id);
    const toNobody = { ...id, body: { unit: 'nobody' } };
    const refusals = [
      await host.call('duty', dispatchAlarmRoute, { ...id, body: { unit: 'U1' } }),
      await host.call('duty', startVerificationRoute, id),
      await host.call('duty', verifyAlarmRoute, id),
      await host.call('duty', arriveOnSiteRoute, id),
      await conclude(id, '说明'),
      await host.call('duty', dispatchAlarmRoute, toNobody),
    ].map((answer) => !answer.ok && answer.status === 409 && answer.problem.refusal);
    expect(refusals).toEqual([
      'not_acknowledged',
      'not_acknowledged',
      'not_under_verification',
      'not_dispatched',
      'not_acknowledged',
      'unknown_unit',
    ]);
    expect(await host.call('leader', getAlarm, id)).toEqual(before);
  });

  it('is not concluded without a note, nor twice', async () => {
    const id = { params: { id: (await openAlarmOf(host, 'refusing')).id } };
    await host.call('duty', acknowledgeAlarmRoute, id);
    expect(await conclude(id, '  ')).toMatchObject({ problem: { refusal: 'needs_a_note' } });
    expect(await conclude(id, '误触')).toMatchObject({ ok: true });
    expect(await conclude(id, '误触')).toMatchObject({ problem: { refusal: 'already_handled' } });
  });

  it('counts further events of its device and keeps the worst level', async () => {
    const { params } = await raise('repeated');
    await sendEvents(host, [
      alarmEvent({ id: 'r1', device: 'repeated', at: testNow + 1000, level: 1, reading: 30 }),
      alarmEvent({ id: 'r2', device: 'repeated', at: testNow + 2000, level: 3, reading: 8 }),
    ]);
    expect(await openAlarmOf(host, 'repeated')).toMatchObject({
      id: params.id,
      repeats: 2,
      level: 1,
      reading: 8,
      lastEventAt: testNow + 2000,
    });
  });

  it('stays open when its device says that the cause is gone', async () => {
    await raise('cleared');
    const at = testNow + 60_000;
    await sendEvents(host, [clearEvent({ id: 'c1', device: 'cleared', at })]);
    expect(await openAlarmOf(host, 'cleared')).toMatchObject({ stage: 'raised', clearedAt: at });
  });

  it('is a new one when its device raises again after it was concluded', async () => {
    const first = await raise('again');
    await host.call('duty', acknowledgeAlarmRoute, first);
    await conclude(first, '已处置');
    const second = await raise('again', testNow + 1000);
    expect(second).not.toEqual(first);
  });

  it('takes events into the one that stands, even one that came late', async () => {
    const first = await raise('late');
    await host.call('duty', acknowledgeAlarmRoute, first);
    await conclude(first, '已处置');
    await sendEvents(host, [
      alarmEvent({ id: 'l1', device: 'late', at: testNow - 5000 }),
      alarmEvent({ id: 'l2', device: 'late', at: testNow + 5000 }),
    ]);
    expect(await openAlarmOf(host, 'late')).toMatchObject({ repeats: 1 });
  });

  it('lists the worst first, and of the same level the oldest', async () => {
    await sendEvents(host, [
      alarmEvent({ id: 's1', device: 'least', level: 3, at: testNow - 9000 }),
      alarmEvent({ id: 's2', device: 'worst-new', level: 1, at: testNow + 2000 }),
      alarmEvent({ id: 's3', device: 'middle', level: 2, at: testNow - 8000 }),
      alarmEvent({ id: 's4', device: 'worst-old', level: 1, at: testNow + 1000 }),
    ]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const answer: Answer<typeof listAlarms> = await host.call('leader', listAlarms, {
        query: { area: community2, limit: 1, ...(cursor !== null && { cursor }) },
      });
      const page: RouteAnswer<typeof listAlarms> = valueOf(answer);
      expect(page.total).toBe(4);
      seen.push(...page.items.map((alarm) => alarm.device));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['worst-old', 'worst-new', 'middle', 'least']);
  });
});
