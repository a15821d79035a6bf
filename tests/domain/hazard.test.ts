import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, dayOfDate } from '../../src/domain/civil-date.ts';
import {
  actionOfVerb,
  carryOut,
  type HazardOrder,
  type HazardVerb,
} from '../../src/domain/hazard/carry-out.ts';
import { closeHazard } from '../../src/domain/hazard/close-hazard.ts';
import {
  type Hazard,
  type HazardStatus,
  hazardStatuses,
  isOpen,
  isOverdue,
} from '../../src/domain/hazard.ts';
import { refusalSentences } from '../../src/server/refusal-sentences.ts';
import { breachOf } from '../support/breach.ts';
import { noHazardDetails } from '../support/hazard-details.ts';
import { hazardOrder, lifeDay } from '../support/hazard-orders.ts';

const fresh: Hazard = {
  id: 'H1',
  number: 1,
  area: 500_199_001_001_000,
  building: 'B1',
  compound: null,
  position: [106.5, 29.5],
  category: 'electricity',
  type: '私拉乱接',
  description: '楼道内私拉电线',
  grade: 'ungraded',
  determination: null,
  source: 'office',
  status: 'unassigned',
  foundOn: '2026-10-01',
  unit: null,
  measure: null,
  deadline: null,
  deadlineText: null,
  rectifiedOn: null,
  closedOn: null,
  relapses: 0,
  relapsedOn: null,
  lookedBackOn: null,
  version: 0,
  ...noHazardDetails,
};

const today = '2026-12-15';

/** The statuses that each verb may lead from and to: the picture of the life of a hazard. */
const open = ['unassigned', 'assigned', 'rectifying'] as const;
const living = [...open, 'rectified'] as const;
const ways: Record<
  Exclude<HazardVerb, 'set_control' | 'lift_control' | 'ask_extension' | 'amend' | 'grade'>,
  readonly [from: readonly HazardStatus[], to: readonly HazardStatus[]]
> = {
  assign: [open, ['assigned']],
  start: [['assigned'], ['rectifying']],
  rectify: [open, ['rectified']],
  return: [['rectified'], ['rectifying']],
  close: [['rectified'], ['closed']],
  relapse: [['closed'], ['unassigned', 'assigned']],
  look_back: [['closed'], ['closed']],
  grant_extension: [open, open],
  refuse_extension: [open, open],
};
/** Steps beside the status, and where they may be taken. */
const besides: Partial<Record<HazardVerb, readonly HazardStatus[]>> = {
  set_control: open,
  lift_control: living,
  ask_extension: open,
  amend: living,
  grade: living,
};

type Walked = {
  readonly verb: HazardVerb;
  readonly order: HazardOrder;
  readonly before: Hazard;
  readonly after: Hazard;
};
type Walk = { readonly walked: Walked[]; readonly refusals: Set<string> };

/** A random life: the accepted steps, and why others were not taken. */
const walk: fc.Arbitrary<Walk> = fc
  .array(hazardOrder, { maxLength: 40, size: 'max' })
  .map((orders) => {
    const walked: Walked[] = [];
    const refusals = new Set<string>();
    let hazard = fresh;
    for (const next of orders) {
      const verdict = carryOut(Object.freeze({ ...hazard }), next, today);
      if (!verdict.ok) {
        refusals.add(verdict.refusal);
        continue;
      }
      walked.push({ verb: next.verb, order: next, before: hazard, after: verdict.value });
      hazard = verdict.value;
    }
    return { walked, refusals };
  });
const life = walk.map(({ walked }) => walked);
const manyLives = () => fc.sample(walk, { numRuns: 3000, seed: 1 });

/** A life in which some step breaks a rule that all of them should keep. */
function breachOfSteps(rule: (step: Walked) => boolean): readonly Walked[] | null {
  return breachOf(life, (walked) => walked.every(rule));
}

