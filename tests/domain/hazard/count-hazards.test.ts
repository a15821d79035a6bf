import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addHazardCounts,
  countHazards,
  noHazards,
  totalOf,
} from '../../../src/domain/hazard/count-hazards.ts';
import { hazardStatuses } from '../../../src/domain/hazard.ts';

const today = '2026-09-01';
const hazard = fc.record({
  status: fc.constantFrom(...hazardStatuses),
  deadline: fc.constantFrom(null, '2026-08-31', today, '2026-09-08', '2026-09-09'),
});

it('the counts of two lists add up to the counts of both, and every hazard is in one status', () => {
  fc.assert(
    fc.property(fc.array(hazard), fc.array(hazard), (left, right) => {
      const both = countHazards([...left, ...right], today);
      expect(both).toEqual(addHazardCounts(countHazards(left, today), countHazards(right, today)));
      expect(totalOf(both)).toBe(left.length + right.length);
    }),
  );
});

it('no hazard counts as nothing', () => {
  expect(countHazards([], today)).toEqual(noHazards);
});
