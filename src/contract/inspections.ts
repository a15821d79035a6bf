import { z } from 'zod';
import { checkers, inspectionStages, spaces, visitKinds } from '../domain/inspection.ts';
import { reasonSchema } from './hazard-inputs.ts';
import { ledgerPlaceSchema, versionQuery, versionSchema } from './ledger-place.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const inspectionSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    premises: idSchema.nullable(),
    space: z.enum(spaces).nullable(),
    checker: z.enum(checkers),
    unit: idSchema.nullable(),
    inspectedOn: civilDateSchema,
    people: z.int().nonnegative().nullable(),
    contacts: z.array(idSchema).readonly(),
    confirmedHazards: z.int().nonnegative().nullable(),
    items: z.array(z.object({ code: z.string(), isInOrder: z.boolean() })).readonly(),
    visit: z.enum(visitKinds).nullable(),
    /** Follows from the checker. */
    stage: z.enum(inspectionStages),
    version: versionSchema,
  })
  .meta({ id: 'Inspection' });
export type InspectionView = z.infer<typeof inspectionSchema>;

export const listInspections = listRoute({
  id: 'listInspections',
  path: '/api/inspections',
  summary: 'Inspections of buildings and compounds, newest first.',
  action: 'inspection.read',
  item: inspectionSchema,
  filter: {
    building: idSchema.optional(),
    compound: idSchema.optional(),
    premises: idSchema.optional(),
    space: z.enum(spaces).optional(),
    checker: z.enum(checkers).optional(),
  },
});

export const getInspection = oneRoute({
  id: 'getInspection',
  path: '/api/inspections',
  summary: 'One inspection.',
  action: 'inspection.read',
  item: inspectionSchema,
});

const checkedItem = z.object({ code: idSchema, isInOrder: z.boolean() });

const said = {
  space: z.enum(spaces).nullable(),
  /** The user that was inspected; its space is that of its kind. */
  premises: idSchema.nullable(),
  checker: z.enum(checkers),
  unit: idSchema.nullable(),
  inspectedOn: civilDateSchema,
  people: z.int().min(1).max(9999).nullable(),
  /** Those of the people who are on record. */
  contacts: z.array(idSchema).max(50),
  /** null: not confirmed yet. */
  confirmedHazards: z.int().min(0).max(9999).nullable(),
  /** Items that are left out were not looked at. */
  items: z
    .array(checkedItem)
    .max(60)
    .refine((items) => new Set(items.map(({ code }) => code)).size === items.length, {
      message: 'expected each check item once',
    }),
  /** Of the home of a household user alone. */
  visit: z.enum(visitKinds).nullable(),
};

const inspectionInputSchema = z.object({
  ...said,
  place: ledgerPlaceSchema,
  space: said.space.default(null),
  premises: said.premises.default(null),
  unit: said.unit.default(null),
  people: said.people.default(null),
  contacts: said.contacts.default([]),
  confirmedHazards: said.confirmedHazards.default(null),
  items: said.items.default([]),
  visit: said.visit.default(null),
});
export type InspectionInput = z.output<typeof inspectionInputSchema>;

/** What is left out stays as it is. */
const inspectionAmendmentSchema = z.object(said).partial();
export type InspectionAmendmentInput = z.output<typeof inspectionAmendmentSchema>;

const step = {
  method: 'post',
  access: holding('inspection.record'),
  params: z.object({ id: idSchema }),
  query: versionQuery,
  response: { kind: 'json', schema: inspectionSchema },
} as const;

export const recordInspectionRoute = defineRoute({
  id: 'recordInspection',
  method: 'post',
  path: '/api/inspections',
  summary: 'One look at one space or user of a building, or at a compound.',
  access: step.access,
  body: inspectionInputSchema,
  response: step.response,
});

export const amendInspectionRoute = defineRoute({
  ...step,
  id: 'amendInspection',
  path: '/api/inspections/{id}/amend',
  summary: 'Mend what was entered.',
  body: z.object({ amendment: inspectionAmendmentSchema, reason: reasonSchema.optional() }),
});

export const withdrawInspectionRoute = defineRoute({
  ...step,
  id: 'withdrawInspection',
  path: '/api/inspections/{id}/withdraw',
  summary: 'Take an entry back that should not be there; answers it as it was.',
  body: z.object({ reason: reasonSchema }),
});
