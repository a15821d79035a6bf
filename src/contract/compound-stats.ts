import { z } from 'zod';
import { hazardFilterQuery } from './hazards.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, idSchema, lngLatSchema } from './scalars.ts';

const count = z.int().nonnegative();

const compoundStatsSchema = z
  .object({
    compound: idSchema,
    area: areaCodeSchema,
    name: z.string(),
    isOld: z.boolean(),
    position: lngLatSchema.nullable(),
    buildings: count,
    /** With an inspection or a hazard on record, as in the counts of the areas. */
    buildingsInspected: count,
    unassigned: count,
    assigned: count,
    rectifying: count,
    rectified: count,
    closed: count,
    overdue: count,
    dueSoon: count,
  })
  .meta({ id: 'CompoundStats' });
export type CompoundStats = z.infer<typeof compoundStatsSchema>;

export const listCompoundStats = defineRoute({
  id: 'listCompoundStats',
  method: 'get',
  path: '/api/stats/compounds',
  summary: 'Hazards by filter for each compound of an area, with how much of it was inspected.',
  access: holding('hazard.read'),
  query: z.object(hazardFilterQuery),
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(compoundStatsSchema).readonly(), total: count }),
  },
});
