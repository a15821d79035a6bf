import { z } from 'zod';
import { listRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const targetSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema,
    name: z.string(),
    measure: z.object({ numerator: z.string(), denominator: z.string().nullable() }).nullable(),
    percent: z.number().min(0).max(100).nullable(),
    by: civilDateSchema.nullable(),
    phrase: z.string().nullable(),
  })
  .meta({ id: 'Target' });

export const listTargets = listRoute({
  id: 'listTargets',
  path: '/api/targets',
  summary: 'Targets of campaigns.',
  action: 'campaign.read',
  item: targetSchema,
  filter: { campaign: idSchema.optional() },
});
