import type { HouseholdCount } from '../household-count.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** The numbers that are said anew; what is left out stays as it is. */
export type CountChange = Partial<Omit<HouseholdCount, 'id' | 'area' | 'building' | 'compound'>>;

/** Kinds of households: none of them is more than all. */
const parts = ['gasUsers', 'notVisitedTwoYears', 'groupRentals'] as const;

/** Sets the counts of a place. */
export function setCounts(
  count: HouseholdCount,
  change: CountChange,
): Verdict<HouseholdCount, 'nothing_amended' | 'more_than_households'> {
  const after = { ...count, ...change };
  if (JSON.stringify(after) === JSON.stringify(count)) return refuse('nothing_amended');
  const { households } = after;
  const isMore = households !== null && parts.some((part) => (after[part] ?? 0) > households);
  return isMore ? refuse('more_than_households') : accept(after);
}
