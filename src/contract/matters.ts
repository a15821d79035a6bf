import { z } from 'zod';
import { matterSubjects } from '../domain/matter.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, flagParam, idSchema } from './scalars.ts';

const matterSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema.nullable(),
    subject: z.enum(matterSubjects).nullable(),
    subjectId: idSchema.nullable(),
    title: z.string(),
    request: z.string(),
    askedBy: idSchema.nullable(),
    askedOf: idSchema.nullable(),
    raisedOn: civilDateSchema,
    due: civilDateSchema.nullable(),
    decision: z.string().nullable(),
    decidedOn: civilDateSchema.nullable(),
    reply: z.string().nullable(),
    repliedOn: civilDateSchema.nullable(),
  })
  .meta({ id: 'Matter' });

export const listMatters = listRoute({
  id: 'listMatters',
  path: '/api/matters',
  summary: 'Matters to coordinate, those due first at the top.',
  action: 'matter.read',
  item: matterSchema,
  filter: {
    campaign: idSchema.optional(),
    askedOf: idSchema.optional(),
    subjectId: idSchema.optional(),
    isReplied: flagParam.optional(),
  },
});

export const getMatter = oneRoute({
  id: 'getMatter',
  path: '/api/matters',
  summary: 'One matter to coordinate.',
  action: 'matter.read',
  item: matterSchema,
});
