import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueStep, dueStep, takeDueStep } from '../../src/domain/alarm/due-step.ts';
import { repeatAlarm } from '../../src/domain/alarm/receive-event.ts';
import { shelveAlarm, unshelveAlarm } from '../../src/domain/alarm/shelve-alarm.ts';
import {
  type Alarm,
  alarmLevels,
  alarmPurposes,
  alarmStages,
  isHandled,
} from '../../src/domain/alarm.ts';
import {
  type AlarmWindow,
  endWindow,
  openWindow,
  purposeAt,
} from '../../src/domain/alarm-window.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { alarmAt } from '../support/district.ts';

const { alarmTimers } = readSeeds();
const minuteMs = 60_000;
const start = Date.UTC(2026, 10, 20);
const raised = alarmAt('raised', { level: 1, raisedAt: start - 9 * minuteMs, receivedAt: start });
const shelf = { until: start + 30 * minuteMs, reason: '检修', by: '王' };

/** What is done when somebody looks at these instants. */
function stepsAt(alarm: Alarm, instants: readonly number[]): DueStep[] {
  const steps: DueStep[] = [];
  let current = alarm;
  for (const now of instants) {
    const step = dueStep(current, alarmTimers, now);
    if (step === null) continue;
    steps.push(step);
    current = takeDueStep(current, step, now);
  }
  return steps;
}

const alarm = fc
  .record({
    stage: fc.constantFrom(...alarmStages),
    level: fc.constantFrom(...alarmLevels),
    purpose: fc.constantFrom(...alarmPurposes),
  })
  .map(({ stage, ...more }) => alarmAt(stage, { ...more, receivedAt: start }));

describe('what time asks of an alarm', () => {
  it('is counted from when it was received, not from when a device says that it began', () => {
    const at = (minutes: number) => dueStep(raised, alarmTimers, start + minutes * minuteMs);
    expect([at(0.9), at(1), at(2)]).toEqual([null, 'remind', 'escalate']);
  });

  it('is to escalate once and to remind until somebody acknowledges [C14]', () => {
    const dayMs = 86_400_000;
    const minutes = Array.from({ length: dayMs / 15_000 }, (_, index) => start + index * 15_000);
    const steps = stepsAt(raised, minutes);
    expect(steps.filter((step) => step === 'escalate')).toHaveLength(1);
    // After 1, 2, 4 ... 32 minutes, then each hour of the day.
    expect(steps.filter((step) => step === 'remind')).toHaveLength(6 + 22);
    expect(stepsAt(alarmAt('acknowledged', { receivedAt: start }), minutes)).toEqual([]);
  });

  it('is nothing of what is handled, a drill, or on a shelf that has not ended [D33]', () => {
    fc.assert(
      fc.property(alarm, fc.nat(86_400_000), (drawn, later) => {
        const step = dueStep(drawn, alarmTimers, start + later);
        const isQuiet = isHandled(drawn.stage) || drawn.purpose !== 'real';
        expect(isQuiet && step !== null).toBe(false);
        expect(dueStep({ ...drawn, shelf }, alarmTimers, start)).toBeNull();
      }),
    );
  });

  it('is not asked again for the same instant once it is done, so that a restart changes nothing', () => {
    fc.assert(
      fc.property(alarm, fc.array(fc.nat(3_600_000)), (drawn, offsets) => {
        const instants = offsets.toSorted((one, other) => one - other).map((ms) => start + ms);
        const twice = instants.flatMap((now) => [now, now, now]);
        const remind = (steps: DueStep[]) => steps.filter((step) => step === 'remind').length;
        const escalate = (steps: DueStep[]) => steps.filter((step) => step === 'escalate').length;
        expect(escalate(stepsAt(drawn, twice))).toBe(escalate(stepsAt(drawn, instants)));
        expect(remind(stepsAt(drawn, twice))).toBeGreaterThanOrEqual(
          remind(stepsAt(drawn, instants)),
        );
        const last = instants.at(-1);
        if (last === undefined) return;
        let current = drawn;
        for (let step = dueStep(current, alarmTimers, last); step !== null; ) {
          current = takeDueStep(current, step, last);
          step = dueStep(current, alarmTimers, last);
        }
        expect(dueStep(current, alarmTimers, last)).toBeNull();
      }),
    );
  });
});

