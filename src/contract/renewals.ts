import { z } from 'zod';
import { renewalStates } from '../domain/compound/renewal-state.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const count = z.int().nonnegative();

const renewalSchema = z
  .object({
    /** Of the compound. */
    id: idSchema,
    area: areaCodeSchema,
    name: z.string(),
    address: z.string().nullable(),
    hasPropertyManager: z.boolean().nullable(),
    /** Of the renewal project list that it stands on. */
    renewalYear: z.int().nullable(),
    plan: z.string().nullable(),
    planDue: civilDateSchema.nullable(),
    isPlanOverdue: z.boolean(),
    /** Its hazards, those in its buildings among them. */
    total: count,
    open: count,
    overdue: count,
    /** Of itself or of a building in it. */
    lastInspectedOn: civilDateSchema.nullable(),
    state: z.enum(renewalStates),
  })
  .meta({ id: 'Renewal' });
export type RenewalView = z.infer<typeof renewalSchema>;

export const listRenewals = defineRoute({
  id: 'listRenewals',
  method: 'get',
  path: '/api/renewals',
  summary: 'Old compounds not renewed yet, with hazards and plan, the most pressing first.',
  access: holding('compound.read'),
  query: z.object({ ...pagingQuery, area: areaCodeParam.optional() }),
  response: {
    kind: 'json',
    schema: pageOf(renewalSchema).extend({
      /** Of all of them, how many are in each state. */
      states: z.record(z.enum(renewalStates), count),
    }),
  },
});
