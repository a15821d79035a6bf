import { z } from 'zod';
import { userClasses } from '../domain/device.ts';
import { gasSupplies, premisesKinds } from '../domain/premises.ts';
import { reasonSchema } from './hazard-inputs.ts';
import { ledgerPlaceSchema, versionQuery, versionSchema } from './ledger-place.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, idSchema, textSchema } from './scalars.ts';

const premisesSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    name: z.string(),
    entrance: z.string().nullable(),
    kind: z.enum(premisesKinds),
    floor: z.int().nullable(),
    gasSupply: z.enum(gasSupplies).nullable(),
    userClass: z.enum(userClasses).nullable(),
    setUpYear: z.int().nullable(),
    standard: z.string().nullable(),
    /** Whether it is judged by the standard at its set-up (S3-R3). */
    isJudgedBySetUp: z.boolean(),
    /** Derived from floor and supply; null where one of them is unknown. */
    hasForbiddenBottledGas: z.boolean().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Premises' });
export type PremisesView = z.infer<typeof premisesSchema>;

export const listPremises = listRoute({
  id: 'listPremises',
  path: '/api/premises',
  summary: 'Users with a row of their own in the file of a building or compound.',
  action: 'premises.read',
  item: premisesSchema,
  filter: {
    building: idSchema.optional(),
    compound: idSchema.optional(),
    kind: z.enum(premisesKinds).optional(),
    userClass: z.enum(userClasses).optional(),
    text: textSchema(100).optional(),
  },
});

export const getPremises = oneRoute({
  id: 'getPremises',
  path: '/api/premises',
  summary: 'One user of a building or compound.',
  action: 'premises.read',
  item: premisesSchema,
});

const said = {
  /** Of a flat its number, never the name of a person. */
  name: textSchema(100).min(1),
  /** 单元. */
  entrance: textSchema(20).min(1).nullable(),
  kind: z.enum(premisesKinds),
  /** From 1; below ground from -1. */
  floor: z
    .int()
    .min(-9)
    .max(200)
    .refine((floor) => floor !== 0, 'expected a floor from 1, or from -1 below ground')
    .nullable(),
  gasSupply: z.enum(gasSupplies).nullable(),
  userClass: z.enum(userClasses).nullable(),
  setUpYear: z.int().min(1900).max(2100).nullable(),
  standard: textSchema(100).min(2).nullable(),
};

const premisesInputSchema = z.object({
  ...said,
  place: ledgerPlaceSchema,
  entrance: said.entrance.default(null),
  floor: said.floor.default(null),
  gasSupply: said.gasSupply.default(null),
  userClass: said.userClass.default(null),
  setUpYear: said.setUpYear.default(null),
  standard: said.standard.default(null),
});
export type PremisesInput = z.output<typeof premisesInputSchema>;

/** What is left out stays as it is. */
const premisesAmendmentSchema = z.object(said).partial();
export type PremisesAmendmentInput = z.output<typeof premisesAmendmentSchema>;

const step = {
  method: 'post',
  access: holding('ledger.keep'),
  params: z.object({ id: idSchema }),
  query: versionQuery,
  response: { kind: 'json', schema: premisesSchema },
} as const;

export const addPremisesRoute = defineRoute({
  id: 'addPremises',
  method: 'post',
  path: '/api/premises',
  summary: 'A row for one more user.',
  access: step.access,
  body: premisesInputSchema,
  response: step.response,
});

export const amendPremisesRoute = defineRoute({
  ...step,
  id: 'amendPremises',
  path: '/api/premises/{id}/amend',
  summary: 'Mend what is said of a user.',
  body: z.object({ amendment: premisesAmendmentSchema, reason: reasonSchema.optional() }),
});

export const removePremisesRoute = defineRoute({
  ...step,
  id: 'removePremises',
  path: '/api/premises/{id}/remove',
  summary: 'Take a user out that was not inspected; answers it as it was.',
  body: z.object({ reason: reasonSchema }),
});
