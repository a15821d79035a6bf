import { z } from 'zod';
import { conclusions } from '../domain/alarm/conclude-alarm.ts';
import { alarmPurposes, alarmStages } from '../domain/alarm.ts';
import { deviceKinds } from '../domain/device.ts';
import { closingCauses } from '../domain/valve.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeParam,
  areaCodeSchema,
  flagParam,
  idSchema,
  instantSchema,
  listParam,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

export const alarmLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

export const alarmSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    device: idSchema,
    deviceKind: z.enum(deviceKinds),
    building: idSchema.nullable(),
    place: z.string(),
    position: lngLatSchema.nullable(),
    level: alarmLevelSchema,
    reading: z.number().nullable(),
    readingUnit: z.string().nullable(),
    isSimulated: z.boolean(),
    cause: z.enum(closingCauses).nullable(),
    /** What is not real counts in no figure. */
    purpose: z.enum(alarmPurposes),
    /** By the clock of the device. */
    raisedAt: instantSchema,
    /** By the clock of the server. */
    receivedAt: instantSchema,
    repeats: z.number().int().nonnegative(),
    lastEventAt: instantSchema,
    stage: z.enum(alarmStages),
    clearedAt: instantSchema.nullable(),
    acknowledgedAt: instantSchema.nullable(),
    acknowledgedBy: z.string().nullable(),
    dispatchedTo: idSchema.nullable(),
    closedAt: instantSchema.nullable(),
    note: z.string().nullable(),
    /** When it had waited too long for somebody to acknowledge it. */
    escalatedAt: instantSchema.nullable(),
    remindedAt: instantSchema.nullable(),
    reminders: z.number().int().nonnegative(),
    /** Out of the way until then. */
    shelf: z
      .object({ until: instantSchema, reason: z.string(), by: z.string() })
      .readonly()
      .nullable(),
  })
  .meta({ id: 'Alarm' });
export type AlarmView = z.infer<typeof alarmSchema>;

export const listAlarms = defineRoute({
  id: 'listAlarms',
  method: 'get',
  path: '/api/alarms',
  summary: 'Alarms, worst and oldest first; by default those that still need somebody.',
  access: holding('alarm.read'),
  query: z.object({
    ...pagingQuery,
    isHandled: flagParam.default(false),
    area: areaCodeParam.optional(),
    building: idSchema.optional(),
    purpose: listParam(alarmPurposes).optional(),
  }),
  response: { kind: 'json', schema: pageOf(alarmSchema) },
});

const alarmParams = z.object({ id: idSchema });
const alarmAnswer = { kind: 'json', schema: alarmSchema } as const;

export const getAlarm = defineRoute({
  id: 'getAlarm',
  method: 'get',
  path: '/api/alarms/{id}',
  summary: 'One alarm.',
  access: holding('alarm.read'),
  params: alarmParams,
  response: alarmAnswer,
});

export const acknowledgeAlarmRoute = defineRoute({
  id: 'acknowledgeAlarm',
  method: 'post',
  path: '/api/alarms/{id}/acknowledge',
  summary: 'Seen, by the name of the caller. Acknowledged is not closed.',
  access: holding('alarm.handle'),
  params: alarmParams,
  response: alarmAnswer,
});

export const startVerificationRoute = defineRoute({
  id: 'startVerification',
  method: 'post',
  path: '/api/alarms/{id}/verification',
  summary: 'Somebody is finding out.',
  access: holding('alarm.handle'),
  params: alarmParams,
  response: alarmAnswer,
});

export const verifyAlarmRoute = defineRoute({
  id: 'verifyAlarm',
  method: 'post',
  path: '/api/alarms/{id}/verify',
  summary: 'It is real.',
  access: holding('alarm.handle'),
  params: alarmParams,
  response: alarmAnswer,
});

export const dispatchAlarmRoute = defineRoute({
  id: 'dispatchAlarm',
  method: 'post',
  path: '/api/alarms/{id}/dispatch',
  summary: 'Send a unit.',
  access: holding('alarm.handle'),
  params: alarmParams,
  body: z.object({ unit: idSchema }),
  response: alarmAnswer,
});

export const arriveOnSiteRoute = defineRoute({
  id: 'arriveOnSite',
  method: 'post',
  path: '/api/alarms/{id}/arrive',
  summary: 'The unit is on site.',
  access: holding('alarm.handle'),
  params: alarmParams,
  response: alarmAnswer,
});

export const concludeAlarmRoute = defineRoute({
  id: 'concludeAlarm',
  method: 'post',
  path: '/api/alarms/{id}/conclude',
  summary: 'Resolved, false alarm or test, with a note.',
  access: holding('alarm.handle'),
  params: alarmParams,
  body: z.object({ conclusion: z.enum(conclusions), note: textSchema(500) }),
  response: alarmAnswer,
});

export const shelveAlarmRoute = defineRoute({
  id: 'shelveAlarm',
  method: 'post',
  path: '/api/alarms/{id}/shelve',
  summary: 'Out of the way until then, for a reason; a worse word of the device ends it.',
  access: holding('alarm.handle'),
  params: alarmParams,
  body: z.object({ until: instantSchema, reason: textSchema(200) }),
  response: alarmAnswer,
});

export const unshelveAlarmRoute = defineRoute({
  id: 'unshelveAlarm',
  method: 'post',
  path: '/api/alarms/{id}/unshelve',
  summary: 'Back before its time.',
  access: holding('alarm.handle'),
  params: alarmParams,
  response: alarmAnswer,
});
