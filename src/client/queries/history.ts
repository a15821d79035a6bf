import { infiniteQueryOptions } from '@tanstack/react-query';
import { type ChangeView, listChanges } from '../../contract/changes.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

/** What happened to one object, oldest first, in pages of changes. */
export function historyQuery(object: { entity: ChangeView['entity']; entityId: string }) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.history, object],
    queryFn: ({ pageParam, signal }) =>
      call(listChanges, { query: { ...object, after: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.hasMore ? page.seq : null),
  });
}
