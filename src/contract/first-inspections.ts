import { z } from 'zod';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, civilDateSchema } from './scalars.ts';

const firstInspectionsSchema = z
  .object({
    area: areaCodeSchema,
    /** The first day on which somebody is known to have looked at them; null: nobody has yet. */
    on: civilDateSchema.nullable(),
    buildings: z.int().positive(),
  })
  .meta({ id: 'FirstInspections' });
export type FirstInspections = z.infer<typeof firstInspectionsSchema>;

export const listFirstInspections = defineRoute({
  id: 'listFirstInspections',
  method: 'get',
  path: '/api/stats/first-inspections',
  summary: 'Buildings by area and by the first day on which they were inspected.',
  access: holding('building.read'),
  response: {
    kind: 'json',
    schema: z.object({
      items: z.array(firstInspectionsSchema).readonly(),
      total: z.int().nonnegative(),
    }),
  },
});
