import { z } from 'zod';
import { adapterNames } from '../domain/device-adapter.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import { flagParam, idSchema, instantSchema, textSchema } from './scalars.ts';

const count = z.int().nonnegative();

const deviceTokenSchema = z
  .object({
    id: idSchema,
    /** Of the platform or the device that sends; the log calls it so. */
    name: z.string(),
    /** The one device that it speaks for; null: any of the district. */
    device: idSchema.nullable(),
    adapter: z.enum(adapterNames),
    madeAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'DeviceToken' });
export type DeviceTokenView = z.infer<typeof deviceTokenSchema>;

export const listDeviceTokens = defineRoute({
  id: 'listDeviceTokens',
  method: 'get',
  path: '/api/device-tokens',
  summary: 'Who may send events of devices; the tokens themselves are kept nowhere.',
  access: holding('ingest.manage'),
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(deviceTokenSchema), total: count }),
  },
});

export const makeDeviceToken = defineRoute({
  id: 'makeDeviceToken',
  method: 'post',
  path: '/api/device-tokens',
  summary: 'A new token for a platform or for one device; answered once and never again.',
  access: holding('ingest.manage'),
  body: z.object({
    name: textSchema(60).min(1),
    device: idSchema.nullable().default(null),
    adapter: z.enum(adapterNames).default('standard'),
  }),
  response: { kind: 'json', schema: deviceTokenSchema.extend({ token: z.string() }) },
});

export const revokeDeviceToken = defineRoute({
  id: 'revokeDeviceToken',
  method: 'post',
  path: '/api/device-tokens/{id}/revoke',
  summary: 'The token is taken no more, from the next request on.',
  access: holding('ingest.manage'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: deviceTokenSchema },
});

const quarantinedSchema = z
  .object({
    id: idSchema,
    receivedAt: instantSchema,
    sender: z.string().nullable(),
    adapter: z.enum(adapterNames),
    reason: z.string(),
    /** As it came, cut off after 10,000 characters. */
    payload: z.string(),
    /** How often the same came. */
    times: count,
    replayedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Quarantined' });
export type QuarantinedView = z.infer<typeof quarantinedSchema>;

export const listQuarantine = defineRoute({
  id: 'listQuarantine',
  method: 'get',
  path: '/api/quarantine',
  summary: 'What could not be taken, newest first, with the reason.',
  access: holding('ingest.manage'),
  query: z.object({ ...pagingQuery, isReplayed: flagParam.default(false) }),
  response: { kind: 'json', schema: pageOf(quarantinedSchema) },
});

export const replayQuarantine = defineRoute({
  id: 'replayQuarantine',
  method: 'post',
  path: '/api/quarantine/replay',
  summary:
    'Takes what is in quarantine once more, the oldest thousand or those named; what still cannot be taken stays.',
  access: holding('ingest.manage'),
  body: z.object({ ids: z.array(idSchema).min(1).max(1000).nullable().default(null) }),
  response: { kind: 'json', schema: z.object({ taken: count, left: count }) },
});

export const getIntake = defineRoute({
  id: 'getIntake',
  method: 'get',
  path: '/api/ingest/state',
  summary: 'How much is in quarantine, and when anything was last taken.',
  access: holding('device.read'),
  response: {
    kind: 'json',
    schema: z.object({ quarantined: count, lastTakenAt: instantSchema.nullable() }),
  },
});
