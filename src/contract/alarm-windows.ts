import { z } from 'zod';
import { windowKinds } from '../domain/alarm-window.ts';
import { listRoute } from './noun-routes.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, idSchema, instantSchema, textSchema } from './scalars.ts';

const alarmWindowSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    building: idSchema.nullable(),
    device: idSchema.nullable(),
    kind: z.enum(windowKinds),
    startsAt: instantSchema,
    endsAt: instantSchema,
    reason: z.string(),
    openedBy: z.string(),
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'AlarmWindow' });

export const listAlarmWindows = listRoute({
  id: 'listAlarmWindows',
  path: '/api/alarm-windows',
  summary: 'Times of maintenance and drills, in which alarms of a place are not real.',
  action: 'alarm.read',
  item: alarmWindowSchema,
  filter: { building: idSchema.optional(), device: idSchema.optional() },
});

export const openAlarmWindow = defineRoute({
  id: 'openAlarmWindow',
  method: 'post',
  path: '/api/alarm-windows',
  summary: 'From then to then the alarms of an area, a building or a device are not real.',
  access: holding('alarm.handle'),
  body: z.object({
    area: areaCodeSchema,
    building: idSchema.nullable().default(null),
    device: idSchema.nullable().default(null),
    kind: z.enum(windowKinds),
    startsAt: instantSchema,
    endsAt: instantSchema,
    reason: textSchema(200),
  }),
  response: { kind: 'json', schema: alarmWindowSchema },
});

export const endAlarmWindow = defineRoute({
  id: 'endAlarmWindow',
  method: 'post',
  path: '/api/alarm-windows/{id}/end',
  summary: 'Before its time: alarms are real again.',
  access: holding('alarm.handle'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: alarmWindowSchema },
});
