import { queryOptions } from '@tanstack/react-query';
import { type Found, search } from '../../contract/search.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type { Found };

/** As long as a person looks for one thing; names change seldom. */
const freshMs = 60_000;

/** What a text finds within the caller's area. */
export function searchQuery(text: string) {
  return queryOptions({
    queryKey: [...queryKeys.search, text],
    queryFn: ({ signal }) => call(search, { query: { q: text }, signal }),
    staleTime: freshMs,
  });
}
