import { z } from 'zod';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const count = z.int().nonnegative();

const visitSchema = z
  .object({
    /** Of the household count. */
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    /** The name of the building, else of the compound. */
    name: z.string(),
    place: z.string().nullable(),
    households: count.nullable(),
    /** null: nobody has counted; the last visit lies too far back. */
    notVisited: count.nullable(),
    /** The gas company in homes of it. */
    lastVisitOn: civilDateSchema.nullable(),
    /** Open gas hazards of household users. */
    knownHazards: count,
    hasPropertyManager: z.boolean().nullable(),
  })
  .meta({ id: 'Visit' });
export type VisitView = z.infer<typeof visitSchema>;

export const listVisits = defineRoute({
  id: 'listVisits',
  method: 'get',
  path: '/api/visits',
  summary: 'Buildings and compounds whose homes the gas company is to visit, most homes first.',
  access: holding('household.read'),
  query: z.object({ ...pagingQuery, area: areaCodeParam.optional() }),
  response: {
    kind: 'json',
    schema: pageOf(visitSchema).extend({
      /** Among so many buildings and compounds with a count of households. */
      among: count,
      /** The first day from which a visit still counts. */
      cutoff: civilDateSchema,
    }),
  },
});
