import { z } from 'zod';
import { fewer } from '../domain/household-count.ts';
import { listRoute } from './noun-routes.ts';
import { areaCodeSchema, idSchema } from './scalars.ts';

const count = z.int().nonnegative().nullable();

const toldCount = z
  .union([z.int().nonnegative(), z.literal(fewer)])
  .nullable()
  .meta({ id: 'ToldCount', description: 'A count, or that it is below 3.' });

const householdCountSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    compound: idSchema.nullable(),
    households: count,
    gasUsers: count,
    notVisitedTwoYears: count,
    groupRentals: count,
    hardship: toldCount,
    elderly: toldCount,
    children: toldCount,
    disabled: toldCount,
  })
  .meta({ id: 'HouseholdCount' });

export const listHouseholdCounts = listRoute({
  id: 'listHouseholdCounts',
  path: '/api/household-counts',
  summary: 'Households of buildings and compounds, as counts alone; small ones are told as <3.',
  action: 'household.read',
  item: householdCountSchema,
  filter: { building: idSchema.optional(), compound: idSchema.optional() },
});
