import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  acknowledgeAlarmRoute,
  concludeAlarmRoute,
  listAlarms,
} from '../../src/contract/alarms.ts';
import { getDevice, listDevices } from '../../src/contract/devices.ts';
import { listReopenings, reopenValveRoute } from '../../src/contract/reopenings.ts';
import { deviceConditions, hourMs } from '../../src/domain/device-state.ts';
import { valueOf } from './support/answers.ts';
import { alarmEvent, clearEvent, letPlatformIn, sendEvents } from './support/device-events.ts';
import { addDevice } from './support/objects.ts';
import { engineNames, openTestHost, type TestHost, testNow } from './support/test-host.ts';

const minuteMs = 60_000;
let number = 0;

describe.each(engineNames)('what becomes of an event on %s', (engine) => {
  let host: TestHost;
  let device: string;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
  });
  afterAll(() => host.close());
  beforeEach(async () => {
    device = `D${++number}`;
    await addDevice(host.store, device);
  });

  const update = (values: object) =>
    host.store.engine.write.updateTable('device').set(values).where('id', '=', device).execute();
  const event = (kind: string, at: number, more: object) => ({
    id: `E${++number}`,
    kind,
    device,
    at,
    ...more,
  });
  const gas = (methanePercentLel: number, at = testNow) => event('gas', at, { methanePercentLel });
  const send = (...events: object[]) => sendEvents(host, events);
  const alarms = async (query: object = {}) => {
    const page = valueOf(await host.call('duty', listAlarms, { query: { limit: 500, ...query } }));
    return page.items.filter((alarm) => alarm.device === device);
  };
  const state = async () => valueOf(await host.call('duty', getDevice, { params: { id: device } }));

  it('is an alarm of the level that its reading has reached, and a repeat after that [D17]', async () => {
    await send(gas(4), gas(6, testNow + 1), gas(30, testNow + 2), gas(13, testNow + 3));
    expect(await alarms()).toMatchObject([
      { level: 1, reading: 13, readingUnit: '%LEL', repeats: 2, stage: 'raised', clearedAt: null },
    ]);
    expect((await state()).state).toMatchObject({ methanePercentLel: 13, quietSince: null });
  });

  it('is the end of the danger and not of the alarm when the reading falls [C13]', async () => {
    await send(gas(30), gas(1, testNow + 1), gas(1, testNow + 2));
    expect(await alarms()).toMatchObject([{ stage: 'raised', clearedAt: testNow + 1 }]);
  });

  it('is sorted by time within a batch', async () => {
    await send(gas(1, testNow + 1), gas(30));
    expect(await alarms()).toMatchObject([{ raisedAt: testNow, clearedAt: testNow + 1 }]);
  });

  it('is, when it comes late, an alarm that is over if the device has said so since', async () => {
    await send(gas(1));
    await send(gas(30, testNow - hourMs));
    expect(await alarms()).toMatchObject([
      { raisedAt: testNow - hourMs, receivedAt: testNow, clearedAt: testNow, level: 1 },
    ]);
    expect((await state()).state).toMatchObject({ methanePercentLel: 1, lateEvents: 1 });
  });

  it('is a repeat without a new reading when it comes late to an alarm', async () => {
    await send(gas(30));
    await send(gas(26, testNow - minuteMs));
    expect(await alarms()).toMatchObject([{ repeats: 1, reading: 30, lastEventAt: testNow }]);
  });

  it('shows a clock that is ahead, and keeps apart what is too far ahead', async () => {
    const answer = await send(gas(1, testNow + 5 * minuteMs), gas(30, testNow + 11 * minuteMs));
    expect(answer).toMatchObject({ accepted: 1, quarantined: 1 });
    expect((await state()).conditions).toContain('clock_ahead');
    expect(await alarms()).toEqual([]);
  });

  it('is only counted of a device that flaps, but for a worse level', async () => {
    const at = testNow;
    host.setNow(testNow + 34 * minuteMs);
    for (let turn = 0; turn < 16; turn++) {
      const time = at + turn * minuteMs;
      await send(gas(6, time), gas(1, time + 1_000));
    }
    expect((await state()).conditions).toContain('flapping');
    const [before] = await alarms();
    await send(gas(6, at + 30 * minuteMs), gas(1, at + 31 * minuteMs));
    expect(await alarms()).toEqual([before]);
    await send(gas(30, at + 32 * minuteMs), gas(1, at + 33 * minuteMs));
    expect(await alarms()).toMatchObject([{ level: 1, clearedAt: null }]);
    host.setNow(testNow + hourMs);
    expect((await state()).conditions).not.toContain('flapping');
    host.setNow(testNow);
  });

  it('is kept apart when its device cannot have measured it', async () => {
    const answer = await send(event('smoke', testNow, { isSmoke: true }));
    expect(answer).toMatchObject({ accepted: 0, quarantined: 1 });
    expect(await alarms()).toEqual([]);
  });

  it('of a closed valve is an alarm by its cause and a task for a hand on site [S1-T2.1][S1-T2.3]', async () => {
    await update({ kind: 'self_closing_valve' });
    await send(event('valve', testNow, { position: 'closed', cause: 'over_flow' }));
    expect(await alarms()).toMatchObject([{ level: 2, cause: 'over_flow' }]);
    const query = { device, isReopened: 'false' } as const;
    const waiting = async () => valueOf(await host.call('duty', listReopenings, { query })).items;
    const [task] = await waiting();
    expect(task).toMatchObject({ cause: 'over_flow', shutAt: testNow, reopenedAt: null });
    await send(event('valve', testNow - 1, { position: 'open' }));
    expect(await waiting()).toHaveLength(1);
    await send(event('valve', testNow + 1, { position: 'open' }));
    expect(await waiting()).toEqual([]);
    const again = await host.call('duty', reopenValveRoute, {
      params: { id: task?.id ?? '' },
      body: {},
    });
    expect(again).toMatchObject({ ok: false, problem: { refusal: 'already_reopened' } });
  });

  it('leaves the task of a closed valve to whoever stood before it, by name', async () => {
    await update({ kind: 'self_closing_valve' });
    await send(event('valve', testNow, { position: 'closed' }));
    const { items } = valueOf(await host.call('duty', listReopenings, { query: { device } }));
    const id = items[0]?.id ?? '';
    const call = { params: { id }, body: { note: '已更换软管' } };
    expect((await host.call('leader', reopenValveRoute, call)).status).toBe(403);
    expect(valueOf(await host.call('duty', reopenValveRoute, call))).toMatchObject({
      reopenedBy: '测试duty',
      note: '已更换软管',
    });
  });

  it('of a drill stands apart, and hides no real alarm of the same device [D33]', async () => {
    await send({ ...gas(30), purpose: 'drill' });
    expect((await state()).state).toBeNull();
    await send(gas(6, testNow + 1));
    const standing = await alarms();
    expect(standing.map(({ purpose, level }) => [purpose, level])).toEqual([
      ['drill', 1],
      ['real', 3],
    ]);
    expect(await alarms({ purpose: 'real' })).toHaveLength(1);
    const [drill] = standing;
    const params = { id: drill?.id ?? '' };
    await host.call('duty', acknowledgeAlarmRoute, { params });
    const body = { conclusion: 'test', note: '演练结束' } as const;
    await host.call('duty', concludeAlarmRoute, { params, body });
    expect((await alarms()).map(({ purpose }) => purpose)).toEqual(['real']);
  });

  it('leaves a valve that sends nothing by its grade without data, whatever else is quiet [D28][S1-X5]', async () => {
    await update({ kind: 'self_closing_valve', grade: 'base', has_telemetry: 0 });
    expect(await state()).toMatchObject({ connection: 'no_data', state: null, conditions: [] });
  });

  it('narrows devices by each condition exactly as each device says of itself', async () => {
    await update({ life_years: null, installed_on: '2021-01-01', certificate_until: '2026-01-01' });
    await send({ ...gas(1), batteryPercent: 12 });
    const all = valueOf(await host.call('duty', listDevices, { query: { limit: 500 } })).items;
    for (const condition of deviceConditions) {
      const query = { limit: 500, condition };
      const { items } = valueOf(await host.call('duty', listDevices, { query }));
      const expected = all.filter(({ conditions }) => conditions.includes(condition));
      expect([condition, items.map(({ id }) => id)]).toEqual([
        condition,
        expected.map(({ id }) => id),
      ]);
    }
    expect((await state()).conditions).toEqual(
      expect.arrayContaining(['low_battery', 'end_of_life', 'certificate_expired']),
    );
  });

  it('is believed when the device judges by itself', async () => {
    await send(alarmEvent({ id: `own-${++number}`, device, level: 1 }));
    await send(clearEvent({ id: `own-${++number}`, device, at: testNow + 1 }));
    expect(await alarms()).toMatchObject([{ level: 1, clearedAt: testNow + 1 }]);
  });
});
