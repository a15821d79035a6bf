import { infiniteQueryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  actOnHazards,
  type actSchema,
  type HazardActReport,
  listActs,
  type PastAct,
  undoAct,
} from '../../contract/hazard-acts.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, nextPage, pageQuery } from './paging.ts';

/** Past acts over many hazards, newest first. */
export function actsQuery() {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.hazards, 'acts'],
    queryFn: ({ pageParam, signal }) => call(listActs, { query: pageQuery(pageParam), signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

/** One step for all hazards of a filter; `preview` only counts what it would do. */
export function actOnAll(act: z.input<typeof actSchema>): Promise<HazardActReport> {
  return call(actOnHazards, { body: act });
}

/** Takes a whole act back. */
export function undoHazardAct({ id }: { id: string }): Promise<PastAct> {
  return call(undoAct, { params: { id } });
}
