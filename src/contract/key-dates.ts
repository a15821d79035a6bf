import { z } from 'zod';
import { watchMeasures } from '../domain/key-date.ts';
import { listRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

export const keyDateSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema.nullable(),
    name: z.string(),
    from: civilDateSchema,
    to: civilDateSchema,
    measures: z.array(z.enum(watchMeasures)).readonly(),
  })
  .meta({ id: 'KeyDate' });

export const listKeyDates = listRoute({
  id: 'listKeyDates',
  path: '/api/key-dates',
  summary: 'Key dates, in the order of the days.',
  action: 'campaign.read',
  item: keyDateSchema,
  filter: { campaign: idSchema.optional() },
});
