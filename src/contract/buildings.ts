import { z } from 'zod';
import { buildingStatuses, fileGaps, riskLevels } from '../domain/building.ts';
import { multiPolygonSchema } from './areas.ts';
import { reasonSchema } from './hazard-inputs.ts';
import { versionQuery, versionSchema } from './ledger-place.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
  bboxParam,
  civilDateSchema,
  flagParam,
  idSchema,
  idsParam,
  listParam,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

const buildingSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    compound: idSchema.nullable(),
    name: z.string(),
    address: z.string().nullable(),
    heightMeters: z.number().nullable(),
    storeys: z.number().int().nullable(),
    isResidential: z.boolean().nullable(),
    yearBuilt: z.number().int().nullable(),
    riskLevel: z.enum(riskLevels).nullable(),
    inspectedOn: civilDateSchema.nullable(),
    hasPropertyManager: z.boolean().nullable(),
    isWatched: z.boolean(),
    managementUnit: idSchema.nullable(),
    maintenanceUnit: idSchema.nullable(),
    position: lngLatSchema,
    hazardsTotal: z.number().int(),
    hazardsOpen: z.number().int(),
    nextDeadline: civilDateSchema.nullable(),
    status: z.enum(buildingStatuses),
    /** Derived, never stored; null when the height is unknown. */
    isOver100Meters: z.boolean().nullable(),
  })
  .meta({ id: 'Building' });
export type BuildingView = z.infer<typeof buildingSchema>;

export const listBuildings = defineRoute({
  id: 'listBuildings',
  method: 'get',
  path: '/api/buildings',
  summary: 'Buildings, those with open hazards first.',
  access: holding('building.read'),
  query: z.object({
    ...pagingQuery,
    area: areaCodeParam.optional(),
    compound: idSchema.optional(),
    /** Only these, separated by commas. */
    ids: idsParam(200).optional(),
    isWatched: flagParam.optional(),
    status: listParam(buildingStatuses).optional(),
    /** Only those whose file lacks this. */
    lacks: z.enum(fileGaps).optional(),
    bbox: bboxParam.optional(),
    text: textSchema(100).optional(),
  }),
  response: { kind: 'json', schema: pageOf(buildingSchema) },
});

const buildingFileSchema = buildingSchema
  .extend({ geometry: multiPolygonSchema, version: versionSchema })
  .meta({ id: 'BuildingFile' });
export type BuildingFileView = z.infer<typeof buildingFileSchema>;

export const getBuilding = defineRoute({
  id: 'getBuilding',
  method: 'get',
  path: '/api/buildings/{id}',
  summary: 'One building with its outline.',
  access: holding('building.read'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: buildingFileSchema },
});

export const amendBuildingRoute = defineRoute({
  id: 'amendBuilding',
  method: 'post',
  path: '/api/buildings/{id}/amend',
  summary: 'Facts that the sheets carry; what is left out stays as it is.',
  access: holding('ledger.keep'),
  params: z.object({ id: idSchema }),
  query: versionQuery,
  body: z.object({
    facts: z
      .object({
        hasPropertyManager: z.boolean().nullable(),
        managementUnit: idSchema.nullable(),
        maintenanceUnit: idSchema.nullable(),
        /** Changed for a reason alone. */
        isWatched: z.boolean(),
      })
      .partial(),
    reason: reasonSchema.optional(),
  }),
  response: { kind: 'json', schema: buildingFileSchema },
});
export type BuildingFactsInput = z.output<(typeof amendBuildingRoute)['body']>;
