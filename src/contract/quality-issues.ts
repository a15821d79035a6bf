import { z } from 'zod';
import {
  issueDays,
  issueNumbers,
  qualityDenominators,
  qualityKindNames,
  qualitySubjects,
} from '../domain/quality/quality-kind.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeParam, areaCodeSchema, civilDateSchema, idSchema, listParam } from './scalars.ts';

const qualityIssueSchema = z
  .object({
    /** Of the kind and the object: the same as long as the issue stands. */
    id: z.string(),
    kind: z.enum(qualityKindNames),
    subject: z.object({
      kind: z.enum(qualitySubjects),
      id: idSchema,
      /** A hazard is called by its number and type; empty where nobody gave a name. */
      name: z.string(),
    }),
    area: areaCodeSchema,
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    hazard: idSchema.nullable(),
    /** The name of the building, else of the compound, else the words of the ledger. */
    place: z.string().nullable(),
    /** False for what lies in a building or compound without a property manager: those come first (S4-R7). */
    hasPropertyManager: z.boolean().nullable(),
    /** Another object that this one is on record twice with. */
    twin: idSchema.nullable(),
    numbers: z.partialRecord(z.enum(issueNumbers), z.number()).nullable(),
    days: z.partialRecord(z.enum(issueDays), civilDateSchema).nullable(),
  })
  .meta({ id: 'QualityIssue' });
export type QualityIssue = z.infer<typeof qualityIssueSchema>;

const reachQuery = {
  /** An area with everything in it. */
  area: areaCodeParam.optional(),
};

export const listQualityIssues = defineRoute({
  id: 'listQualityIssues',
  method: 'get',
  path: '/api/quality-issues',
  summary: 'What is missing, contradictory, unlocated or on record twice, kind by kind.',
  access: holding('quality.read'),
  query: z.object({
    ...pagingQuery,
    ...reachQuery,
    /** A row of the counts: a community with its grids, or what is filed with a larger area itself. */
    row: areaCodeParam.optional(),
    building: idSchema.optional(),
    compound: idSchema.optional(),
    kind: listParam(qualityKindNames).optional(),
  }),
  response: { kind: 'json', schema: pageOf(qualityIssueSchema) },
});

const count = z.int().nonnegative();

const qualityCountsSchema = z
  .object({
    area: areaCodeSchema,
    /** False where nobody has inspected anything yet: what is not found there is unknown, not zero. */
    hasLedger: z.boolean(),
    /** How many objects there are of what the kinds are counted among. */
    looked: z.record(z.enum(qualityDenominators), count),
    issues: z.record(z.enum(qualityKindNames), count),
  })
  .meta({ id: 'QualityCounts' });
export type QualityCounts = z.infer<typeof qualityCountsSchema>;

export const countQualityIssues = defineRoute({
  id: 'countQualityIssues',
  method: 'get',
  path: '/api/quality-issues/counts',
  summary: 'The issues by community and kind, with how many objects were looked at.',
  access: holding('quality.read'),
  query: z.object(reachQuery),
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(qualityCountsSchema), total: count }),
  },
});
