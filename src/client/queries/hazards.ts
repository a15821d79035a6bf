import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  getHazard,
  getHazardColumns,
  type HazardView,
  listHazardMarks,
  listHazards,
} from '../../contract/hazards.ts';
import type { HazardCriteria, HazardSort, SortDirection } from '../../domain/hazard-filter.ts';
import { call, callBytes } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, flag, joined, nextPage, pageQuery } from './paging.ts';

export type { HazardView as HazardRow };

export type HazardListFilter = HazardCriteria & {
  readonly building?: string;
  readonly compound?: string;
  readonly text?: string;
  readonly sort?: HazardSort;
  readonly direction?: SortDirection;
};

/** Hazards by filter, newest first or by another column, page by page. */
export function hazardsQuery(filter: HazardListFilter = {}) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.hazards, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listHazards, { query: { ...queryOfFilter(filter), ...pageQuery(pageParam) }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

/** The first hazards of a list, and how many there are in all. */
export function firstHazardsQuery(filter: HazardListFilter, limit: number) {
  return queryOptions({
    queryKey: [...queryKeys.hazards, 'first', filter, limit],
    queryFn: ({ signal }) =>
      call(listHazards, { query: { ...queryOfFilter(filter), limit }, signal }),
  });
}

/** Rows of one part of a long list. */
export const hazardPartRows = 100;

/** A part of a long list of hazards: what comes after a mark, or its beginning. */
export function hazardPartQuery(filter: HazardListFilter, after: string | null) {
  return queryOptions({
    queryKey: [...queryKeys.hazards, 'part', filter, after],
    queryFn: ({ signal }) =>
      call(listHazards, {
        query: { ...queryOfFilter(filter), ...pageQuery(after), limit: hazardPartRows },
        signal,
      }),
  });
}

/** The marks between the parts of a long list. */
export function hazardMarksQuery(filter: HazardListFilter) {
  return queryOptions({
    queryKey: [...queryKeys.hazards, 'marks', filter],
    queryFn: ({ signal }) =>
      call(listHazardMarks, {
        query: { ...queryOfFilter(filter), every: hazardPartRows },
        signal,
      }),
  });
}

/** How many hazards a person sees in all. */
export function hazardTotalQuery() {
  return queryOptions({
    queryKey: [...queryKeys.hazards, 'total'],
    queryFn: async ({ signal }) => (await call(listHazards, { query: { limit: 1 }, signal })).total,
  });
}

export function hazardQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.hazards, 'one', id],
    queryFn: ({ signal }) => call(getHazard, { params: { id }, signal }),
  });
}

/** All hazards of the caller as an Arrow stream for the hazard table; never stale by itself, live changes follow. */
export function hazardColumnsQuery() {
  return queryOptions({
    queryKey: queryKeys.hazardColumns,
    queryFn: ({ signal }) => callBytes(getHazardColumns, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** A filter as the API takes it. */
export function queryOfFilter(filter: HazardListFilter) {
  const { bbox, ...rest } = filter;
  return {
    ...rest,
    status: joined(filter.status),
    category: joined(filter.category),
    grade: joined(filter.grade),
    priority: joined(filter.priority),
    source: joined(filter.source),
    space: joined(filter.space),
    rectifyingParty: joined(filter.rectifyingParty),
    isOverdue: flag(filter.isOverdue),
    isLocated: flag(filter.isLocated),
    hasControl: flag(filter.hasControl),
    isExtensionAsked: flag(filter.isExtensionAsked),
    hasRelapsed: flag(filter.hasRelapsed),
    isInOldCompound: flag(filter.isInOldCompound),
    isWatched: flag(filter.isWatched),
    isManaged: flag(filter.isManaged),
    isUnmanaged: flag(filter.isUnmanaged),
    bbox: bbox?.join(','),
  };
}
