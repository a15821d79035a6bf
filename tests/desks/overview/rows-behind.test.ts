import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HazardListFilter } from '../../../src/client/queries/hazards.ts';
import { type HazardFigure, rowsBehind } from '../../../src/desks/overview/rows-behind.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import { countHazards, rectifiedOf, totalOf } from '../../../src/domain/hazard/count-hazards.ts';
import { hazardStatuses, isOpen, isOverdue } from '../../../src/domain/hazard.ts';

const today = '2026-11-20';
const day = fc.integer({ min: -20, max: 20 }).map((days) => addDays(today, days));
const hazard = fc.record({
  status: fc.constantFrom(...hazardStatuses),
  deadline: fc.option(day),
});
const filter: fc.Arbitrary<HazardListFilter> = fc.record(
  {
    status: fc.subarray([...hazardStatuses], { minLength: 1 }),
    isOverdue: fc.constant(true),
    dueWithinDays: fc.integer({ min: 0, max: 15 }),
    deadlineFrom: day,
    deadlineTo: day,
  },
  { requiredKeys: [] },
);

it('behind a figure are as many rows as it counts, whatever is filtered [C23]', () => {
  fc.assert(
    fc.property(fc.array(hazard, { maxLength: 20 }), filter, (hazards, asked) => {
      const match = hazards.filter((one) => isIn(one, asked));
      const counts = countHazards(match, today);
      const total = totalOf(counts);
      const figures: Record<HazardFigure, number> = {
        ...counts,
        found: total,
        done: rectifiedOf(counts),
        open: total - rectifiedOf(counts),
      };
      for (const [figure, count] of Object.entries(figures)) {
        // The record names every figure.
        const behind = rowsBehind(asked, figure as HazardFigure, today);
        const rows = hazards.filter((one) => isIn(one, behind));
        expect([figure, rows.length]).toEqual([figure, count]);
      }
    }),
  );
});

type Listed = {
  readonly status: (typeof hazardStatuses)[number];
  readonly deadline: string | null;
};

/** The list's own meaning of the five. */
function isIn(one: Listed, asked: HazardListFilter): boolean {
  const { status, deadlineFrom, deadlineTo, dueWithinDays } = asked;
  const { deadline } = one;
  const isBetween = (from: string, to: string) =>
    deadline !== null && deadline >= from && deadline <= to;
  return (
    (status === undefined || status.includes(one.status)) &&
    (asked.isOverdue === undefined || isOverdue(one, today)) &&
    (deadlineFrom === undefined || isBetween(deadlineFrom, '9999-12-31')) &&
    (deadlineTo === undefined || isBetween('0000-01-01', deadlineTo)) &&
    (dueWithinDays === undefined ||
      (isOpen(one.status) && isBetween(today, addDays(today, dueWithinDays))))
  );
}
