import { z } from 'zod';
import { alarmLevelSchema } from './alarms.ts';
import { byDevice, defineRoute } from './route.ts';
import { idSchema, instantSchema, textSchema } from './scalars.ts';

const eventBase = {
  /** Made by the sender, the same on every retry. */
  id: idSchema,
  device: idSchema,
  at: instantSchema,
};

export const deviceEventSchema = z
  .discriminatedUnion('kind', [
    z.object({
      ...eventBase,
      kind: z.literal('alarm'),
      level: alarmLevelSchema,
      reading: z.number().nullable().default(null),
      readingUnit: textSchema(20).nullable().default(null),
      isSimulated: z.boolean().default(false),
    }),
    z.object({ ...eventBase, kind: z.literal('clear') }),
    z.object({ ...eventBase, kind: z.literal('heartbeat') }),
  ])
  .meta({ id: 'DeviceEvent' });
export type DeviceEvent = z.infer<typeof deviceEventSchema>;

export const ingestEvents = defineRoute({
  id: 'ingestEvents',
  method: 'post',
  path: '/api/ingest/events',
  summary:
    'A batch of device events, idempotent by event id. An event that cannot be read is kept apart and counted, and does not hold up the rest.',
  access: byDevice,
  body: z.object({ events: z.array(z.unknown()).min(1).max(1000) }),
  response: {
    kind: 'json',
    schema: z.object({
      accepted: z.number().int(),
      duplicates: z.number().int(),
      quarantined: z.number().int(),
    }),
  },
});
