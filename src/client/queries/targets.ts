import { listTargets } from '../../contract/targets.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Targets of campaigns. */
export function targetsQuery(filter: FilterOf<typeof listTargets> = {}) {
  return listQuery(listTargets, { key: nounKeys.target, filter });
}
