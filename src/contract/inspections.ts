import { z } from 'zod';
import { checkers, inspectionStages, spaces } from '../domain/inspection.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
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
    /** Follows from the checker. */
    stage: z.enum(inspectionStages),
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
