import { queryOptions } from '@tanstack/react-query';
import { type CompoundStats, listCompoundStats } from '../../contract/compound-stats.ts';
import { call } from '../api.ts';
import { type HazardListFilter, queryOfFilter } from './hazards.ts';
import { queryKeys } from './keys.ts';

export type { CompoundStats };

/** Hazards by filter for each compound. */
export function compoundStatsQuery(filter: HazardListFilter) {
  return queryOptions({
    queryKey: [...queryKeys.hazards, 'compounds', filter],
    queryFn: ({ signal }) => call(listCompoundStats, { query: queryOfFilter(filter), signal }),
  });
}
