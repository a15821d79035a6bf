import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endAlarmWindow, openAlarmWindow } from '../../src/contract/alarm-windows.ts';
import {
  acknowledgeAlarmRoute,
  listAlarms,
  shelveAlarmRoute,
  unshelveAlarmRoute,
} from '../../src/contract/alarms.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { forgetEventIds, runAlarmTimers } from '../../src/server/store/run-alarm-timers.ts';
import { openAlarmOf, valueOf } from './support/answers.ts';
import { alarmEvent, letPlatformIn, sendEvents } from './support/device-events.ts';
import { addDevice } from './support/objects.ts';
import {
  community1,
  community2,
  district,
  engineNames,
  openTestHost,
  type TestHost,
  testNow,
  wholeDistrict,
} from './support/test-host.ts';

const { alarmTimers } = readSeeds();
const minuteMs = 60_000;
let number = 0;

describe.each(engineNames)('what time asks of alarms on %s', (engine) => {
  let host: TestHost;
  let device: string;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
  });
  afterAll(() => host.close());
  beforeEach(async () => {
    host.setNow(testNow);
    device = `D${++number}`;
    await addDevice(host.store, device);
  });

  const look = (minutes: number) => {
    host.setNow(testNow + minutes * minuteMs);
    return runAlarmTimers(host.store, district, alarmTimers);
  };
  const raise = async (level: 1 | 2 | 3, at = testNow) => {
    await sendEvents(host, [alarmEvent({ id: `T${++number}`, device, level, at })]);
    return openAlarmOf(host, device);
  };
  const verbsOf = async (id: string) => {
    const query = { entity: 'alarm', entityId: id } as const;
    const { items } = valueOf(await host.call('duty', listChanges, { query }));
    return items.map(({ verb, actor }) => [verb, actor]);
  };
  const acknowledge = (id: string) => host.call('duty', acknowledgeAlarmRoute, { params: { id } });

  it('is done once, by whichever of two processes comes first, and stands in the log', async () => {
    const { id } = await raise(1);
    expect(await look(0.5)).toBe(0);
    host.setNow(testNow + 2 * minuteMs);
    const both = await Promise.all([
      runAlarmTimers(host.store, district, alarmTimers),
      runAlarmTimers(host.store, district, alarmTimers),
    ]);
    // The second may find the reminder that is due at the same minute, never the same step again.
    expect((await verbsOf(id)).filter(([verb]) => verb === 'escalate')).toEqual([
      ['escalate', 'timer'],
    ]);
    expect(both[0] + both[1]).toBe((await verbsOf(id)).length - 1);
    expect(await openAlarmOf(host, device)).toMatchObject({
      escalatedAt: testNow + 2 * minuteMs,
      stage: 'raised',
    });
    await acknowledge(id);
  });

  it('stops when somebody acknowledges, and begins at receipt for what came late', async () => {
    const { id } = await raise(3, testNow - 60 * minuteMs);
    expect(await look(1)).toBe(0);
    expect(await look(10)).toBe(1);
    await acknowledge(id);
    expect(await look(600)).toBe(0);
    expect(await openAlarmOf(host, device)).toMatchObject({ reminders: 1, escalatedAt: null });
  });

  it('leaves what is shelved alone until the shelf ends, whoever has started anew meanwhile', async () => {
    const { id } = await raise(2);
    const params = { id };
    const body = { until: testNow + 30 * minuteMs, reason: '检修中' };
    expect(valueOf(await host.call('duty', shelveAlarmRoute, { params, body })).shelf).toEqual({
      until: body.until,
      reason: '检修中',
      by: '测试duty',
    });
    expect(await look(29)).toBe(0);
    expect(await look(30)).toBe(1);
    expect(await openAlarmOf(host, device)).toMatchObject({ shelf: null });
    const again = await host.call('duty', unshelveAlarmRoute, { params });
    expect(again).toMatchObject({ ok: false, problem: { refusal: 'not_shelved' } });
    expect((await verbsOf(id)).map(([verb]) => verb)).toEqual(['create', 'shelve', 'unshelve']);
    await acknowledge(id);
  });

  it('makes alarms of a window apart and quiet, until it ends [D33]', async () => {
    const body = {
      area: community1,
      device,
      kind: 'maintenance',
      startsAt: testNow,
      endsAt: testNow + 60 * minuteMs,
      reason: '更换探头',
    } as const;
    const foreign = { ...body, area: community2 };
    const refused = await host.call('duty1', openAlarmWindow, { body: foreign });
    expect(refused).toMatchObject({ ok: false, problem: { refusal: 'outside_area' } });
    const { id } = valueOf(await host.call('duty1', openAlarmWindow, { body }));
    expect(await raise(1)).toMatchObject({ purpose: 'maintenance' });
    expect(await look(10)).toBe(0);
    valueOf(await host.call('duty1', endAlarmWindow, { params: { id } }));
    await sendEvents(host, [
      alarmEvent({ id: `T${++number}`, device, level: 1, at: testNow + 10 * minuteMs }),
    ]);
    const { items } = valueOf(await host.call('duty', listAlarms, { query: { limit: 500 } }));
    const own = items.filter((alarm) => alarm.device === device);
    expect(own.map(({ purpose }) => purpose).toSorted()).toEqual(['maintenance', 'real']);
    await acknowledge(own.find(({ purpose }) => purpose === 'real')?.id ?? '');
  });

  it('lets a window be ended only by whoever holds its area', async () => {
    const body = {
      area: wholeDistrict,
      kind: 'drill',
      startsAt: testNow + 500 * minuteMs,
      endsAt: testNow + 560 * minuteMs,
      reason: '全区演练',
    } as const;
    const { id } = valueOf(await host.call('duty', openAlarmWindow, { body }));
    const params = { id };
    expect((await host.call('duty1', endAlarmWindow, { params })).status).toBe(404);
    expect((await host.call('duty', endAlarmWindow, { params })).status).toBe(200);
    const again = await host.call('duty', endAlarmWindow, { params });
    expect(again).toMatchObject({ ok: false, problem: { refusal: 'window_over' } });
  });

  it('forgets the ids of events after a month', async () => {
    await raise(3);
    const count = async () =>
      (await host.store.engine.read.selectFrom('device_event').select('id').execute()).length;
    const before = await count();
    host.setNow(testNow + 29 * 86_400_000);
    await forgetEventIds(host.store, district);
    expect(await count()).toBe(before);
    host.setNow(testNow + 31 * 86_400_000);
    await forgetEventIds(host.store, district);
    expect(await count()).toBe(0);
  });
});
