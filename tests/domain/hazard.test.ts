import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, dateOfDay, dayOfDate } from '../../src/domain/civil-date.ts';
import { assignHazard } from '../../src/domain/hazard/assign-hazard.ts';
import { closeHazard } from '../../src/domain/hazard/close-hazard.ts';
import { rectifyHazard } from '../../src/domain/hazard/rectify-hazard.ts';
import { relapseHazard } from '../../src/domain/hazard/relapse-hazard.ts';
import { returnHazard } from '../../src/domain/hazard/return-hazard.ts';
import { startRectification } from '../../src/domain/hazard/start-rectification.ts';
import {
  type Hazard,
  type HazardStatus,
  hazardStatuses,
  isOpen,
  isOverdue,
} from '../../src/domain/hazard.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { breachOf } from '../support/breach.ts';

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
};

const date = fc
  .integer({ min: dayOfDate('2026-09-01'), max: dayOfDate('2027-01-31') })
  .map(dateOfDay);
const words = fc.option(fc.constantFrom('拆除', '更换'));

type Step = { readonly verb: string; readonly apply: (hazard: Hazard) => Verdict<Hazard, string> };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ unit: fc.constantFrom('U1', 'U2'), measure: words, deadline: date }).map((given) => ({
    verb: 'assign',
    apply: (hazard: Hazard) => assignHazard(hazard, { ...given, deadlineText: null }),
  })),
  fc.record({ on: date, measure: words }).map((given) => ({
    verb: 'rectify',
    apply: (hazard: Hazard) => rectifyHazard(hazard, given),
  })),
  date.map((on) => ({ verb: 'close', apply: (hazard: Hazard) => closeHazard(hazard, on) })),
  fc.constantFrom<Step>(
    { verb: 'start', apply: startRectification },
    { verb: 'return', apply: returnHazard },
    { verb: 'relapse', apply: relapseHazard },
  ),
);

/** The statuses that each verb may lead from and to: the picture of the life of a hazard. */
const ways: Record<string, readonly [from: readonly HazardStatus[], to: readonly HazardStatus[]]> =
  {
    assign: [['unassigned', 'assigned', 'rectifying'], ['assigned']],
    start: [['assigned'], ['rectifying']],
    rectify: [['unassigned', 'assigned', 'rectifying'], ['rectified']],
    return: [['rectified'], ['rectifying']],
    close: [['rectified'], ['closed']],
    relapse: [['closed'], ['unassigned', 'assigned']],
  };

type Walked = { readonly verb: string; readonly before: Hazard; readonly after: Hazard };

/** The accepted steps of a random life. */
const life = fc.array(step, { maxLength: 30, size: 'max' }).map((steps) => {
  const walked: Walked[] = [];
  let hazard = fresh;
  for (const { verb, apply } of steps) {
    const frozen = Object.freeze({ ...hazard });
    const verdict = apply(frozen);
    if (!verdict.ok) continue;
    walked.push({ verb, before: hazard, after: verdict.value });
    hazard = verdict.value;
  }
  return walked;
});

/** A life in which some step breaks a rule that all of them should keep. */
function breachOfSteps(rule: (step: Walked) => boolean): readonly Walked[] | null {
  return breachOf(life, (walked) => walked.every(rule));
}

describe('the life of a hazard', () => {
  it('goes only the ways of the picture, whatever is tried', () => {
    const strays = breachOfSteps(({ verb, before, after }) => {
      const [from, to] = ways[verb] ?? [[], []];
      return from.includes(before.status) && to.includes(after.status);
    });
    expect(strays).toBeNull();
  });

  it('reaches every status, so that the picture is not emptier than it looks', () => {
    const reached = fc
      .sample(life, { numRuns: 1000, seed: 1 })
      .flatMap((walked) => walked.map(({ after }) => after.status));
    expect(new Set(reached)).toEqual(new Set(hazardStatuses));
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
      ({ before, after }) =>
        after.status !== 'closed' || (before.status === 'rectified' && before.rectifiedOn !== null),
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

  it('has a unit while it is assigned, and counts each relapse once', () => {
    const wrong = breachOfSteps(
      ({ verb, before, after }) =>
        (after.status !== 'assigned' || after.unit !== null) &&
        after.relapses - before.relapses === (verb === 'relapse' ? 1 : 0),
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
    expect(closeHazard(rectified, '2026-10-04')).toEqual({
      ok: false,
      refusal: 'closed_before_rectified',
    });
    expect(closeHazard(rectified, '2026-10-05')).toMatchObject({ ok: true });
  });

  it('never stores that it is overdue, which is the deadline held against the day', () => {
    const wrong = breachOf(fc.tuple(life, date), ([walked, today]) => {
      const hazard = walked.at(-1)?.after ?? fresh;
      const { status, deadline } = hazard;
      const isPast = deadline !== null && dayOfDate(today) > dayOfDate(deadline);
      return isOverdue(hazard, today) === (isPast && isOpen(status));
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
