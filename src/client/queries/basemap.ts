import { queryOptions } from '@tanstack/react-query';
import { type BasemapDescription, getBasemap } from '../../contract/basemap.ts';
import { absoluteBasemap } from '../absolute-basemap.ts';
import { call, pageRoot } from '../api.ts';
import { queryKeys } from './keys.ts';

export type { BasemapDescription };

/** What lies under the map, with absolute addresses. It changes only with the server's start. */
export function basemapQuery() {
  return queryOptions({
    queryKey: queryKeys.basemap,
    queryFn: async ({ signal }) => absoluteBasemap(await call(getBasemap, { signal }), pageRoot()),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
