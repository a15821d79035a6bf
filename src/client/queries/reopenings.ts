import { listReopenings, reopenValveRoute } from '../../contract/reopenings.ts';
import { call } from '../api.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Valves that wait to be opened by hand on site, or have been. */
export function reopeningsQuery(filter: FilterOf<typeof listReopenings> = {}) {
  return listQuery(listReopenings, { key: nounKeys.reopening, filter });
}

export function reopenValve({ id, note }: { id: string; note: string | null }) {
  return call(reopenValveRoute, { params: { id }, body: { note } });
}
