import { z } from 'zod';
import { hazardFilterQuery } from './hazards.ts';
import { defineRoute, holding } from './route.ts';
import { civilDateSchema } from './scalars.ts';

const count = z.int().nonnegative();
/** Each day is a pass over the hazards. */
const mostDays = 40;

const dayFiguresSchema = z
  .object({
    on: civilDateSchema,
    found: count,
    rectified: count,
    overdue: count,
    /** Open, and the deadline is on that day or one of the seven after it. */
    dueSoon: count,
  })
  .meta({ id: 'HazardDayFigures' });
export type HazardDayFigures = z.infer<typeof dayFiguresSchema>;

export const listHazardDays = defineRoute({
  id: 'listHazardDays',
  method: 'get',
  path: '/api/stats/hazard-days',
  summary: 'Hazards by filter as they stood at the end of some days, by what they tell today.',
  access: holding('hazard.read'),
  query: z.object({
    ...hazardFilterQuery,
    /** Days separated by commas. */
    on: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(civilDateSchema).min(1).max(mostDays)),
  }),
  response: { kind: 'json', schema: z.object({ items: z.array(dayFiguresSchema), total: count }) },
});
