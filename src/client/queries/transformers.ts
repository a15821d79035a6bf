import { getTransformer, listTransformers } from '../../contract/transformers.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

/** Public-network transformers. */
export function transformersQuery(filter: FilterOf<typeof listTransformers> = {}) {
  return listQuery(listTransformers, { key: nounKeys.transformer, filter });
}

export function transformerQuery(id: string) {
  return oneQuery(getTransformer, { key: nounKeys.transformer, id });
}
