import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type BlockedAccess, listBlockedAccesses } from '../../contract/blocked-accesses.ts';
import { listRenewals, type RenewalView } from '../../contract/renewals.ts';
import { listUnitLoads, type UnitLoad } from '../../contract/unit-loads.ts';
import { listVisits, type VisitView } from '../../contract/visits.ts';
import { listWatchedBuildings, type WatchedBuilding } from '../../contract/watched-buildings.ts';
import type { AreaCode } from '../../domain/area.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, nextPage, pageQuery } from './paging.ts';

export type { BlockedAccess, RenewalView, UnitLoad, VisitView, WatchedBuilding };

/** Places whose homes the gas company is to visit, most homes first. */
export function visitsQuery(area: AreaCode | null) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.toDo, 'visits', area],
    queryFn: ({ pageParam, signal }) =>
      call(listVisits, { query: { ...ofArea(area), ...pageQuery(pageParam) }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

/** The watch list of high-rises. */
export function watchedBuildingsQuery(area: AreaCode | null) {
  return queryOptions({
    queryKey: [...queryKeys.toDo, 'watched', area],
    queryFn: ({ signal }) => call(listWatchedBuildings, { query: ofArea(area), signal }),
  });
}

/** Old compounds that are not renewed yet, the most pressing first. */
export function renewalsQuery(area: AreaCode | null) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.toDo, 'renewals', area],
    queryFn: ({ pageParam, signal }) =>
      call(listRenewals, { query: { ...ofArea(area), ...pageQuery(pageParam) }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

/** Compounds whose fire access is blocked. */
export function blockedAccessesQuery(area: AreaCode | null) {
  return queryOptions({
    queryKey: [...queryKeys.toDo, 'access', area],
    queryFn: ({ signal }) => call(listBlockedAccesses, { query: ofArea(area), signal }),
  });
}

/** What each responsible unit has before it. */
export function unitLoadsQuery(area: AreaCode | null) {
  return queryOptions({
    queryKey: [...queryKeys.toDo, 'units', area],
    queryFn: ({ signal }) => call(listUnitLoads, { query: ofArea(area), signal }),
  });
}

function ofArea(area: AreaCode | null): { area?: AreaCode } {
  return area === null ? {} : { area };
}
