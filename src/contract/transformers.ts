import { z } from 'zod';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, idSchema, lngLatSchema } from './scalars.ts';

const transformerSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    compound: idSchema.nullable(),
    name: z.string(),
    capacityKva: z.number().nonnegative(),
    peakLoadKva: z.number().nonnegative().nullable(),
    plannedCapacityKva: z.number().nonnegative().nullable(),
    unit: idSchema.nullable(),
    position: lngLatSchema.nullable(),
    /** Derived; below zero when overloaded, null when the load is unknown. */
    spareKva: z.number().nullable(),
  })
  .meta({ id: 'Transformer' });
export type TransformerView = z.infer<typeof transformerSchema>;

export const listTransformers = listRoute({
  id: 'listTransformers',
  path: '/api/transformers',
  summary: 'Public-network transformers.',
  action: 'transformer.read',
  item: transformerSchema,
  filter: { compound: idSchema.optional() },
});

export const getTransformer = oneRoute({
  id: 'getTransformer',
  path: '/api/transformers',
  summary: 'One public-network transformer.',
  action: 'transformer.read',
  item: transformerSchema,
});
