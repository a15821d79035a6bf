import { z } from 'zod';
import { unitKinds } from '../domain/unit.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, idSchema } from './scalars.ts';

export const unitSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    kind: z.enum(unitKinds),
    area: areaCodeSchema,
  })
  .meta({ id: 'Unit' });

export const listUnits = defineRoute({
  id: 'listUnits',
  method: 'get',
  path: '/api/units',
  summary: 'The responsible units of the district.',
  access: holding('unit.read'),
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(unitSchema), total: z.number().int() }),
  },
});
