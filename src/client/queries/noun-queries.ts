import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Page } from '../../contract/paging.ts';
import type { Route, RouteAnswer } from '../../contract/route.ts';
import { type CallInput, call } from '../api.ts';
import type { NounRoot } from './keys.ts';
import { firstPage, nextPage, pageQuery } from './paging.ts';

type ListRoute = Route & {
  readonly query: z.ZodObject;
  readonly response: { readonly kind: 'json'; readonly schema: z.ZodType<Page<unknown>> };
};
type OneRoute = Route & {
  readonly params: z.ZodObject;
  readonly response: { readonly kind: 'json' };
};

/** What a list can be narrowed by. */
export type FilterOf<R extends ListRoute> = Omit<z.output<R['query']>, 'limit' | 'cursor'>;

/** A noun's list, page by page. */
export function listQuery<R extends ListRoute>(
  route: R,
  { key, filter }: { key: NounRoot; filter: FilterOf<R> },
) {
  return infiniteQueryOptions({
    queryKey: [...key, 'list', filter],
    queryFn: ({ pageParam, signal }): Promise<RouteAnswer<R>> => {
      // Every field of a filter is sent as its text, which is what the route's query reads.
      const input = { query: { ...filter, ...pageQuery(pageParam) }, signal };
      return call(route, input as unknown as CallInput<R>);
    },
    initialPageParam: firstPage,
    // The schema of a list route is that of a page, which the compiler does not see through R.
    getNextPageParam: (page) => nextPage(page as Page<unknown>),
  });
}

/** One noun by its id. */
export function oneQuery<R extends OneRoute>(route: R, { key, id }: { key: NounRoot; id: string }) {
  return queryOptions({
    queryKey: [...key, 'one', id],
    // A route of one noun has the id as its only parameter.
    queryFn: ({ signal }) => call(route, { params: { id }, signal } as unknown as CallInput<R>),
  });
}
