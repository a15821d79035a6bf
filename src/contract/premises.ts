import { z } from 'zod';
import { userClasses } from '../domain/device.ts';
import { gasSupplies, premisesKinds } from '../domain/premises.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, idSchema, textSchema } from './scalars.ts';

const premisesSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    name: z.string(),
    kind: z.enum(premisesKinds),
    floor: z.int().nullable(),
    gasSupply: z.enum(gasSupplies).nullable(),
    userClass: z.enum(userClasses).nullable(),
    /** Derived from floor and supply; null where one of them is unknown. */
    hasForbiddenBottledGas: z.boolean().nullable(),
  })
  .meta({ id: 'Premises' });
export type PremisesView = z.infer<typeof premisesSchema>;

export const listPremises = listRoute({
  id: 'listPremises',
  path: '/api/premises',
  summary: 'Users in buildings that are no households.',
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
  summary: 'One user that is no household.',
  action: 'premises.read',
  item: premisesSchema,
});
