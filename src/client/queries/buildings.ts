import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type BuildingView, getBuilding, listBuildings } from '../../contract/buildings.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { BuildingStatus } from '../../domain/building.ts';
import type { Bbox } from '../../domain/position.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, joined, nextPage, pageQuery } from './paging.ts';

export type { BuildingView as BuildingRow };

export type BuildingFilter = {
  readonly area?: AreaCode;
  readonly compound?: string;
  readonly status?: readonly BuildingStatus[];
  readonly bbox?: Bbox;
  readonly text?: string;
};

/** Buildings, those with open hazards first. */
export function buildingsQuery(filter: BuildingFilter = {}) {
  const { status, bbox, ...rest } = filter;
  return infiniteQueryOptions({
    queryKey: [...queryKeys.buildings, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listBuildings, {
        query: { ...rest, status: joined(status), bbox: bbox?.join(','), ...pageQuery(pageParam) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

/** One building with its outline. */
export function buildingQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.buildings, 'one', id],
    queryFn: ({ signal }) => call(getBuilding, { params: { id }, signal }),
  });
}
