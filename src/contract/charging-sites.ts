import { z } from 'zod';
import { siteLands, siteSettings, siteStatuses } from '../domain/charging-site.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
  civilDateSchema,
  idSchema,
  listParam,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

const chargingSiteSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    compound: idSchema.nullable(),
    building: idSchema.nullable(),
    name: z.string(),
    address: z.string().nullable(),
    status: z.enum(siteStatuses),
    setting: z.enum(siteSettings).nullable(),
    land: z.enum(siteLands).nullable(),
    /** Vehicles that can charge at the same time. */
    ports: z.number().int().nullable(),
    operator: z.string().nullable(),
    electricityYuanPerKwh: z.number().nullable(),
    serviceYuanPerKwh: z.number().nullable(),
    hasFullChargeCut: z.boolean().nullable(),
    hasPlannedCut: z.boolean().nullable(),
    hasCardOrCode: z.boolean().nullable(),
    transformer: z.string().nullable(),
    spareKilowatts: z.number().nullable(),
    openedOn: civilDateSchema.nullable(),
    position: lngLatSchema.nullable(),
  })
  .meta({ id: 'ChargingSite' });
export type ChargingSiteView = z.infer<typeof chargingSiteSchema>;

export const listChargingSites = defineRoute({
  id: 'listChargingSites',
  method: 'get',
  path: '/api/charging-sites',
  summary: 'Centralised charging sites: existing, under construction, planned and candidates.',
  access: holding('site.read'),
  query: z.object({
    ...pagingQuery,
    area: areaCodeParam.optional(),
    compound: idSchema.optional(),
    status: listParam(siteStatuses).optional(),
    text: textSchema(100).optional(),
  }),
  response: { kind: 'json', schema: pageOf(chargingSiteSchema) },
});

export const getChargingSite = defineRoute({
  id: 'getChargingSite',
  method: 'get',
  path: '/api/charging-sites/{id}',
  summary: 'One charging site.',
  access: holding('site.read'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: chargingSiteSchema },
});
