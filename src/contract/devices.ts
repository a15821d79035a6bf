import { z } from 'zod';
import { connections, deviceKinds } from '../domain/device.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
  civilDateSchema,
  idSchema,
  instantSchema,
  lngLatSchema,
} from './scalars.ts';

export const deviceSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    kind: z.enum(deviceKinds),
    name: z.string(),
    floor: z.number().int().nullable(),
    hasTelemetry: z.boolean(),
    installedOn: civilDateSchema.nullable(),
    lastSeenAt: instantSchema.nullable(),
    position: lngLatSchema.nullable(),
    connection: z.enum(connections),
  })
  .meta({ id: 'Device' });

export const listDevices = defineRoute({
  id: 'listDevices',
  method: 'get',
  path: '/api/devices',
  summary: 'Devices, by building or area.',
  access: holding('device.read'),
  query: z.object({
    ...pagingQuery,
    area: areaCodeParam.optional(),
    building: idSchema.optional(),
    kind: z.enum(deviceKinds).optional(),
  }),
  response: { kind: 'json', schema: pageOf(deviceSchema) },
});
