import { z } from 'zod';
import { jointEnforcementStates } from '../domain/compound/joint-enforcement.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const blockedAccessSchema = z
  .object({
    compound: idSchema,
    area: areaCodeSchema,
    name: z.string(),
    address: z.string().nullable(),
    hasPropertyManager: z.boolean().nullable(),
    /** null: its file says nothing, but open hazards do. */
    isFireAccessBlocked: z.boolean().nullable(),
    /** Open hazards that block a fire access route outside of its buildings. */
    hazards: z.int().nonnegative(),
    accessPlan: z.string().nullable(),
    /** The last joint enforcement there. */
    enforcedOn: civilDateSchema.nullable(),
    /** In the key date of the answer; null where there is none. */
    enforcement: z.enum(jointEnforcementStates).nullable(),
  })
  .meta({ id: 'BlockedAccess' });
export type BlockedAccess = z.infer<typeof blockedAccessSchema>;

export const listBlockedAccesses = defineRoute({
  id: 'listBlockedAccesses',
  method: 'get',
  path: '/api/blocked-accesses',
  summary: 'Compounds whose fire access is blocked, each with its plan and joint enforcement.',
  access: holding('enforcement.read'),
  query: z.object({ area: areaCodeParam.optional() }),
  response: {
    kind: 'json',
    schema: z.object({
      items: z.array(blockedAccessSchema),
      total: z.int().nonnegative(),
      /** The one under way, else the next, else the last. */
      keyDate: z
        .object({ name: z.string(), from: civilDateSchema, to: civilDateSchema })
        .nullable(),
    }),
  },
});
