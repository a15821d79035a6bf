import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledgeAlarm } from '../../src/domain/alarm/acknowledge-alarm.ts';
import { arriveOnSite } from '../../src/domain/alarm/arrive-on-site.ts';
import { concludeAlarm, conclusions } from '../../src/domain/alarm/conclude-alarm.ts';
import { dispatchAlarm } from '../../src/domain/alarm/dispatch-alarm.ts';
import { clearAlarm, repeatAlarm } from '../../src/domain/alarm/receive-event.ts';
import { startVerification } from '../../src/domain/alarm/start-verification.ts';
import { verifyAlarm } from '../../src/domain/alarm/verify-alarm.ts';
import { type Alarm, alarmLevels, alarmStages, isHandled } from '../../src/domain/alarm.ts';
import { accept, type Verdict } from '../../src/domain/verdict.ts';
import { breachOf } from '../support/breach.ts';

const raisedAt = Date.UTC(2026, 10, 20);
const raised: Alarm = {
  id: 'A1',
  area: 500_199_001_001_000,
  device: 'D1',
  deviceKind: 'gas_detector',
  building: 'B1',
  place: '厨房',
  position: null,
  level: 2,
  reading: 10,
  readingUnit: '%LEL',
  isSimulated: false,
  cause: null,
  purpose: 'real',
  raisedAt,
  receivedAt: raisedAt,
  repeats: 0,
  lastEventAt: raisedAt,
  stage: 'raised',
  clearedAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  dispatchedTo: null,
  closedAt: null,
  note: null,
  escalatedAt: null,
  remindedAt: null,
  reminders: 0,
  shelf: null,
};

type Step = {
  readonly verb: string;
  readonly isOfDevice?: true;
  readonly apply: (alarm: Alarm) => Verdict<Alarm, string>;
};

const at = fc.integer({ min: raisedAt - 3_600_000, max: raisedAt + 3_600_000 });
const text = fc.constantFrom('', '  ', '王', '已关阀通风');

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ by: text, at }).map((given) => ({
    verb: 'acknowledge',
    apply: (alarm: Alarm) => acknowledgeAlarm(alarm, given),
  })),
  fc.record({ conclusion: fc.constantFrom(...conclusions), at, note: text }).map((given) => ({
    verb: 'conclude',
    apply: (alarm: Alarm) => concludeAlarm(alarm, given),
  })),
  fc.constantFrom<Step>(
    { verb: 'start', apply: startVerification },
    { verb: 'verify', apply: verifyAlarm },
    { verb: 'dispatch', apply: (alarm) => dispatchAlarm(alarm, 'U1') },
    { verb: 'arrive', apply: arriveOnSite },
  ),
  fc
    .record({
      at,
      level: fc.constantFrom(...alarmLevels),
      reading: fc.option(fc.nat(100)),
      readingUnit: fc.constant(null),
    })
    .map((event) => ({
      verb: 'repeat',
      isOfDevice: true as const,
      apply: (alarm: Alarm) => accept(repeatAlarm(alarm, event)),
    })),
  at.map((clearedAt) => ({
    verb: 'clear',
    isOfDevice: true as const,
    apply: (alarm: Alarm) => accept(clearAlarm(alarm, clearedAt)),
  })),
);

type Walked = { readonly step: Step; readonly before: Alarm; readonly after: Alarm };

const life = fc.array(step, { maxLength: 30, size: 'max' }).map((steps) => {
  const walked: Walked[] = [];
  let alarm = raised;
  for (const next of steps) {
    const verdict = next.apply(Object.freeze({ ...alarm }));
    if (!verdict.ok) continue;
    walked.push({ step: next, before: alarm, after: verdict.value });
    alarm = verdict.value;
  }
  return walked;
});

/** A life in which some step breaks a rule that all of them should keep. */
function breachOfSteps(rule: (step: Walked) => boolean): readonly Walked[] | null {
  return breachOf(life, (walked) => walked.every(rule));
}

describe('the life of an alarm', () => {
  it('reaches every stage and none outside the list', () => {
    const reached = fc
      .sample(life, { numRuns: 1000, seed: 1 })
      .flatMap((walked) => walked.map(({ after }) => after.stage));
    expect(new Set(['raised', ...reached])).toEqual(new Set(alarmStages));
  });

  it('is handled only by a conclusion with a note, after somebody acknowledged it', () => {
    const unhandled = breachOfSteps(
      ({ step: { verb }, before, after }) =>
        isHandled(before.stage) ||
        !isHandled(after.stage) ||
        (verb === 'conclude' &&
          isSaid(after.note) &&
          after.closedAt !== null &&
          isSaid(before.acknowledgedBy) &&
          before.acknowledgedAt !== null),
    );
    expect(unhandled).toBeNull();
  });

  it('stays handled: no verb of a person goes on from there', () => {
    const reopened = breachOfSteps(
      ({ step: { isOfDevice }, before, after }) =>
        !isHandled(before.stage) || (isOfDevice === true && after.stage === before.stage),
    );
    expect(reopened).toBeNull();
  });

  it('is handled by nothing that its device says', () => {
    const byPeople = (alarm: Alarm) => {
      const { stage, acknowledgedBy, acknowledgedAt, dispatchedTo, closedAt, note } = alarm;
      return [stage, acknowledgedBy, acknowledgedAt, dispatchedTo, closedAt, note].join();
    };
    const handled = breachOfSteps(
      ({ step: { isOfDevice }, before, after }) =>
        isOfDevice !== true || byPeople(before) === byPeople(after),
    );
    expect(handled).toBeNull();
  });

  it('keeps the first acknowledgement, its name and its time', () => {
    const replaced = breachOfSteps(
      ({ before, after }) =>
        before.acknowledgedBy === null ||
        (after.acknowledgedBy === before.acknowledgedBy &&
          after.acknowledgedAt === before.acknowledgedAt),
    );
    expect(replaced).toBeNull();
  });

  it('never gets milder, forgets a repeat or turns its clock back', () => {
    const wrong = breachOfSteps(
      ({ step: { verb }, before, after }) =>
        after.level <= before.level &&
        after.repeats - before.repeats === (verb === 'repeat' ? 1 : 0) &&
        after.lastEventAt >= before.lastEventAt &&
        after.raisedAt === raisedAt,
    );
    expect(wrong).toBeNull();
  });

  it('is cleared only by a word that is not older than its last event', () => {
    const wrong = breachOfSteps(
      ({ after }) => after.clearedAt === null || after.clearedAt === after.lastEventAt,
    );
    expect(wrong).toBeNull();
    expect(clearAlarm(raised, raisedAt - 1)).toBe(raised);
  });
});

function isSaid(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
