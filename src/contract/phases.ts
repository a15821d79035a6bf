import { z } from 'zod';
import { listRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const phaseSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema,
    ordinal: z.int().positive(),
    name: z.string(),
    from: civilDateSchema.nullable(),
    to: civilDateSchema.nullable(),
    phrase: z.string().nullable(),
  })
  .meta({ id: 'Phase' });

export const listPhases = listRoute({
  id: 'listPhases',
  path: '/api/phases',
  summary: 'Phases of campaigns, in the order of their notices.',
  action: 'campaign.read',
  item: phaseSchema,
  filter: { campaign: idSchema.optional() },
});
