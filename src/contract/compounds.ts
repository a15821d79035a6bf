import { z } from 'zod';
import { multiPolygonSchema } from './areas.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
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

export const getCompound = defineRoute({
  id: 'getCompound',
  method: 'get',
  path: '/api/compounds/{id}',
  summary: 'One compound.',
  access: holding('compound.read'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: compoundSchema },
});
