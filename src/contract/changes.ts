import { z } from 'zod';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, idSchema, instantSchema } from './scalars.ts';

/** Entities that are listed and read in one way. */
const nounEntities = [
  'campaign',
  'phase',
  'task',
  'duty',
  'report',
  'target',
  'matter',
  'supervision',
  'enforcement',
  'key_date',
  'presence',
  'inspection',
  'premises',
  'household_count',
  'transformer',
  'fire_station',
  'reopening',
  'alarm_window',
] as const;
export type NounEntity = (typeof nounEntities)[number];

export const changeEntities = [
  'area',
  'unit',
  'contact',
  'compound',
  'building',
  'hazard',
  'charging_site',
  'device',
  'alarm',
  'export',
  'photo',
  'district',
  'saved_filter',
  'device_token',
  'quarantine',
  ...nounEntities,
] as const;

export const changeSchema = z
  .object({
    seq: z.number().int().positive(),
    at: instantSchema,
    actor: z.string(),
    /** The person's name in the district, or the account where it is no person. */
    actorName: z.string(),
    entity: z.enum(changeEntities),
    entityId: idSchema,
    verb: z.string(),
    area: areaCodeSchema,
    /** The object after the change; null when it is gone, or was not kept (contacts, imports). */
    after: z.record(z.string(), z.unknown()).nullable(),
    reason: z.string().nullable(),
    batch: idSchema.nullable(),
  })
  .meta({ id: 'Change' });
export type ChangeView = z.infer<typeof changeSchema>;

/**
 * Stands for the changes of a large batch: the client reads again what it shows of these kinds. Of
 * no kind it stands for changes that the reader may not see.
 */
export const batchEventSchema = z
  .object({
    fromSeq: z.number().int(),
    toSeq: z.number().int(),
    entities: z.array(z.enum(changeEntities)),
  })
  .meta({ id: 'BatchEvent' });
export type BatchEvent = z.infer<typeof batchEventSchema>;

export const heartbeatSchema = z
  .object({ seq: z.number().int(), at: instantSchema })
  .meta({ id: 'Heartbeat' });

const afterQuery = z.coerce.number().int().nonnegative();

export const listChanges = defineRoute({
  id: 'listChanges',
  method: 'get',
  path: '/api/changes',
  summary: 'Changes after a seq, in order and without gaps; also the history of one object.',
  access: holding('change.read'),
  query: z.object({
    after: afterQuery.default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
    entity: z.enum(changeEntities).optional(),
    entityId: idSchema.optional(),
  }),
  response: {
    kind: 'json',
    schema: z.object({
      items: z.array(changeSchema),
      batches: z.array(batchEventSchema),
      /** Ask next with `after` = this. */
      seq: z.number().int().nonnegative(),
      hasMore: z.boolean(),
    }),
  },
});

export const liveStream = defineRoute({
  id: 'liveStream',
  method: 'get',
  path: '/api/live',
  summary:
    'The same changes as server-sent events; the event id is the seq, Last-Event-ID resumes.',
  access: holding('change.read'),
  query: z.object({ after: afterQuery.optional() }),
  response: {
    kind: 'events',
    events: { change: changeSchema, batch: batchEventSchema, heartbeat: heartbeatSchema },
  },
});
