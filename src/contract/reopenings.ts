import { z } from 'zod';
import { closingCauses } from '../domain/valve.ts';
import { listRoute } from './noun-routes.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, flagParam, idSchema, instantSchema, textSchema } from './scalars.ts';

const reopeningSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    device: idSchema,
    building: idSchema.nullable(),
    place: z.string(),
    cause: z.enum(closingCauses).nullable(),
    shutAt: instantSchema,
    reopenedAt: instantSchema.nullable(),
    /** null where the valve said so itself. */
    reopenedBy: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Reopening' });

export const listReopenings = listRoute({
  id: 'listReopenings',
  path: '/api/reopenings',
  summary: 'Valves that have closed and wait, or waited, to be opened by hand on site.',
  action: 'alarm.read',
  item: reopeningSchema,
  filter: {
    device: idSchema.optional(),
    building: idSchema.optional(),
    isReopened: flagParam.optional(),
  },
});

export const reopenValveRoute = defineRoute({
  id: 'reopenValve',
  method: 'post',
  path: '/api/reopenings/{id}/reopen',
  summary: 'Somebody stood before the valve and opened it.',
  access: holding('alarm.handle'),
  params: z.object({ id: idSchema }),
  body: z.object({ note: textSchema(500).nullable().default(null) }),
  response: { kind: 'json', schema: reopeningSchema },
});
