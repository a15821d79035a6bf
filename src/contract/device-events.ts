import { z } from 'zod';
import { eventPurposes } from '../domain/alarm.ts';
import type { DeviceEvent } from '../domain/device-event.ts';
import { closingCauses, valvePositions } from '../domain/valve.ts';
import { alarmLevelSchema } from './alarms.ts';
import { idSchema, instantSchema, textSchema } from './scalars.ts';

/** Raised when an event of the last version would be read otherwise; new optional fields do not. */
const eventVersion = 1;

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

const eventBase = {
  v: z.literal(eventVersion).default(eventVersion).describe('version of this format'),
  id: idSchema.describe('made by the sender, the same on every retry'),
  device: idSchema.describe('its number in the register'),
  at: instantSchema.describe('when, by the clock of the device: UTC milliseconds'),
  purpose: z.enum(eventPurposes).default('real').describe('what does not count is said here'),
  isSimulated: z.boolean().default(false).describe('made by a simulator'),
  batteryPercent: optional(z.number().min(0).max(100)).describe('charge of the battery, %'),
  signalDbm: optional(z.number().min(-150).max(0)).describe('signal at the device, dBm'),
};

const percentLel = z.number().min(0).max(100);
const position = z.enum(valvePositions);

const alarm = z.object({
  ...eventBase,
  kind: z.literal('alarm'),
  level: alarmLevelSchema.describe('1 一级, 2 二级, 3 三级, as the device judges'),
  reading: optional(z.number()).describe('what was measured'),
  readingUnit: optional(textSchema(20)).describe('its unit'),
});

const clear = z.object({ ...eventBase, kind: z.literal('clear') });

const heartbeat = z.object({ ...eventBase, kind: z.literal('heartbeat') });

const gas = z
  .object({
    ...eventBase,
    kind: z.literal('gas'),
    methanePercentLel: optional(percentLel).describe('CH₄, % of the lower explosive limit'),
    carbonMonoxidePpm: optional(z.number().min(0).max(10_000)).describe('CO, ppm'),
    cutOff: optional(position).describe('of the valve that the detector cuts off by'),
  })
  .refine(
    ({ methanePercentLel, carbonMonoxidePpm, cutOff }) =>
      methanePercentLel !== null || carbonMonoxidePpm !== null || cutOff !== null,
    'expected a measured value',
  );

const valve = z.object({
  ...eventBase,
  kind: z.literal('valve'),
  position: position.describe('of the self-closing valve'),
  cause: optional(z.enum(closingCauses)).describe('why it has closed'),
});

const smoke = z.object({
  ...eventBase,
  kind: z.literal('smoke'),
  isSmoke: z.boolean().describe('whether the detector alarms'),
  obscurationDbPerMeter: optional(z.number().min(0).max(50)).describe('obscuration, dB/m'),
});

const charger = z
  .object({
    ...eventBase,
    kind: z.literal('charger'),
    temperatureCelsius: optional(z.number().min(-60).max(1_000)).describe('at the outlet, ℃'),
    powerWatts: optional(z.number().min(0).max(1_000_000)).describe('of the outlet, W'),
  })
  .refine(
    ({ temperatureCelsius, powerWatts }) => temperatureCelsius !== null || powerWatts !== null,
    'expected a measured value',
  );

/** By kind, what a device can say. */
export const eventSchemas = { gas, valve, smoke, charger, alarm, clear, heartbeat } as const;

export const deviceEventSchema = z
  .discriminatedUnion('kind', [alarm, clear, heartbeat, gas, valve, smoke, charger])
  .meta({ id: 'DeviceEvent' }) satisfies z.ZodType<DeviceEvent>;
