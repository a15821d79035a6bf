import { getMatter, listMatters } from '../../contract/matters.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

/** Matters to coordinate, those due first at the top. */
export function mattersQuery(filter: FilterOf<typeof listMatters> = {}) {
  return listQuery(listMatters, { key: nounKeys.matter, filter });
}

export function matterQuery(id: string) {
  return oneQuery(getMatter, { key: nounKeys.matter, id });
}
