import { queryOptions } from '@tanstack/react-query';
import { type AreaSummary, listAreas } from '../../contract/areas.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type { AreaSummary };

/** The areas that the caller may see, in code order, with their counts. */
export function areasQuery() {
  return queryOptions({
    queryKey: queryKeys.areas,
    queryFn: ({ signal }) => call(listAreas, { signal }),
  });
}
