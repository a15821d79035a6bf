import { z } from 'zod';
import type { Action } from '../domain/permission.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, idSchema } from './scalars.ts';

/** `GET` of a noun's list, in pages, by area and what else it can be narrowed by. */
export function listRoute<
  const Id extends string,
  const Allowed extends Action,
  Item extends z.ZodType,
  Filter extends z.ZodRawShape,
>(route: { id: Id; path: string; summary: string; action: Allowed; item: Item; filter: Filter }) {
  const { id, path, summary, action, item, filter } = route;
  return defineRoute({
    id,
    method: 'get',
    path,
    summary,
    access: holding(action),
    query: z.object({ ...pagingQuery, area: areaCodeParam.optional(), ...filter }),
    response: { kind: 'json', schema: pageOf(item) },
  });
}

/** `GET` of one noun by its id. */
export function oneRoute<
  const Id extends string,
  const Allowed extends Action,
  Item extends z.ZodType,
>(route: { id: Id; path: string; summary: string; action: Allowed; item: Item }) {
  const { id, path, summary, action, item } = route;
  return defineRoute({
    id,
    method: 'get',
    path: `${path}/{id}`,
    summary,
    access: holding(action),
    params: z.object({ id: idSchema }),
    response: { kind: 'json', schema: item },
  });
}
