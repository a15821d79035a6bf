import { queryOptions } from '@tanstack/react-query';
import { type FirstInspections, listFirstInspections } from '../../contract/first-inspections.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type { FirstInspections };

/** Since when buildings are known to be inspected. */
export function firstInspectionsQuery() {
  return queryOptions({
    queryKey: [...queryKeys.toDo, 'first-inspections'],
    queryFn: ({ signal }) => call(listFirstInspections, { signal }),
  });
}
