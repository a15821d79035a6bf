import { z } from 'zod';
import { hazardCategories } from '../domain/hazard.ts';
import { hazardFilterQuery } from './hazards.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, civilDateSchema, idSchema } from './scalars.ts';

const count = z.int().nonnegative();

const counts = {
  unassigned: count,
  assigned: count,
  rectifying: count,
  rectified: count,
  closed: count,
  /** Open after the deadline, on the day of the answer. */
  overdue: count,
  /** Open, and the deadline is on that day or one of the seven after it. */
  dueSoon: count,
};

const hazardStatsSchema = z
  .object({
    /** All hazards of the caller, whatever the filter says. */
    total: count,
    matching: z.object(counts),
    /** By the finest area that a hazard names; whoever shows a larger one adds up. */
    areas: z.array(z.object({ area: areaCodeSchema, ...counts })).readonly(),
    /** By responsible unit; null: not assigned to any. */
    units: z.array(z.object({ unit: idSchema.nullable(), ...counts })).readonly(),
    types: z
      .array(z.object({ category: z.enum(hazardCategories), type: z.string(), ...counts }))
      .readonly(),
    /** Days on which something happened to the hazards that match, in order. */
    days: z
      .array(z.object({ on: civilDateSchema, found: count, rectified: count, closed: count }))
      .readonly(),
  })
  .meta({ id: 'HazardStats' });
export type HazardStats = z.infer<typeof hazardStatsSchema>;

export const getHazardStats = defineRoute({
  id: 'getHazardStats',
  method: 'get',
  path: '/api/stats/hazards',
  summary: 'Hazards by filter, counted by status, area, unit, type and day.',
  access: holding('hazard.read'),
  query: z.object(hazardFilterQuery),
  response: { kind: 'json', schema: hazardStatsSchema },
});
