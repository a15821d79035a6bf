import { z } from 'zod';
import { byDevice, defineRoute } from './route.ts';

const count = z.int().nonnegative();

const answer = {
  kind: 'json',
  schema: z.object({ accepted: count, duplicates: count, quarantined: count }),
} as const;

export const ingestEvents = defineRoute({
  id: 'ingestEvents',
  method: 'post',
  path: '/api/ingest/events',
  summary:
    'A batch of device events, idempotent by event id. An event that cannot be read is kept apart and counted, and does not hold up the rest.',
  access: byDevice,
  body: z.object({ events: z.array(z.unknown()).min(1).max(1000) }),
  response: answer,
});

export const ingestMessages = defineRoute({
  id: 'ingestMessages',
  method: 'post',
  path: '/api/ingest/messages',
  summary:
    'What a platform pushes, one message or a list, in the form that its token says; otherwise as the events.',
  access: byDevice,
  body: z.union([
    z.array(z.unknown()).min(1).max(1000),
    z.record(z.string(), z.unknown()).transform((message): unknown[] => [message]),
  ]),
  response: answer,
});
