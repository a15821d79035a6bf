import { z } from 'zod';
import { hazardCategories, hazardGrades, hazardSources, hazardStatuses } from '../domain/hazard.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
  bboxParam,
  civilDateSchema,
  flagParam,
  idSchema,
  listParam,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

export const hazardSchema = z
  .object({
    id: idSchema,
    number: z.number().int().positive(),
    area: areaCodeSchema,
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    position: lngLatSchema.nullable(),
    category: z.enum(hazardCategories),
    type: z.string(),
    description: z.string(),
    grade: z.enum(hazardGrades),
    determination: z.string().nullable(),
    source: z.enum(hazardSources),
    status: z.enum(hazardStatuses),
    foundOn: civilDateSchema,
    unit: idSchema.nullable(),
    measure: z.string().nullable(),
    deadline: civilDateSchema.nullable(),
    deadlineText: z.string().nullable(),
    rectifiedOn: civilDateSchema.nullable(),
    closedOn: civilDateSchema.nullable(),
    relapses: z.number().int().nonnegative(),
    /** Derived on the day of the answer, never stored. */
    isOverdue: z.boolean(),
  })
  .meta({ id: 'Hazard' });
export type HazardView = z.infer<typeof hazardSchema>;

export const hazardSorts = ['found', 'deadline'] as const;

const hazardFilterQuery = {
  area: areaCodeParam.optional(),
  building: idSchema.optional(),
  compound: idSchema.optional(),
  unit: idSchema.optional(),
  status: listParam(hazardStatuses).optional(),
  category: listParam(hazardCategories).optional(),
  grade: listParam(hazardGrades).optional(),
  isOverdue: flagParam.optional(),
  isLocated: flagParam.optional(),
  bbox: bboxParam.optional(),
  text: textSchema(100).optional(),
};

export const listHazards = defineRoute({
  id: 'listHazards',
  method: 'get',
  path: '/api/hazards',
  summary: 'Hazards by filter, newest first or by deadline.',
  access: holding('hazard.read'),
  query: z.object({
    ...pagingQuery,
    ...hazardFilterQuery,
    sort: z.enum(hazardSorts).default('found'),
  }),
  response: { kind: 'json', schema: pageOf(hazardSchema) },
});

export const hazardColumnsMediaType = 'application/vnd.apache.arrow.stream';

export const getHazardColumns = defineRoute({
  id: 'getHazardColumns',
  method: 'get',
  path: '/api/hazards/columns',
  summary:
    'All hazards of the caller as an Arrow IPC stream: number, lng and lat (micro-degrees), status, category, grade, foundDay, deadlineDay, area.',
  access: holding('hazard.read'),
  response: { kind: 'bytes', mediaType: hazardColumnsMediaType },
});

const hazardParams = z.object({ id: idSchema });
const hazardAnswer = { kind: 'json', schema: hazardSchema } as const;
const reason = textSchema(500).min(2);

export const getHazard = defineRoute({
  id: 'getHazard',
  method: 'get',
  path: '/api/hazards/{id}',
  summary: 'One hazard.',
  access: holding('hazard.read'),
  params: hazardParams,
  response: hazardAnswer,
});

export const assignHazardRoute = defineRoute({
  id: 'assignHazard',
  method: 'post',
  path: '/api/hazards/{id}/assign',
  summary: 'Give a hazard to its responsible unit with a deadline.',
  access: holding('hazard.assign'),
  params: hazardParams,
  body: z.object({
    unit: idSchema,
    measure: textSchema(500).nullable(),
    deadline: civilDateSchema,
    deadlineText: textSchema(100).nullable().default(null),
  }),
  response: hazardAnswer,
});

export const startRectificationRoute = defineRoute({
  id: 'startRectification',
  method: 'post',
  path: '/api/hazards/{id}/start',
  summary: 'The responsible unit has begun.',
  access: holding('hazard.rectify'),
  params: hazardParams,
  response: hazardAnswer,
});

export const rectifyHazardRoute = defineRoute({
  id: 'rectifyHazard',
  method: 'post',
  path: '/api/hazards/{id}/rectify',
  summary: 'Rectified; waits for re-inspection.',
  access: holding('hazard.rectify'),
  params: hazardParams,
  body: z.object({ on: civilDateSchema, measure: textSchema(500).nullable() }),
  response: hazardAnswer,
});

export const returnHazardRoute = defineRoute({
  id: 'returnHazard',
  method: 'post',
  path: '/api/hazards/{id}/return',
  summary: 'The re-inspection sends it back.',
  access: holding('hazard.inspect'),
  params: hazardParams,
  body: z.object({ reason }),
  response: hazardAnswer,
});

export const closeHazardRoute = defineRoute({
  id: 'closeHazard',
  method: 'post',
  path: '/api/hazards/{id}/close',
  summary: 'The re-inspection passed.',
  access: holding('hazard.inspect'),
  params: hazardParams,
  body: z.object({ on: civilDateSchema }),
  response: hazardAnswer,
});

export const relapseHazardRoute = defineRoute({
  id: 'relapseHazard',
  method: 'post',
  path: '/api/hazards/{id}/relapse',
  summary: 'Found again after it was closed.',
  access: holding('hazard.inspect'),
  params: hazardParams,
  body: z.object({ reason }),
  response: hazardAnswer,
});
