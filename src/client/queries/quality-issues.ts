import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  countQualityIssues,
  listQualityIssues,
  type QualityCounts,
  type QualityIssue,
} from '../../contract/quality-issues.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { QualityKind } from '../../domain/quality/quality-kind.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, joined, nextPage, pageQuery } from './paging.ts';

export type { QualityCounts, QualityIssue };

export type IssueFilter = {
  readonly area?: AreaCode;
  /** A row of the counts. */
  readonly row?: AreaCode;
  readonly building?: string;
  readonly compound?: string;
  readonly kind?: readonly QualityKind[];
};

/** What is wrong with the records, kind by kind. */
export function qualityIssuesQuery({ kind, ...filter }: IssueFilter) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.quality, 'list', filter, kind],
    queryFn: ({ pageParam, signal }) =>
      call(listQualityIssues, {
        query: { ...filter, kind: joined(kind), ...pageQuery(pageParam) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

/** The same by community and kind, with how many objects were looked at. */
export function qualityCountsQuery(area: AreaCode | null) {
  return queryOptions({
    queryKey: [...queryKeys.quality, 'counts', area],
    queryFn: ({ signal }) =>
      call(countQualityIssues, { query: area === null ? {} : { area }, signal }),
  });
}
