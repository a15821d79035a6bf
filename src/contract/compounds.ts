import { z } from 'zod';
import { multiPolygonSchema } from './areas.ts';
import { reasonSchema } from './hazard-inputs.ts';
import { versionQuery, versionSchema } from './ledger-place.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
  civilDateSchema,
  flagParam,
  idSchema,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

const compoundSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    name: z.string(),
    address: z.string().nullable(),
    isOld: z.boolean(),
    hasPropertyManager: z.boolean().nullable(),
    households: z.number().int().nullable(),
    hasOwnersCommittee: z.boolean().nullable(),
    renewalYear: z.number().int().nullable(),
    wasRenewed: z.boolean().nullable(),
    hasMaintenanceFund: z.boolean().nullable(),
    managementUnit: idSchema.nullable(),
    maintenanceUnit: idSchema.nullable(),
    position: lngLatSchema.nullable(),
    /** null where nobody has drawn it. */
    geometry: multiPolygonSchema.nullable(),
  })
  .meta({ id: 'Compound' });
export type CompoundView = z.infer<typeof compoundSchema>;

export const listCompounds = defineRoute({
  id: 'listCompounds',
  method: 'get',
  path: '/api/compounds',
  summary: 'Residential compounds.',
  access: holding('compound.read'),
  query: z.object({
    ...pagingQuery,
    area: areaCodeParam.optional(),
    isOld: flagParam.optional(),
    text: textSchema(100).optional(),
  }),
  response: { kind: 'json', schema: pageOf(compoundSchema) },
});

const compoundFileSchema = compoundSchema
  .extend({
    plan: z.string().nullable(),
    planDue: civilDateSchema.nullable(),
    isFireAccessBlocked: z.boolean().nullable(),
    accessPlan: z.string().nullable(),
    /** As it reported them; what is on record is counted from its hazards. */
    reportedHazards: z.int().nonnegative().nullable(),
    reportedRectified: z.int().nonnegative().nullable(),
    remarks: z.string().nullable(),
    /** Its name, which is no secret to a community that does not see the area itself. */
    subdistrict: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'CompoundFile' });
export type CompoundFileView = z.infer<typeof compoundFileSchema>;

export const getCompound = defineRoute({
  id: 'getCompound',
  method: 'get',
  path: '/api/compounds/{id}',
  summary: 'One compound.',
  access: holding('compound.read'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: compoundFileSchema },
});

export const amendCompoundRoute = defineRoute({
  id: 'amendCompound',
  method: 'post',
  path: '/api/compounds/{id}/amend',
  summary:
    'How the compound is kept up, planned for and reported; what is left out stays as it is.',
  access: holding('ledger.keep'),
  params: z.object({ id: idSchema }),
  query: versionQuery,
  body: z.object({
    facts: z
      .object({
        hasPropertyManager: z.boolean().nullable(),
        hasOwnersCommittee: z.boolean().nullable(),
        hasMaintenanceFund: z.boolean().nullable(),
        managementUnit: idSchema.nullable(),
        maintenanceUnit: idSchema.nullable(),
        renewalYear: z.int().min(1990).max(2100).nullable(),
        wasRenewed: z.boolean().nullable(),
        plan: textSchema(2000).min(2).nullable(),
        planDue: civilDateSchema.nullable(),
        isFireAccessBlocked: z.boolean().nullable(),
        accessPlan: textSchema(2000).min(2).nullable(),
        reportedHazards: z.int().min(0).max(99_999).nullable(),
        reportedRectified: z.int().min(0).max(99_999).nullable(),
        remarks: textSchema(500).min(1).nullable(),
      })
      .partial(),
    reason: reasonSchema.optional(),
  }),
  response: { kind: 'json', schema: compoundFileSchema },
});
export type CompoundFactsInput = z.output<(typeof amendCompoundRoute)['body']>;
