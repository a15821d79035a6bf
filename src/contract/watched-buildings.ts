import { z } from 'zod';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const controlSchema = z.object({
  measure: z.string(),
  from: civilDateSchema,
  checkEveryDays: z.int().positive().nullable(),
  checkDueOn: civilDateSchema.nullable(),
  isCheckDue: z.boolean(),
});

const watchedSchema = z
  .object({
    building: idSchema,
    area: areaCodeSchema,
    name: z.string(),
    address: z.string().nullable(),
    hasPropertyManager: z.boolean().nullable(),
    /** The latest inspection that answered some of the eight questions (S4-E4). */
    checkedOn: civilDateSchema.nullable(),
    /** Those that were not in order, by their codes in the notice. */
    notInOrder: z.array(z.string()).readonly(),
    lastInspectedOn: civilDateSchema.nullable(),
    /** Open faults of its fire systems (S4-E3), each with what keeps it in check (S4-R1). */
    faults: z
      .array(z.object({ hazard: idSchema, type: z.string(), control: controlSchema.nullable() }))
      .readonly(),
  })
  .meta({ id: 'WatchedBuilding' });
export type WatchedBuilding = z.infer<typeof watchedSchema>;

export const listWatchedBuildings = defineRoute({
  id: 'listWatchedBuildings',
  method: 'get',
  path: '/api/watched-buildings',
  summary: 'The watch list of high-rises with what is out of order and what keeps it in check.',
  access: holding('inspection.read'),
  query: z.object({ area: areaCodeParam.optional() }),
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(watchedSchema), total: z.int().nonnegative() }),
  },
});
