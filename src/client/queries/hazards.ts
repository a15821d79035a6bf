import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  getHazard,
  getHazardColumns,
  type HazardView,
  hazardSorts,
  listHazards,
} from '../../contract/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { HazardCategory, HazardGrade, HazardStatus } from '../../domain/hazard.ts';
import type { Bbox } from '../../domain/position.ts';
import { call, callBytes } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, flag, joined, nextPage, pageQuery } from './paging.ts';

export type { HazardView as HazardRow };

export type HazardListFilter = {
  readonly area?: AreaCode;
  readonly building?: string;
  readonly compound?: string;
  readonly unit?: string;
  readonly status?: readonly HazardStatus[];
  readonly category?: readonly HazardCategory[];
  readonly grade?: readonly HazardGrade[];
  readonly isOverdue?: boolean;
  readonly isLocated?: boolean;
  /** First and last day on which it was found, both included. */
  readonly foundFrom?: CivilDate;
  readonly foundTo?: CivilDate;
  readonly bbox?: Bbox;
  readonly text?: string;
  readonly sort?: (typeof hazardSorts)[number];
};

/** Hazards by filter, newest first or by deadline. */
export function hazardsQuery(filter: HazardListFilter = {}) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.hazards, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listHazards, { query: { ...queryOfFilter(filter), ...pageQuery(pageParam) }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
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

function queryOfFilter(filter: HazardListFilter) {
  const { status, category, grade, isOverdue, isLocated, bbox, ...rest } = filter;
  return {
    ...rest,
    status: joined(status),
    category: joined(category),
    grade: joined(grade),
    isOverdue: flag(isOverdue),
    isLocated: flag(isLocated),
    bbox: bbox?.join(','),
  };
}
