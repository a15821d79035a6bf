import { z } from 'zod';
import { watchMeasures } from '../domain/key-date.ts';
import { listRoute } from './noun-routes.ts';
import { areaCodeSchema, idSchema, instantSchema, lngLatSchema } from './scalars.ts';

const presenceSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    keyDate: idSchema,
    unit: idSchema.nullable(),
    measure: z.enum(watchMeasures),
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    place: z.string(),
    at: instantSchema,
    position: lngLatSchema.nullable(),
  })
  .meta({ id: 'Presence' });

export const listPresences = listRoute({
  id: 'listPresences',
  path: '/api/presences',
  summary: 'Posts taken up on key dates, newest first.',
  action: 'presence.read',
  item: presenceSchema,
  filter: {
    keyDate: idSchema.optional(),
    unit: idSchema.optional(),
    measure: z.enum(watchMeasures).optional(),
  },
});
