import { z } from 'zod';
import { fewer } from '../domain/household-count.ts';
import { ledgerPlaceSchema, versionQuery, versionSchema } from './ledger-place.ts';
import { listRoute } from './noun-routes.ts';
import { defineRoute, holding } from './route.ts';
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
    version: versionSchema,
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

const setCount = z.int().min(0).max(99_999).nullable();

export const setHouseholdCountsRoute = defineRoute({
  id: 'setHouseholdCounts',
  method: 'post',
  path: '/api/household-counts',
  summary: 'The counts of a building or compound; what is left out stays as it is.',
  access: holding('ledger.keep'),
  query: versionQuery,
  body: z.object({
    place: ledgerPlaceSchema,
    counts: z
      .object({
        households: setCount,
        gasUsers: setCount,
        notVisitedTwoYears: setCount,
        groupRentals: setCount,
        hardship: setCount,
        elderly: setCount,
        children: setCount,
        disabled: setCount,
      })
      .partial(),
  }),
  response: { kind: 'json', schema: householdCountSchema },
});
export type HouseholdCountsInput = z.output<(typeof setHouseholdCountsRoute)['body']>;
