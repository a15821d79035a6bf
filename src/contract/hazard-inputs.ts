import { z } from 'zod';
import { hazardCategories, hazardSources } from '../domain/hazard.ts';
import { priorities, rectifyingParties } from '../domain/hazard-details.ts';
import { hazardWords, mostDueDays } from '../domain/hazard-filter.ts';
import { checkers, spaces } from '../domain/inspection.ts';
import { fundSharesSchema } from './hazard-details.ts';
import {
  areaCodeSchema,
  bboxSchema,
  civilDateSchema,
  idSchema,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

export const reasonSchema = textSchema(500).min(2);
const proseSchema = textSchema(500).min(2);

/** A field left empty says no measure. */
const measureSchema = textSchema(500)
  .nullable()
  .transform((text) => (text === '' ? null : text));

/** At least one of building, compound and area; a position is a pin that somebody set. */
const placeSchema = z
  .object({
    building: idSchema.nullable().default(null),
    compound: idSchema.nullable().default(null),
    /** Needed where neither building nor compound is known. */
    area: areaCodeSchema.nullable().default(null),
    position: lngLatSchema.nullable().default(null),
  })
  .refine(({ building, compound, area }) => (building ?? compound ?? area) !== null, {
    path: ['area'],
    message: 'expected a building, a compound or an area',
  });
export type PlaceInput = z.output<typeof placeSchema>;

const said = {
  place: placeSchema,
  category: z.enum(hazardCategories),
  /** The official term or an alias of the taxonomy; exactly one of the category's list. */
  type: textSchema(100).min(1),
  space: z.enum(spaces).nullable(),
  /** A code of the taxonomy, of the same space and category. */
  checkItem: idSchema.nullable(),
  finder: z.enum(checkers).nullable(),
  priority: z.enum(priorities).nullable(),
  description: proseSchema,
};

export const reportSchema = z.object({
  ...said,
  space: said.space.default(null),
  checkItem: said.checkItem.default(null),
  finder: said.finder.default(null),
  priority: said.priority.default(null),
  source: z.enum(hazardSources),
  foundOn: civilDateSchema,
  grade: z.enum(['general', 'ungraded']).default('ungraded'),
  /** 立查立改: put right on the day it was found, by the measure that is then needed. */
  isFixedOnTheSpot: z.boolean().default(false),
  measure: measureSchema.default(null),
});
export type ReportInput = z.output<typeof reportSchema>;

/** What is left out stays as it is. */
export const amendmentSchema = z.object(said).partial();
export type AmendmentInput = z.output<typeof amendmentSchema>;

export const gradingSchema = z.discriminatedUnion('grade', [
  z.object({
    grade: z.literal('major'),
    determination: z.object({ by: proseSchema, basis: proseSchema, on: civilDateSchema }),
    reason: reasonSchema.optional(),
  }),
  z.object({ grade: z.enum(['general', 'ungraded']), reason: reasonSchema }),
]);

/** What is left out stays as the hazard has it; a party by ownership, the community as supervisor. */
export const assignmentSchema = z.object({
  unit: idSchema,
  /** null: the measure that the hazard has; refused where it has none. */
  measure: measureSchema,
  deadline: civilDateSchema,
  deadlineText: textSchema(100).nullable().default(null),
  rectifyingParty: z.enum(rectifyingParties).nullable().optional(),
  supervisor: idSchema.nullable().optional(),
  /** A contact by id. */
  leader: idSchema.nullable().optional(),
  fundsYuan: z.number().nonnegative().max(1e12).nullable().optional(),
  /** They add up to the funds, which they make where no sum is said. */
  fundShares: fundSharesSchema.optional(),
  plan: textSchema(2000).nullable().optional(),
});

export const rectificationSchema = z.object({
  on: civilDateSchema,
  measure: measureSchema,
});

export const controlSchema = z.object({
  measure: proseSchema,
  from: civilDateSchema,
  checkEveryDays: z.int().min(1).max(365),
});

export const onDaySchema = z.object({ on: civilDateSchema });

/** What of a filter reads the same in an address and in JSON. */
export const plainFilter = {
  building: idSchema.optional(),
  compound: idSchema.optional(),
  unit: idSchema.optional(),
  /** First and last day on which it was found, both included. */
  foundFrom: civilDateSchema.optional(),
  foundTo: civilDateSchema.optional(),
  /** First and last day of its deadline, both included. */
  deadlineFrom: civilDateSchema.optional(),
  deadlineTo: civilDateSchema.optional(),
  text: textSchema(100).optional(),
};

/** Open, and due from today to so many days ahead. */
const dueWithinDaysSchema = z.int().min(0).max(mostDueDays);
export const dueWithinDaysParam = z.coerce.number().pipe(dueWithinDaysSchema);

function someOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.array(z.enum(values)).min(1).optional();
}

/** The filter of the list as JSON. */
export const hazardFilterSchema = z.object({
  ...plainFilter,
  area: areaCodeSchema.optional(),
  status: someOf(hazardWords.status),
  category: someOf(hazardWords.category),
  grade: someOf(hazardWords.grade),
  priority: someOf(hazardWords.priority),
  source: someOf(hazardWords.source),
  space: someOf(hazardWords.space),
  rectifyingParty: someOf(hazardWords.rectifyingParty),
  isOverdue: z.boolean().optional(),
  isLocated: z.boolean().optional(),
  hasControl: z.boolean().optional(),
  isExtensionAsked: z.boolean().optional(),
  hasRelapsed: z.boolean().optional(),
  isInOldCompound: z.boolean().optional(),
  isWatched: z.boolean().optional(),
  isManaged: z.boolean().optional(),
  isUnmanaged: z.boolean().optional(),
  dueWithinDays: dueWithinDaysSchema.optional(),
  bbox: bboxSchema.optional(),
});
