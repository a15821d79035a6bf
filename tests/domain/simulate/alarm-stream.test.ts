import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceEventSchema } from '../../../src/contract/device-events.ts';
import { alarmStream } from '../../../src/domain/simulate/alarm-stream.ts';
import type { SimulatedDevice } from '../../../src/domain/simulate/simulated-event.ts';

const kinds = ['gas_detector', 'smoke_detector', 'charger'] as const;
const devices: SimulatedDevice[] = Array.from({ length: 60 }, (_, i) => ({
  id: `D${i}`,
  kind: kinds[i % 3] ?? 'charger',
  building: `B${i % 7}`,
  hasTelemetry: true,
}));
const valve: SimulatedDevice = {
  id: 'V1',
  kind: 'self_closing_valve',
  building: 'B1',
  hasTelemetry: false,
};
const startAt = Date.parse('2026-11-20T00:00:00+08:00');
const hourMs = 3_600_000;
const options = { devices: [...devices, valve], seed: 7, startAt, ratePerHour: 30 };

const day = alarmStream(options).next(startAt + 24 * hourMs);

function alarmsBetween(fromHour: number, toHour: number): number {
  const [from, to] = [startAt + fromHour * hourMs, startAt + toHour * hourMs];
  return day.filter(({ kind, at }) => kind === 'alarm' && at >= from && at < to).length;
}

test('the same options give the same events', () => {
  expect(alarmStream(options).next(startAt + 24 * hourMs)).toEqual(day);
});

test('another seed gives other events', () => {
  const other = alarmStream({ ...options, seed: 8 }).next(startAt + 24 * hourMs);
  expect(other).not.toEqual(day);
});

test('many small steps give the same events as one large step', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 * hourMs }), { maxLength: 8 }), (stepsMs) => {
      const inSteps = alarmStream(options);
      const events = [...stepsMs.toSorted((a, b) => a - b), 2 * hourMs].flatMap((ms) =>
        inSteps.next(startAt + ms),
      );
      expect(events).toEqual(alarmStream(options).next(startAt + 2 * hourMs));
    }),
    { numRuns: 30 },
  );
});

test('a stream that is started again later goes on with the same events', () => {
  const later = startAt + 5 * hourMs + 1234;
  const again = alarmStream({ ...options, startAt: later }).next(startAt + 8 * hourMs);
  expect(again).toEqual(day.filter(({ at }) => at > later && at <= startAt + 8 * hourMs));
});

test('every event is one that the ingest route takes, each under an id of its own', () => {
  for (const event of day) expect(deviceEventSchema.parse(event)).toMatchObject(event);
  expect(new Set(day.map(({ id }) => id)).size).toBe(day.length);
});

test('events come in the order of their instants', () => {
  expect(day).toEqual(day.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)));
});

test('every alarm is marked as simulated and cleared within forty minutes', () => {
  const alarms = day.filter(({ kind }) => kind === 'alarm');
  expect(alarms.length).toBeGreaterThan(400);
  for (const alarm of alarms.filter(({ at }) => at < startAt + 23 * hourMs)) {
    expect(alarm).toMatchObject({ isSimulated: true });
    const clear = day.find(
      ({ kind, device, at }) => kind === 'clear' && device === alarm.device && at > alarm.at,
    );
    expect(clear?.at).toBeLessThanOrEqual(alarm.at + 40 * 60_000);
  }
});

test('some alarms repeat before they clear', () => {
  const repeats = day.filter(({ kind, id }) => kind === 'alarm' && !id.endsWith('-0'));
  expect(repeats.length).toBeGreaterThan(50);
});

test('supper brings far more alarms than the small hours', () => {
  expect(alarmsBetween(17, 20)).toBeGreaterThan(4 * alarmsBetween(2, 5));
});

test('the mean of the day is the rate that was asked for', () => {
  const incidents = new Set(
    day.filter(({ kind }) => kind === 'alarm').map(({ id }) => id.split('-').slice(0, 3).join('-')),
  );
  expect(incidents.size / 24).toBeGreaterThan(25);
  expect(incidents.size / 24).toBeLessThan(35);
});

test('a device that can report is heard every ten minutes, but for the few that are silent', () => {
  const heartbeats = day.filter(({ kind }) => kind === 'heartbeat');
  const heard = new Set(heartbeats.map(({ device }) => device));
  expect(heard.size).toBeGreaterThan(50);
  for (const id of heard) {
    expect(heartbeats.filter(({ device }) => device === id)).toHaveLength(144);
  }
});

test('a device without telemetry sends nothing', () => {
  expect(day.filter(({ device }) => device === valve.id)).toEqual([]);
  expect(alarmStream({ ...options, devices: [valve] }).next(startAt + hourMs)).toEqual([]);
});

test('what strikes a tower with hundreds of devices raises tens of alarms, not hundreds', () => {
  const tower = Array.from({ length: 400 }, (_, i) => ({
    id: `T${i}`,
    kind: 'smoke_detector' as const,
    building: 'T',
    hasTelemetry: true,
  }));
  const events = alarmStream({ ...options, devices: tower }).next(startAt + 24 * hourMs);
  const struck = new Map<string, Set<string>>();
  for (const { id, kind, device } of events) {
    if (kind !== 'alarm') continue;
    const incident = id.split('-').slice(0, 3).join('-');
    struck.set(incident, (struck.get(incident) ?? new Set()).add(device));
  }
  const sizes = [...struck.values()].map((hit) => hit.size);
  expect(Math.max(...sizes)).toBeGreaterThan(20);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(41);
});
