import { getPremises, listPremises, type PremisesView } from '../../contract/premises.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

export type { PremisesView as PremisesRow };

/** Users in buildings that are no households. */
export function allPremisesQuery(filter: FilterOf<typeof listPremises> = {}) {
  return listQuery(listPremises, { key: nounKeys.premises, filter });
}

export function premisesQuery(id: string) {
  return oneQuery(getPremises, { key: nounKeys.premises, id });
}
