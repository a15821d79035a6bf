import { z } from 'zod';
import { areaLevels } from '../domain/area.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, lngLatSchema } from './scalars.ts';

const ring = z.array(lngLatSchema);

export const multiPolygonSchema = z
  .object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) })
  .meta({ id: 'MultiPolygon' });

const areaSchema = z
  .object({
    code: areaCodeSchema,
    level: z.enum(areaLevels),
    name: z.string(),
    /** null where nobody has drawn the area yet. */
    geometry: multiPolygonSchema.nullable(),
    buildings: z.number().int(),
    /** Buildings with an inspection or a hazard on record; the rest are unknown, not safe. */
    buildingsInspected: z.number().int(),
    hazardsTotal: z.number().int(),
    hazardsOpen: z.number().int(),
    hazardsOverdue: z.number().int(),
  })
  .meta({ id: 'Area' });
export type AreaSummary = z.infer<typeof areaSchema>;

export const listAreas = defineRoute({
  id: 'listAreas',
  method: 'get',
  path: '/api/areas',
  summary: 'The areas that the caller may see, in code order, with their counts.',
  access: holding('area.read'),
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(areaSchema), total: z.number().int() }),
  },
});
