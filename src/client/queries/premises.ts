import type { z } from 'zod';
import {
  addPremisesRoute,
  amendPremisesRoute,
  getPremises,
  listPremises,
  type PremisesView,
  removePremisesRoute,
} from '../../contract/premises.ts';
import { call } from '../api.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

export type { PremisesView as PremisesRow };

/** Users with a row of their own in a file. */
export function allPremisesQuery(filter: FilterOf<typeof listPremises> = {}) {
  return listQuery(listPremises, { key: nounKeys.premises, filter });
}

export function premisesQuery(id: string) {
  return oneQuery(getPremises, { key: nounKeys.premises, id });
}

type BodyOf<R extends { body: z.ZodType }> = z.input<R['body']>;
type Seen = { readonly id: string; readonly ifVersion: number };

export function addPremises(body: BodyOf<typeof addPremisesRoute>): Promise<PremisesView> {
  return call(addPremisesRoute, { body });
}

/** Mends what is said of a user as the person saw it. */
export function amendPremises({
  id,
  ifVersion,
  body,
}: Seen & { readonly body: BodyOf<typeof amendPremisesRoute> }): Promise<PremisesView> {
  return call(amendPremisesRoute, { params: { id }, query: { ifVersion }, body });
}

export function removePremises({
  id,
  ifVersion,
  reason,
}: Seen & { readonly reason: string }): Promise<PremisesView> {
  return call(removePremisesRoute, { params: { id }, query: { ifVersion }, body: { reason } });
}
