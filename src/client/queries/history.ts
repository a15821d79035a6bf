import { infiniteQueryOptions } from '@tanstack/react-query';
import { type ChangeView, listChanges } from '../../contract/changes.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type HistoryEntity = ChangeView['entity'];

/** What happened to one object, oldest first, in pages of changes. */
export function historyQuery(object: { entity: HistoryEntity; entityId: string }) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.history, object],
    queryFn: ({ pageParam, signal }) =>
      call(listChanges, { query: { ...object, after: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.hasMore ? page.seq : null),
  });
}
