import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type CompoundView, getCompound, listCompounds } from '../../contract/compounds.ts';
import type { AreaCode } from '../../domain/area.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, flag, nextPage, pageQuery } from './paging.ts';

export type { CompoundView as CompoundRow };

export type CompoundFilter = {
  readonly area?: AreaCode;
  readonly isOld?: boolean;
  readonly text?: string;
  /** Rows a page; at most 500. */
  readonly limit?: number;
};

/** Compounds by area, with their outlines. */
export function compoundsQuery(filter: CompoundFilter = {}) {
  const { isOld, ...rest } = filter;
  return infiniteQueryOptions({
    queryKey: [...queryKeys.compounds, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listCompounds, {
        query: { ...rest, isOld: flag(isOld), ...pageQuery(pageParam) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

export function compoundQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.compounds, 'one', id],
    queryFn: ({ signal }) => call(getCompound, { params: { id }, signal }),
  });
}
