import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getChargingSite, listChargingSites } from '../../contract/charging-sites.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { SiteStatus } from '../../domain/charging-site.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, joined, nextPage, pageQuery } from './paging.ts';

export type ChargingSiteFilter = {
  readonly area?: AreaCode;
  readonly compound?: string;
  readonly status?: readonly SiteStatus[];
  readonly text?: string;
  /** Rows a page; at most 500. */
  readonly limit?: number;
};

/** Charging sites by area. */
export function chargingSitesQuery(filter: ChargingSiteFilter = {}) {
  const { status, ...rest } = filter;
  return infiniteQueryOptions({
    queryKey: [...queryKeys.chargingSites, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listChargingSites, {
        query: { ...rest, status: joined(status), ...pageQuery(pageParam) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

export function chargingSiteQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.chargingSites, 'one', id],
    queryFn: ({ signal }) => call(getChargingSite, { params: { id }, signal }),
  });
}
