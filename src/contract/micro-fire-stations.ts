import { z } from 'zod';
import { buildModes } from '../domain/micro-fire-station.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, idSchema, lngLatSchema } from './scalars.ts';

const microFireStationSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    compound: idSchema.nullable(),
    name: z.string(),
    buildMode: z.enum(buildModes).nullable(),
    unit: idSchema.nullable(),
    members: z.int().nonnegative().nullable(),
    position: lngLatSchema.nullable(),
  })
  .meta({ id: 'MicroFireStation' });

export const listMicroFireStations = listRoute({
  id: 'listMicroFireStations',
  path: '/api/micro-fire-stations',
  summary: 'Micro fire stations.',
  action: 'fire_station.read',
  item: microFireStationSchema,
  filter: { compound: idSchema.optional() },
});

export const getMicroFireStation = oneRoute({
  id: 'getMicroFireStation',
  path: '/api/micro-fire-stations',
  summary: 'One micro fire station.',
  action: 'fire_station.read',
  item: microFireStationSchema,
});
