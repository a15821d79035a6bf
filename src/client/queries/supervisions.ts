import { getSupervision, listSupervisions } from '../../contract/supervisions.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

/** How units were held to their duty, newest first. */
export function supervisionsQuery(filter: FilterOf<typeof listSupervisions> = {}) {
  return listQuery(listSupervisions, { key: nounKeys.supervision, filter });
}

export function supervisionQuery(id: string) {
  return oneQuery(getSupervision, { key: nounKeys.supervision, id });
}
