import { listDuties } from '../../contract/duties.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** What units owe again and again. */
export function dutiesQuery(filter: FilterOf<typeof listDuties> = {}) {
  return listQuery(listDuties, { key: nounKeys.duty, filter });
}
