import { z } from 'zod';
import { hazardCategories, hazardGrades, hazardSources, hazardStatuses } from '../domain/hazard.ts';
import { hazardSorts, hazardWords, sortDirections } from '../domain/hazard-filter.ts';
import { hazardDetails } from './hazard-details.ts';
import {
  assignmentSchema,
  dueWithinDaysParam,
  onDaySchema,
  plainFilter,
  reasonSchema,
  rectificationSchema,
} from './hazard-inputs.ts';
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
    relapsedOn: civilDateSchema.nullable(),
    lookedBackOn: civilDateSchema.nullable(),
    /** The seq of the change that made it what it is; a step may say which one it saw. */
    version: z.number().int().nonnegative(),
    ...hazardDetails,
    /** Derived on the day of the answer, never stored. */
    isOverdue: z.boolean(),
  })
  .meta({ id: 'Hazard' });
export type HazardView = z.infer<typeof hazardSchema>;

/** What a list and its figures are narrowed by. */
export const hazardFilterQuery = {
  ...plainFilter,
  area: areaCodeParam.optional(),
  status: listParam(hazardWords.status).optional(),
  category: listParam(hazardWords.category).optional(),
  grade: listParam(hazardWords.grade).optional(),
  priority: listParam(hazardWords.priority).optional(),
  source: listParam(hazardWords.source).optional(),
  space: listParam(hazardWords.space).optional(),
  rectifyingParty: listParam(hazardWords.rectifyingParty).optional(),
  isOverdue: flagParam.optional(),
  isLocated: flagParam.optional(),
  hasControl: flagParam.optional(),
  isExtensionAsked: flagParam.optional(),
  hasRelapsed: flagParam.optional(),
  isInOldCompound: flagParam.optional(),
  isWatched: flagParam.optional(),
  isManaged: flagParam.optional(),
  isUnmanaged: flagParam.optional(),
  dueWithinDays: dueWithinDaysParam.optional(),
  bbox: bboxParam.optional(),
};

const hazardOrderQuery = {
  sort: z.enum(hazardSorts).default('found'),
  /** Left out: newest, most urgent or earliest first, as the sort has it. */
  direction: z.enum(sortDirections).optional(),
};

export const listHazards = defineRoute({
  id: 'listHazards',
  method: 'get',
  path: '/api/hazards',
  summary: 'Hazards by filter, newest first or by another column.',
  access: holding('hazard.read'),
  query: z.object({ ...pagingQuery, ...hazardFilterQuery, ...hazardOrderQuery }),
  response: { kind: 'json', schema: pageOf(hazardSchema) },
});

export const listHazardMarks = defineRoute({
  id: 'listHazardMarks',
  method: 'get',
  path: '/api/hazards/marks',
  summary:
    'Cursors into the list at every so many rows, so that a reader can go to any place in it.',
  access: holding('hazard.read'),
  query: z.object({
    every: z.coerce.number().int().min(20).max(500).default(100),
    ...hazardFilterQuery,
    ...hazardOrderQuery,
  }),
  response: {
    kind: 'json',
    schema: z.object({
      total: z.number().int().nonnegative(),
      /** The cursor after row `every`, after row 2 × `every`, and so on. */
      cursors: z.array(z.string()),
    }),
  },
});

export const hazardColumnsMediaType = 'application/vnd.apache.arrow.stream';

export const getHazardColumns = defineRoute({
  id: 'getHazardColumns',
  method: 'get',
  path: '/api/hazards/columns',
  summary:
    'All hazards of the caller as an Arrow IPC stream in the order of their numbers, each column in the narrowest type that holds it: numberStep (the number less that of the row before), lng and lat (micro-degrees), status, category, grade, priority, source, space, rectifyingParty, flags (bits: interim control, extension asked, relapsed, old compound, watched, with and without a property manager), foundDay, deadlineDay, rectifiedDay, closedDay (days since 1970-01-01), area, unit, type, and outsideId, run-end encoded: the id of a hazard that is in no building and has a position.',
  access: holding('hazard.read'),
  response: { kind: 'bytes', mediaType: hazardColumnsMediaType },
});

/** Every step of one hazard: where another version stands, it is a `conflict` that tells what changed. */
export const hazardStep = {
  method: 'post',
  params: z.object({ id: idSchema }),
  query: z.object({ ifVersion: z.coerce.number().int().nonnegative().optional() }),
  response: { kind: 'json', schema: hazardSchema },
} as const;

export const getHazard = defineRoute({
  id: 'getHazard',
  method: 'get',
  path: '/api/hazards/{id}',
  summary: 'One hazard.',
  access: holding('hazard.read'),
  params: hazardStep.params,
  response: hazardStep.response,
});

export const assignHazardRoute = defineRoute({
  ...hazardStep,
  id: 'assignHazard',
  path: '/api/hazards/{id}/assign',
  summary: 'Give a hazard to its responsible unit with a deadline.',
  access: holding('hazard.assign'),
  body: assignmentSchema,
});

export const startRectificationRoute = defineRoute({
  ...hazardStep,
  id: 'startRectification',
  path: '/api/hazards/{id}/start',
  summary: 'The responsible unit has begun.',
  access: holding('hazard.rectify'),
});

export const rectifyHazardRoute = defineRoute({
  ...hazardStep,
  id: 'rectifyHazard',
  path: '/api/hazards/{id}/rectify',
  summary: 'Rectified; waits for re-inspection.',
  access: holding('hazard.rectify'),
  body: rectificationSchema,
});

export const returnHazardRoute = defineRoute({
  ...hazardStep,
  id: 'returnHazard',
  path: '/api/hazards/{id}/return',
  summary: 'The re-inspection sends it back.',
  access: holding('hazard.inspect'),
  body: z.object({ reason: reasonSchema }),
});

export const closeHazardRoute = defineRoute({
  ...hazardStep,
  id: 'closeHazard',
  path: '/api/hazards/{id}/close',
  summary: 'The re-inspection passed.',
  access: holding('hazard.inspect'),
  body: onDaySchema,
});

export const relapseHazardRoute = defineRoute({
  ...hazardStep,
  id: 'relapseHazard',
  path: '/api/hazards/{id}/relapse',
  summary: 'Found again after it was closed.',
  access: holding('hazard.inspect'),
  /** Today where no day is named. */
  body: z.object({ reason: reasonSchema, on: civilDateSchema.optional() }),
});
