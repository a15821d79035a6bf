import { listPhases } from '../../contract/phases.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Phases of campaigns, in the order of their notices. */
export function phasesQuery(filter: FilterOf<typeof listPhases> = {}) {
  return listQuery(listPhases, { key: nounKeys.phase, filter });
}
