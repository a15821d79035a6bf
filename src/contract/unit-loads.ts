import { z } from 'zod';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, civilDateSchema, idSchema } from './scalars.ts';

const count = z.int().nonnegative();

const unitLoadSchema = z
  .object({
    /** null: not assigned to any. */
    unit: idSchema.nullable(),
    total: count,
    open: count,
    /** Open, and the deadline is today or one of the seven days after it. */
    dueSoon: count,
    overdue: count,
    /** The earliest deadline of those that are overdue. */
    overdueSince: civilDateSchema.nullable(),
  })
  .meta({ id: 'UnitLoad' });
export type UnitLoad = z.infer<typeof unitLoadSchema>;

export const listUnitLoads = defineRoute({
  id: 'listUnitLoads',
  method: 'get',
  path: '/api/stats/units',
  summary: 'By responsible unit how many hazards are open, due soon and overdue; in name order.',
  access: holding('hazard.read'),
  query: z.object({ area: areaCodeParam.optional() }),
  response: {
    kind: 'json',
    schema: z.object({
      items: z.array(unitLoadSchema),
      total: count,
      /** The day of the answer. */
      today: civilDateSchema,
    }),
  },
});
