import type { z } from 'zod';
import { listHouseholdCounts, setHouseholdCountsRoute } from '../../contract/household-counts.ts';
import { call } from '../api.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Households of buildings and compounds as counts. */
export function householdCountsQuery(filter: FilterOf<typeof listHouseholdCounts> = {}) {
  return listQuery(listHouseholdCounts, { key: nounKeys.household_count, filter });
}

type CountsCall = {
  readonly ifVersion?: number;
  readonly body: z.input<(typeof setHouseholdCountsRoute)['body']>;
};

/** Sets some of the counts of a place; the others stay. */
export function setHouseholdCounts({ ifVersion, body }: CountsCall) {
  return call(setHouseholdCountsRoute, { query: { ifVersion }, body });
}

export type HouseholdCountRow = Awaited<ReturnType<typeof setHouseholdCounts>>;
