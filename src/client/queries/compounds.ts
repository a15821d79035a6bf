import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  amendCompoundRoute,
  type CompoundFileView,
  type CompoundView,
  getCompound,
  listCompounds,
} from '../../contract/compounds.ts';
import type { AreaCode } from '../../domain/area.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, flag, nextPage, pageQuery } from './paging.ts';

export type { CompoundFileView as CompoundFile, CompoundView as CompoundRow };

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

type FactsCall = {
  readonly id: string;
  readonly ifVersion: number;
  readonly body: z.input<(typeof amendCompoundRoute)['body']>;
};

/** Sets facts of a compound as the person saw it. */
export function amendCompound({ id, ifVersion, body }: FactsCall): Promise<CompoundFileView> {
  return call(amendCompoundRoute, { params: { id }, query: { ifVersion }, body });
}
