import { listPresences } from '../../contract/presences.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Posts taken up on key dates, newest first. */
export function presencesQuery(filter: FilterOf<typeof listPresences> = {}) {
  return listQuery(listPresences, { key: nounKeys.presence, filter });
}
