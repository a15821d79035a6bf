import { z } from 'zod';
import { listRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, flagParam, idSchema } from './scalars.ts';

const taskSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    campaign: idSchema,
    phase: idSchema.nullable(),
    ordinal: z.int().positive(),
    name: z.string(),
    content: z.string().nullable(),
    units: z.array(idSchema).readonly(),
    due: civilDateSchema.nullable(),
    phrase: z.string().nullable(),
    doneOn: civilDateSchema.nullable(),
  })
  .meta({ id: 'Task' });

export const listTasks = listRoute({
  id: 'listTasks',
  path: '/api/tasks',
  summary: 'Tasks of campaigns, in the order of their task lists.',
  action: 'campaign.read',
  item: taskSchema,
  filter: {
    campaign: idSchema.optional(),
    phase: idSchema.optional(),
    unit: idSchema.optional(),
    isDone: flagParam.optional(),
  },
});
