import { z } from 'zod';
import {
  enforcementActions,
  enforcementOutcomes,
  enforcementTracks,
} from '../domain/enforcement.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const referralSchema = z.object({
  to: idSchema,
  on: civilDateSchema,
  reply: z.string().nullable(),
  repliedOn: civilDateSchema.nullable(),
});

export const enforcementSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema.nullable(),
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    hazard: idSchema.nullable(),
    violation: z.string(),
    takenOn: civilDateSchema,
    unit: idSchema.nullable(),
    track: z.enum(enforcementTracks).nullable(),
    actions: z.array(z.enum(enforcementActions)).readonly(),
    referral: referralSchema.nullable(),
    outcome: z.enum(enforcementOutcomes).nullable(),
  })
  .meta({ id: 'Enforcement' });

export const listEnforcements = listRoute({
  id: 'listEnforcements',
  path: '/api/enforcements',
  summary: 'What was done about violations, newest first.',
  action: 'enforcement.read',
  item: enforcementSchema,
  filter: {
    campaign: idSchema.optional(),
    building: idSchema.optional(),
    compound: idSchema.optional(),
    hazard: idSchema.optional(),
    track: z.enum(enforcementTracks).optional(),
    outcome: z.enum(enforcementOutcomes).optional(),
  },
});

export const getEnforcement = oneRoute({
  id: 'getEnforcement',
  path: '/api/enforcements',
  summary: 'One enforcement record.',
  action: 'enforcement.read',
  item: enforcementSchema,
});
