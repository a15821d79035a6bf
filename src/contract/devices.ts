import { z } from 'zod';
import {
  connections,
  detectedGases,
  deviceFundings,
  deviceGrades,
  deviceKinds,
  userClasses,
  userNotices,
} from '../domain/device.ts';
import { deviceConditions } from '../domain/device-state.ts';
import { closingCauses, valvePositions } from '../domain/valve.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
  civilDateSchema,
  idSchema,
  instantSchema,
  listParam,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

const reading = z.number().nullable();

const deviceStateSchema = z
  .object({
    at: instantSchema,
    methanePercentLel: reading,
    carbonMonoxidePpm: reading,
    cutOff: z.enum(valvePositions).nullable(),
    valve: z.enum(valvePositions).nullable(),
    valveCause: z.enum(closingCauses).nullable(),
    isSmoke: z.boolean().nullable(),
    temperatureCelsius: reading,
    powerWatts: reading,
    batteryPercent: reading,
    signalDbm: reading,
    /** Since when it says that there is no danger; null while it says that there is. */
    quietSince: instantSchema.nullable(),
    /** Alarms, and words that they are over, in its last hour that had any. */
    hourWords: z.int().nonnegative(),
    lateEvents: z.int().nonnegative(),
  })
  .meta({ id: 'DeviceState' });

export const deviceSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    /** The charging site of a charger. */
    site: idSchema.nullable(),
    kind: z.enum(deviceKinds),
    name: z.string(),
    floor: z.number().int().nullable(),
    hasTelemetry: z.boolean(),
    installedOn: civilDateSchema.nullable(),
    lastSeenAt: instantSchema.nullable(),
    grade: z.enum(deviceGrades).nullable(),
    passiveId: z.string().nullable(),
    activeId: z.string().nullable(),
    gases: z.array(z.enum(detectedGases)).readonly(),
    hasInterlock: z.boolean().nullable(),
    notifies: z.array(z.enum(userNotices)).readonly(),
    lifeYears: z.number().int().nullable(),
    /** As stated, else the life in years after the installation. */
    replaceBy: civilDateSchema.nullable(),
    certificateUntil: civilDateSchema.nullable(),
    userClass: z.enum(userClasses).nullable(),
    funding: z.enum(deviceFundings).nullable(),
    position: lngLatSchema.nullable(),
    connection: z.enum(connections),
    /** What is amiss with the device itself; none of it is an alarm. */
    conditions: z.array(z.enum(deviceConditions)).readonly(),
    /** What it was last heard to say; null where it never said anything. */
    state: deviceStateSchema.nullable(),
  })
  .meta({ id: 'Device' });
export type DeviceView = z.infer<typeof deviceSchema>;

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
    site: idSchema.optional(),
    kind: z.enum(deviceKinds).optional(),
    connection: listParam(connections).optional(),
    condition: listParam(deviceConditions).optional(),
    text: textSchema(100).optional(),
  }),
  response: { kind: 'json', schema: pageOf(deviceSchema) },
});

export const getDevice = defineRoute({
  id: 'getDevice',
  method: 'get',
  path: '/api/devices/{id}',
  summary: 'One device.',
  access: holding('device.read'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: deviceSchema },
});
