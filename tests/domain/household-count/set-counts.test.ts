import { expect, it } from 'vitest';
import { setCounts } from '../../../src/domain/household-count/set-counts.ts';
import type { HouseholdCount } from '../../../src/domain/household-count.ts';

const counts: HouseholdCount = {
  id: 'N1',
  area: 500_199_001_001_000,
  building: 'B1',
  compound: null,
  households: 40,
  gasUsers: 38,
  notVisitedTwoYears: null,
  groupRentals: null,
  hardship: null,
  elderly: 12,
  children: null,
  disabled: null,
};

it('sets what is said and leaves the rest, null is nobody has counted [S0-R6] [S0-H1]', () => {
  expect(setCounts(counts, { notVisitedTwoYears: 3, gasUsers: null })).toEqual({
    ok: true,
    value: { ...counts, notVisitedTwoYears: 3, gasUsers: null },
  });
  expect(setCounts(counts, { elderly: 12 })).toMatchObject({ refusal: 'nothing_amended' });
});

it.each(['gasUsers', 'notVisitedTwoYears', 'groupRentals'] as const)(
  'never more %s than households; people may be more',
  (part) => {
    expect(setCounts(counts, { [part]: 41 })).toMatchObject({ refusal: 'more_than_households' });
    expect(setCounts(counts, { [part]: 40 })).toMatchObject({ ok: true });
    expect(setCounts(counts, { households: 40, elderly: 41, [part]: 1 })).toMatchObject({
      ok: true,
    });
    const uncounted = { ...counts, households: null };
    expect(setCounts(uncounted, { [part]: 41 })).toMatchObject({ ok: true });
  },
);
