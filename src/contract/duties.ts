import { z } from 'zod';
import { dutyKinds } from '../domain/duty.ts';
import { listRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

/** When a duty falls due. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('days'), days: z.array(civilDateSchema).min(1).readonly() }),
  z.object({ kind: z.literal('monthly'), day: z.int().min(1).max(31).nullable() }),
  z.object({ kind: z.literal('before-key-dates') }),
  z.object({ kind: z.literal('unscheduled') }),
]);

const dutySchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema.nullable(),
    kind: z.enum(dutyKinds),
    name: z.string(),
    schedule: scheduleSchema,
    phrase: z.string().nullable(),
    from: civilDateSchema.nullable(),
    to: civilDateSchema.nullable(),
    units: z.array(idSchema).readonly(),
    receiver: idSchema.nullable(),
  })
  .meta({ id: 'Duty' });

export const listDuties = listRoute({
  id: 'listDuties',
  path: '/api/duties',
  summary: 'What units owe again and again: reports, meetings, circulars, tips.',
  action: 'campaign.read',
  item: dutySchema,
  filter: { campaign: idSchema.optional(), kind: z.enum(dutyKinds).optional() },
});
