import { z } from 'zod';
import { deviceKinds } from '../domain/device.ts';
import { coverageGroups } from '../domain/device-coverage.ts';
import { fewer } from '../domain/household-count.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, instantSchema } from './scalars.ts';

const count = z.int().nonnegative();

/** How many are there, and how many of them can be heard of. */
const liveSchema = z.object({
  installed: count,
  online: count,
  offline: count,
  /** Never heard of: of a basic grade by design, or not yet. */
  noData: count,
});

const coverageSchema = liveSchema
  .extend({
    group: z.enum(coverageGroups),
    kind: z.enum(deviceKinds),
    /** False where the notice sets no number. */
    isTarget: z.boolean(),
    /** null while nobody has counted; a count of people that is below 3 is told as such. */
    required: z.union([count, z.literal(fewer)]).nullable(),
  })
  .meta({ id: 'DeviceCoverage' });

export const getDeviceStats = defineRoute({
  id: 'getDeviceStats',
  method: 'get',
  path: '/api/stats/devices',
  summary:
    'Devices of an area: installed against required by class of users, and live against installed, apart.',
  access: holding('device.read'),
  query: z.object({ area: areaCodeParam.optional() }),
  response: {
    kind: 'json',
    schema: z
      .object({
        coverage: z.array(coverageSchema),
        /** All devices, whoever they belong to. */
        kinds: z.array(liveSchema.extend({ kind: z.enum(deviceKinds) })),
        /** Old compounds where nobody has counted households: `required` is short of theirs. */
        uncountedOldCompounds: count,
        now: instantSchema,
      })
      .meta({ id: 'DeviceStats' }),
  },
});
