import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  amendBuildingRoute,
  type BuildingFileView,
  type BuildingView,
  getBuilding,
  listBuildings,
} from '../../contract/buildings.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { BuildingStatus, FileGap } from '../../domain/building.ts';
import type { Bbox } from '../../domain/position.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, joined, nextPage, pageQuery } from './paging.ts';

export type { BuildingFileView as BuildingFile, BuildingView as BuildingRow };

export type BuildingFilter = {
  readonly area?: AreaCode;
  readonly compound?: string;
  readonly status?: readonly BuildingStatus[];
  /** Only those whose file lacks this. */
  readonly lacks?: FileGap;
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

/** Buildings by their ids, at most 200; those that the caller may not see are left out. */
export function buildingsByIdQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: [...queryKeys.buildings, 'by-id', ids],
    queryFn: async ({ signal }) => {
      if (ids.length === 0) return [];
      const query = { ids: ids.join(','), limit: ids.length };
      return (await call(listBuildings, { query, signal })).items;
    },
  });
}

/** One building with its outline. */
export function buildingQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.buildings, 'one', id],
    queryFn: ({ signal }) => call(getBuilding, { params: { id }, signal }),
  });
}

type FactsCall = {
  readonly id: string;
  readonly ifVersion: number;
  readonly body: z.input<(typeof amendBuildingRoute)['body']>;
};

/** Sets facts of a building as the person saw it. */
export function amendBuilding({ id, ifVersion, body }: FactsCall): Promise<BuildingFileView> {
  return call(amendBuildingRoute, { params: { id }, query: { ifVersion }, body });
}
