import { getEnforcement, listEnforcements } from '../../contract/enforcements.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

/** What was done about violations, newest first. */
export function enforcementsQuery(filter: FilterOf<typeof listEnforcements> = {}) {
  return listQuery(listEnforcements, { key: nounKeys.enforcement, filter });
}

export function enforcementQuery(id: string) {
  return oneQuery(getEnforcement, { key: nounKeys.enforcement, id });
}
