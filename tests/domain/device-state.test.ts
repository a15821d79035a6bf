import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceEventSchema } from '../../src/contract/device-events.ts';
import type { EventWord } from '../../src/domain/alarm/judge-event.ts';
import {
  conditionsOf,
  type DeviceState,
  flappingWords,
  hear,
  hourMs,
  isFlapping,
} from '../../src/domain/device-state.ts';

const now = Date.UTC(2026, 10, 20, 1);
const clear: EventWord = { kind: 'clear' };
const alarm: EventWord = { kind: 'alarm', level: 2, reading: null, readingUnit: null };

function heard(at: number, word: EventWord, more: object = {}) {
  const event = deviceEventSchema.parse({ kind: 'heartbeat', id: 'E', device: 'D', at, ...more });
  return { event, word, receivedAt: now };
}

const words = fc.array(
  fc.record({ at: fc.integer({ min: now, max: now + hourMs - 1 }), isAlarm: fc.boolean() }),
  { maxLength: 60 },
);

const papers = {
  kind: 'gas_detector',
  userClass: null,
  replaceBy: null,
  installedOn: null,
  lifeYears: null,
  certificateUntil: null,
} as const;

describe('the state of a device', () => {
  it('keeps what an event leaves out, and takes what it says', () => {
    const gas = { kind: 'gas', methanePercentLel: 7, batteryPercent: 80 };
    const first = hear(null, heard(now, alarm, gas));
    const second = hear(first, heard(now + 1, clear, { kind: 'gas', carbonMonoxidePpm: 3 }));
    expect(second).toMatchObject({
      methanePercentLel: 7,
      carbonMonoxidePpm: 3,
      batteryPercent: 80,
      quietSince: now + 1,
    });
  });

  it('is that of the newest event, in whatever order they come', () => {
    const gas = (at: number, methanePercentLel: number) =>
      heard(at, clear, { kind: 'gas', methanePercentLel });
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1 }), (offsets) => {
        const state = offsets.reduce<DeviceState | null>(
          (before, offset) => hear(before, gas(now + offset, offset % 100)),
          null,
        );
        const newest = Math.max(...offsets);
        expect(state).toMatchObject({ at: now + newest, methanePercentLel: newest % 100 });
        const late = offsets.filter((offset, index) =>
          offsets.slice(0, index).some((earlier) => earlier > offset),
        );
        expect(state?.lateEvents).toBe(late.length);
      }),
    );
  });

  it('flaps after thirty words of danger and its end within an hour, not after thirty of peace', () => {
    fc.assert(
      fc.property(words, (said) => {
        const sorted = said.toSorted((left, right) => left.at - right.at);
        const state = sorted.reduce<DeviceState | null>(
          (before, { at, isAlarm }) => hear(before, heard(at, isAlarm ? alarm : clear)),
          null,
        );
        const counted = sorted.filter(
          ({ isAlarm }, index) => isAlarm || index === 0 || sorted[index - 1]?.isAlarm === true,
        ).length;
        expect(state?.hourWords ?? 0).toBe(counted);
        expect(state !== null && isFlapping(state, now)).toBe(counted > flappingWords);
        expect(state !== null && isFlapping(state, now + hourMs)).toBe(false);
      }),
    );
  });
});

describe('the conditions of a device', () => {
  it('are none of a device that nobody knows anything of', () => {
    expect(conditionsOf(papers, null, now)).toEqual([]);
  });

  it('are low battery, a closed valve and a clock ahead, by its last word', () => {
    const event = { kind: 'valve', position: 'closed', batteryPercent: 20 };
    const state = hear(null, heard(now + 150_000, alarm, event));
    expect(conditionsOf(papers, state, now)).toEqual([
      'low_battery',
      'valve_closed',
      'clock_ahead',
    ]);
  });

  it('are end of life and an expired certificate, from the day after', () => {
    const on = (certificateUntil: string) =>
      conditionsOf({ ...papers, certificateUntil }, null, now);
    expect([on('2026-11-20'), on('2026-11-19')]).toEqual([[], ['certificate_expired']]);
    const installed = (installedOn: string) => conditionsOf({ ...papers, installedOn }, null, now);
    expect([installed('2021-11-20'), installed('2021-11-19')]).toEqual([[], ['end_of_life']]);
    const unit = { ...papers, userClass: 'existing_unit', installedOn: '2023-11-19' } as const;
    expect(conditionsOf(unit, null, now)).toEqual(['end_of_life']);
  });
});
