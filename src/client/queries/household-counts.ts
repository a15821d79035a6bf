import { listHouseholdCounts } from '../../contract/household-counts.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Households of buildings and compounds as counts. */
export function householdCountsQuery(filter: FilterOf<typeof listHouseholdCounts> = {}) {
  return listQuery(listHouseholdCounts, { key: nounKeys.household_count, filter });
}
