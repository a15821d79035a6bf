import { z } from 'zod';
import { enforcementActions, enforcementTracks } from '../domain/enforcement.ts';
import { enforcementSchema } from './enforcements.ts';
import { defineRoute, holding } from './route.ts';
import { civilDateSchema, idSchema, textSchema } from './scalars.ts';

export const referHazardRoute = defineRoute({
  id: 'referHazard',
  method: 'post',
  path: '/api/hazards/{id}/enforcements',
  summary: 'A record of enforcement on one of the four tracks, under the conditions of each.',
  access: holding('hazard.enforce'),
  params: z.object({ id: idSchema }),
  body: z.object({
    track: z.enum(enforcementTracks),
    violation: textSchema(500).min(2),
    takenOn: civilDateSchema,
    campaign: idSchema.nullable().default(null),
    /** The unit that acted. */
    unit: idSchema.nullable().default(null),
    actions: z.array(z.enum(enforcementActions)).default([]),
    /** The authority it is handed to; needed on the tracks that are referrals. */
    to: idSchema.nullable().default(null),
  }),
  response: { kind: 'json', schema: enforcementSchema },
});

export const recordReplyRoute = defineRoute({
  id: 'recordReply',
  method: 'post',
  path: '/api/enforcements/{id}/reply',
  summary: 'What the authority answered to a referral.',
  access: holding('hazard.enforce'),
  params: z.object({ id: idSchema }),
  body: z.object({ reply: textSchema(2000).min(2), on: civilDateSchema }),
  response: { kind: 'json', schema: enforcementSchema },
});
