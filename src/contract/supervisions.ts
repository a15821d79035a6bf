import { z } from 'zod';
import { supervisionKinds } from '../domain/supervision.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const supervisionSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema.nullable(),
    kind: z.enum(supervisionKinds),
    unit: idSchema,
    hazard: idSchema.nullable(),
    reason: z.string(),
    evidence: z.string().nullable(),
    issuer: idSchema.nullable(),
    issuedOn: civilDateSchema,
    documentNumber: z.string().nullable(),
    due: civilDateSchema.nullable(),
    reply: z.string().nullable(),
    repliedOn: civilDateSchema.nullable(),
    delistedOn: civilDateSchema.nullable(),
  })
  .meta({ id: 'Supervision' });

export const listSupervisions = listRoute({
  id: 'listSupervisions',
  path: '/api/supervisions',
  summary: 'How units were held to their duty, newest first.',
  action: 'supervision.read',
  item: supervisionSchema,
  filter: {
    campaign: idSchema.optional(),
    unit: idSchema.optional(),
    hazard: idSchema.optional(),
    kind: z.enum(supervisionKinds).optional(),
  },
});

export const getSupervision = oneRoute({
  id: 'getSupervision',
  path: '/api/supervisions',
  summary: 'One supervision record.',
  action: 'supervision.read',
  item: supervisionSchema,
});
