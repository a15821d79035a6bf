import type { AlarmLevel } from '../alarm.ts';
import type { DeviceKind } from '../device.ts';
import type { Random } from './random.ts';
import type { SimulatedDevice, SimulatedEvent } from './simulated-event.ts';

const minuteMs = 60_000;
const mostRepeats = 4;
const longestClearMinutes = 30;

/** Everything that one alarm of a device brings is over so long after it. */
export const longestSequelMs = longestClearMinutes * minuteMs;

type Trigger = {
  readonly random: Random;
  /** UTC milliseconds. */
  readonly at: number;
  readonly idPrefix: string;
};

/** An alarm of the device, perhaps its repeats, and in the end its clear. */
export function alarmWithSequel(
  device: SimulatedDevice,
  { random, at, idPrefix }: Trigger,
): SimulatedEvent[] {
  const clearMinutes = Math.min(longestClearMinutes, Math.max(1.5, random.logNormal(6, 0.7)));
  const clearAt = at + Math.round(clearMinutes * minuteMs);
  const repeats = random.chance(0.3) ? random.whole(1, mostRepeats) : 0;
  const alarms = Array.from(
    { length: repeats + 1 },
    (_, i): SimulatedEvent => ({
      id: `${idPrefix}-${i}`,
      device: device.id,
      at: at + Math.round((i * (clearAt - at)) / (repeats + 1)),
      kind: 'alarm',
      ...readingOf(device.kind, random),
      isSimulated: true,
    }),
  );
  return [...alarms, { id: `${idPrefix}-clear`, device: device.id, at: clearAt, kind: 'clear' }];
}

type Reading = { level: AlarmLevel; reading: number; readingUnit: string };

/** A plausible value, and the level that a device of the kind gives it. */
function readingOf(kind: DeviceKind, random: Random): Reading {
  switch (kind) {
    case 'gas_detector':
    case 'self_closing_valve':
      return gasReading(Math.min(60, Math.round(random.logNormal(9, 0.55)) + 5));
    case 'smoke_detector':
      return smokeReading(Math.min(1.5, 0.1 + Math.round(random.logNormal(10, 0.7)) / 100));
    case 'charger':
      return chargerReading(Math.min(110, Math.round(random.logNormal(68, 0.12))));
  }
}

/** A detector warns at 5 % of the lower explosive limit and cuts the valve at 25 %. */
function gasReading(percentLel: number): Reading {
  const level = percentLel >= 25 ? 1 : percentLel >= 12 ? 2 : 3;
  return { level, reading: percentLel, readingUnit: '%LEL' };
}

function smokeReading(decibelPerMeter: number): Reading {
  const reading = Math.round(decibelPerMeter * 100) / 100;
  return { level: reading >= 0.5 ? 1 : 2, reading, readingUnit: 'dB/m' };
}

function chargerReading(celsius: number): Reading {
  const level = celsius >= 85 ? 1 : celsius >= 75 ? 2 : 3;
  return { level, reading: celsius, readingUnit: '℃' };
}
