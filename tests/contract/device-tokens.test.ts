import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/contract/changes.ts';
import {
  getIntake,
  listDeviceTokens,
  listQuarantine,
  makeDeviceToken,
  replayQuarantine,
  revokeDeviceToken,
} from '../../src/contract/device-tokens.ts';
import { ingestMessages } from '../../src/contract/ingest.ts';
import { adapters } from '../../src/server/ingest/adapters.ts';
import { openAlarmOf, valueOf } from './support/answers.ts';
import { alarmEvent, letPlatformIn, postEvents, sendEvents } from './support/device-events.ts';
import { dumpTables } from './support/dump.ts';
import { addDevice } from './support/objects.ts';
import { engineNames, openTestHost, type TestHost } from './support/test-host.ts';

describe.each(engineNames)('tokens and quarantine on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await letPlatformIn(host.store);
    for (const device of ['D1', 'D2']) await addDevice(host.store, device);
  });
  afterAll(() => host.close());

  const make = async (body: { name: string; device?: string; adapter?: 'ctwing' }) =>
    valueOf(await host.call('admin', makeDeviceToken, { body }));
  const statusWith = async (token: string, device = 'D1') =>
    (await postEvents(host, [alarmEvent({ id: crypto.randomUUID(), device })], token)).status;
  const waiting = async () =>
    valueOf(await host.call('admin', listQuarantine, { query: {} })).items;
  const replay = async () => valueOf(await host.call('admin', replayQuarantine, { body: {} }));

  it('give a token out once, and keep only its hash', async () => {
    const { token, ...view } = await make({ name: '甲平台' });
    expect(await statusWith(token)).toBe(200);
    const { items } = valueOf(await host.call('admin', listDeviceTokens, {}));
    expect(items.find(({ id }) => id === view.id)).toEqual(view);
    const kept = JSON.stringify(await dumpTables(host.store, ['device_token', 'change']));
    expect(kept).not.toContain(token);
  });

  it('take nothing with a token that was taken back, and tell the log who did', async () => {
    const { token, id } = await make({ name: '乙平台' });
    const params = { id };
    expect(
      valueOf(await host.call('admin', revokeDeviceToken, { params })).revokedAt,
    ).not.toBeNull();
    expect(await statusWith(token)).toBe(401);
    expect(await host.call('admin', revokeDeviceToken, { params })).toMatchObject({
      ok: false,
      problem: { refusal: 'already_revoked' },
    });
    const query = { entity: 'device_token', entityId: id } as const;
    const { items } = valueOf(await host.call('admin', listChanges, { query }));
    expect(items.map(({ verb, actor }) => [verb, actor])).toEqual([
      ['create', 'admin'],
      ['revoke', 'admin'],
    ]);
    expect(valueOf(await host.call('leader', listChanges, { query })).items).toEqual([]);
  });

  it('are given out by nobody who holds a part of the district, nor for a device that is not there', async () => {
    const body = { name: '丙平台' };
    expect((await host.call('admin1', makeDeviceToken, { body })).status).toBe(403);
    const unknown = await host.call('admin', makeDeviceToken, {
      body: { ...body, device: 'none' },
    });
    expect(unknown).toMatchObject({
      ok: false,
      problem: { refusal: 'unknown_device', faults: [{ field: 'body.device' }] },
    });
  });

  it('let a device speak for itself alone', async () => {
    const { token } = await make({ name: '一号装置', device: 'D1' });
    const events = ['D1', 'D2'].map((device) => alarmEvent({ id: crypto.randomUUID(), device }));
    const answer: unknown = await (await postEvents(host, events, token)).json();
    expect(answer).toEqual({ accepted: 1, duplicates: 0, quarantined: 1 });
    expect((await waiting()).map(({ reason }) => reason)).toContain(
      'device: not the one of the token',
    );
  });

  it('read what a platform pushes in its own form, one message or several', async () => {
    await addDevice(host.store, 'D0002');
    const { token } = await make({ name: '电信平台', adapter: 'ctwing' });
    const push = async (body: unknown) => {
      const response = await host.fetch(null, ingestMessages.path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      });
      return (await response.json()) as unknown;
    };
    const { example } = adapters.ctwing;
    host.setNow(1_795_136_400_000);
    expect(await push(example)).toEqual({ accepted: 1, duplicates: 0, quarantined: 0 });
    expect(await push([example, { odd: 1 }])).toEqual({
      accepted: 0,
      duplicates: 1,
      quarantined: 1,
    });
    expect(await openAlarmOf(host, 'D0002')).toMatchObject({ level: 2, reading: 13.5 });
  });

  it('keep what comes again and again once, counted', async () => {
    const odd = { kind: 'gas', id: 'odd', device: 'D1', at: 1 };
    for (let time = 0; time < 3; time++) await sendEvents(host, [odd]);
    const kept = (await waiting()).filter(({ payload }) => payload.includes('"id":"odd"'));
    expect(kept).toMatchObject([{ times: 3, sender: '测试平台' }]);
  });

  it('take what was set apart once more when its device is there, and never twice', async () => {
    const early = alarmEvent({ id: 'early', device: 'D9' });
    await sendEvents(host, [early]);
    expect(await sendEvents(host, [early])).toMatchObject({ duplicates: 1 });
    const before = valueOf(await host.call('duty', getIntake, {})).quarantined;
    expect((await replay()).taken).toBe(0);
    await addDevice(host.store, 'D9');
    expect(await replay()).toEqual({ taken: 1, left: before - 1 });
    expect(await openAlarmOf(host, 'D9')).toMatchObject({ repeats: 0, stage: 'raised' });
    expect((await replay()).taken).toBe(0);
    expect(valueOf(await host.call('duty', getIntake, {})).quarantined).toBe(before - 1);
  });
});
