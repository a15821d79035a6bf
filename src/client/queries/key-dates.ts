import { listKeyDates } from '../../contract/key-dates.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Key dates, in the order of the days. */
export function keyDatesQuery(filter: FilterOf<typeof listKeyDates> = {}) {
  return listQuery(listKeyDates, { key: nounKeys.key_date, filter });
}
