import { z } from 'zod';
import { byDevice, defineRoute } from './route.ts';

const count = z.int().nonnegative();

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
    schema: z.object({ accepted: count, duplicates: count, quarantined: count }),
  },
});