describe('a shelf', () => {
  const hourMs = 60 * minuteMs;
  const until = (ms: number, of: Alarm = raised) =>
    shelveAlarm(of, { ...shelf, until: start + ms }, start);

  it('has an end, a reason and a name, and a red alarm rests for an hour at most', () => {
    expect(until(hourMs)).toMatchObject({ ok: true, value: { shelf: { by: '王' } } });
    expect(until(hourMs + 1)).toMatchObject({ refusal: 'shelf_too_long' });
    expect(until(hourMs + 1, { ...raised, level: 3 })).toMatchObject({ ok: true });
    expect(until(0)).toMatchObject({ refusal: 'shelf_in_past' });
    expect(shelveAlarm(raised, { ...shelf, reason: ' ' }, start)).toMatchObject({
      refusal: 'needs_a_reason',
    });
    expect(until(1, alarmAt('resolved'))).toMatchObject({ refusal: 'already_handled' });
  });

  it('ends by time, by hand, and when the device says something worse', () => {
    const shelved = { ...raised, level: 2 as const, shelf };
    expect(dueStep(shelved, alarmTimers, shelf.until)).toBe('unshelve');
    expect(unshelveAlarm(shelved)).toMatchObject({ ok: true, value: { shelf: null } });
    expect(unshelveAlarm(raised)).toMatchObject({ refusal: 'not_shelved' });
    const event = { reading: null, readingUnit: null, at: start };
    expect(repeatAlarm(shelved, { ...event, level: 2 }).shelf).toEqual(shelf);
    expect(repeatAlarm(shelved, { ...event, level: 1 }).shelf).toBeNull();
  });
});

describe('a window', () => {
  const window: AlarmWindow = {
    id: 'W',
    area: 500_199_001_000_000,
    building: null,
    device: null,
    kind: 'drill',
    startsAt: start,
    endsAt: start + 60 * minuteMs,
    reason: '月度演练',
    openedBy: '王',
    endedAt: null,
  };
  const device = { id: 'D1', area: 500_199_001_001_000, building: 'B1' };

  it('makes the alarms of its place and time not real, and no others', () => {
    const purpose = (more: Partial<AlarmWindow>, at = start) =>
      purposeAt([{ ...window, ...more }], device, at);
    expect(purpose({})).toBe('drill');
    expect(purpose({ kind: 'maintenance', building: 'B1', device: 'D1' })).toBe('maintenance');
    expect(purpose({ building: 'B2' })).toBe('real');
    expect(purpose({ device: 'D2' })).toBe('real');
    expect(purpose({ area: 500_199_002_000_000 })).toBe('real');
    expect([purpose({}, start - 1), purpose({}, window.endsAt)]).toEqual(['real', 'real']);
    expect(purpose({ endedAt: start + 1 }, start + 1)).toBe('real');
  });

  it('has an end within a week, and a reason', () => {
    const opened = (more: Partial<AlarmWindow>) => openWindow({ ...window, ...more }, start);
    expect(opened({})).toMatchObject({ ok: true });
    expect(opened({ endsAt: start })).toMatchObject({ refusal: 'window_over' });
    expect(opened({ endsAt: start + 8 * 86_400_000 })).toMatchObject({
      refusal: 'window_too_long',
    });
    expect(opened({ reason: '' })).toMatchObject({ refusal: 'needs_a_reason' });
    expect(endWindow(window, start + 1)).toMatchObject({ ok: true, value: { endedAt: start + 1 } });
    expect(endWindow(window, window.endsAt)).toMatchObject({ refusal: 'window_over' });
  });
});
