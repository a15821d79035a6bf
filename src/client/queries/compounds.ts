import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getCompound, listCompounds } from '../../contract/compounds.ts';
import type { AreaCode } from '../../domain/area.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, flag, nextPage, pageQuery } from './paging.ts';

export type CompoundFilter = {
  readonly area?: AreaCode;
  readonly isOld?: boolean;
  readonly text?: string;
};

export function compoundsQuery({ isOld, ...filter }: CompoundFilter = {}) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.compounds, 'list', { isOld, ...filter }],
    queryFn: ({ pageParam, signal }) =>
      call(listCompounds, {
        query: { ...filter, isOld: flag(isOld), ...pageQuery(pageParam) },
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