describe('the life of a hazard', () => {
  it('goes only the ways of the picture, whatever is tried [B5.4]', () => {
    const strays = breachOfSteps(({ verb, before, after }) => {
      const beside = besides[verb];
      if (beside) return beside.includes(before.status) && after.status === before.status;
      const [from, to] = ways[verb as keyof typeof ways];
      return from.includes(before.status) && to.includes(after.status);
    });
    expect(strays).toBeNull();
  });

  it('reaches every status and every verb, so that the picture is not emptier than it looks [B5.4]', () => {
    const steps = manyLives().flatMap(({ walked }) => walked);
    expect(new Set(steps.map(({ after }) => after.status))).toEqual(new Set(hazardStatuses));
    expect(new Set(steps.map(({ verb }) => verb))).toEqual(new Set(Object.keys(actionOfVerb)));
  });

  it('says every refusal by a name of the list, and each of them comes up', () => {
    const met = new Set(manyLives().flatMap(({ refusals }) => [...refusals]));
    expect([...met].filter((name) => !Object.hasOwn(refusalSentences, name))).toEqual([]);
    expect([...met].toSorted()).toEqual(
      [
        'already_closed',
        'already_rectified',
        'closed_before_rectified',
        'closed_in_future',
        'control_before_found',
        'control_in_future',
        'deadline_before_found',
        'determined_before_found',
        'determined_in_future',
        'extension_in_past',
        'extension_not_later',
        'extension_pending',
        'looked_back_before_closed',
        'looked_back_in_future',
        'needs_a_measure',
        'needs_a_reason',
        'no_control',
        'no_deadline',
        'no_extension_asked',
        'not_assigned',
        'not_closed',
        'not_rectified',
        'nothing_amended',
        'rectified_before_found',
        'rectified_in_future',
      ].toSorted(),
    );
  });

  it('never loses the hazard: what was found stays as it was found', () => {
    const { id, number, area, building, category, type, description, foundOn } = fresh;
    const found = { id, number, area, building, category, type, description, foundOn };
    const keys = Object.keys(fresh).toSorted();
    fc.assert(
      fc.property(life, (walked) => {
        for (const { after } of walked) {
          expect(after).toMatchObject(found);
          expect(Object.keys(after).toSorted()).toEqual(keys);
        }
      }),
    );
  });

  it('is closed only through a rectification that passed its re-inspection', () => {
    const shortCut = breachOfSteps(
      ({ verb, before, after }) =>
        after.status !== 'closed' ||
        verb === 'look_back' ||
        (before.status === 'rectified' && before.rectifiedOn !== null),
    );
    expect(shortCut).toBeNull();
  });

  it('has a day of rectification exactly while rectified, and of closing while closed', () => {
    const wrong = breachOfSteps(
      ({ after }) =>
        (after.rectifiedOn === null) === isOpen(after.status) &&
        (after.closedOn === null) === (after.status !== 'closed'),
    );
    expect(wrong).toBeNull();
  });

  it('has its unit, measure and deadline while it is assigned [S0-R12] [S3-R1]', () => {
    const wrong = breachOfSteps(
      ({ after: { status, unit, measure, deadline } }) =>
        status !== 'assigned' || (unit !== null && measure !== null && deadline !== null),
    );
    expect(wrong).toBeNull();
  });

  it('goes back to its unit when it relapses, the same hazard, counted once, with the day [B5.4]', () => {
    const wrong = breachOfSteps(({ verb, before, after, order: taken }) => {
      if (verb !== 'relapse') return after.relapses === before.relapses;
      return (
        after.id === before.id &&
        after.unit === before.unit &&
        after.relapses === before.relapses + 1 &&
        'input' in taken &&
        after.relapsedOn === Reflect.get(taken.input, 'on')
      );
    });
    expect(wrong).toBeNull();
  });

  it('moves its deadline only by assignment and by an extension that is granted', () => {
    const wrong = breachOfSteps(({ verb, before, after }) => {
      if (verb === 'assign') return after.extension === null;
      if (verb !== 'grant_extension') return after.deadline === before.deadline;
      return after.deadline === before.extension?.until && isOverdueAfter(before, after);
    });
    expect(wrong).toBeNull();
  });

  it('has no extension open when it is rectified, and no interim control when it is closed [S4-R1]', () => {
    const wrong = breachOfSteps(
      ({ after: { status, extension, interimControl } }) =>
        (isOpen(status) || extension === null || extension.grantedOn !== null) &&
        (status !== 'closed' || interimControl === null),
    );
    expect(wrong).toBeNull();
  });

  it('is major exactly while its determination is on record', () => {
    const wrong = breachOfSteps(
      ({ after }) => (after.grade === 'major') === (after.determination !== null),
    );
    expect(wrong).toBeNull();
  });

  it('has its days in order: found, then rectified, then closed', () => {
    const wrong = breachOfSteps(
      ({ after: { foundOn, rectifiedOn, closedOn, deadline } }) =>
        isInOrder(foundOn, deadline) &&
        isInOrder(foundOn, rectifiedOn) &&
        isInOrder(rectifiedOn, closedOn),
    );
    expect(wrong).toBeNull();
  });

  it('says by name why it is not closed before the day of its rectification', () => {
    const rectified = { ...fresh, status: 'rectified', rectifiedOn: '2026-10-05' } as const;
    expect(closeHazard(rectified, { on: '2026-10-04', today })).toEqual({
      ok: false,
      refusal: 'closed_before_rectified',
    });
    expect(closeHazard(rectified, { on: '2026-10-05', today })).toMatchObject({ ok: true });
  });

  it('never stores that it is overdue, which is the deadline held against the day', () => {
    const wrong = breachOf(fc.tuple(life, lifeDay), ([walked, day]) => {
      const hazard = walked.at(-1)?.after ?? fresh;
      const { status, deadline } = hazard;
      const isPast = deadline !== null && dayOfDate(day) > dayOfDate(deadline);
      return isOverdue(hazard, day) === (isPast && isOpen(status));
    });
    expect(wrong).toBeNull();
  });

  it('includes the day of the deadline', () => {
    const hazard = { status: 'assigned', deadline: '2026-11-20' } as const;
    expect(isOverdue(hazard, '2026-11-20')).toBe(false);
    expect(isOverdue(hazard, addDays('2026-11-20', 1))).toBe(true);
    expect(isOverdue({ ...hazard, deadline: null }, '2099-01-01')).toBe(false);
  });
});

function isInOrder(first: CivilDate | null, second: CivilDate | null): boolean {
  return first === null || second === null || first <= second;
}

/** A later deadline never makes anything overdue. */
function isOverdueAfter(before: Hazard, after: Hazard): boolean {
  return !isOverdue(after, today) || isOverdue(before, today);
}
