import type { EventWord } from './alarm/judge-event.ts';
import { type CivilDate, civilDateOf } from './civil-date.ts';
import { type Device, replacementDay } from './device.ts';
import type { DeviceEvent } from './device-event.ts';
import type { ClosingCause, ValvePosition } from './valve.ts';

/** What a device was last heard to say, and what its events are known by. */
export type DeviceState = {
  readonly device: string;
  /** Of the newest event that said anything. */
  readonly at: number;
  readonly methanePercentLel: number | null;
  readonly carbonMonoxidePpm: number | null;
  readonly cutOff: ValvePosition | null;
  readonly valve: ValvePosition | null;
  readonly valveCause: ClosingCause | null;
  readonly isSmoke: boolean | null;
  readonly temperatureCelsius: number | null;
  readonly powerWatts: number | null;
  readonly batteryPercent: number | null;
  readonly signalDbm: number | null;
  /** Since when it says that there is no danger; null while it says that there is. */
  readonly quietSince: number | null;
  /** How far its clock was ahead of ours at its newest event; 0 where it was not. */
  readonly aheadMs: number;
  /** The hour in which `hourWords` were counted, as its first instant. */
  readonly hourAt: number;
  /** Alarms, and words that they are over, of that hour. */
  readonly hourWords: number;
  /** Events that came after a newer one. */
  readonly lateEvents: number;
};

export const hourMs = 3_600_000;
export const flappingWords = 30;
export const lowBatteryPercent = 20;
export const clockToleranceMs = 2 * 60_000;

const unheard = {
  at: 0,
  methanePercentLel: null,
  carbonMonoxidePpm: null,
  cutOff: null,
  valve: null,
  valveCause: null,
  isSmoke: null,
  temperatureCelsius: null,
  powerWatts: null,
  batteryPercent: null,
  signalDbm: null,
  quietSince: null,
  aheadMs: 0,
  hourAt: 0,
  hourWords: 0,
  lateEvents: 0,
} as const;

type Heard = { readonly event: DeviceEvent; readonly word: EventWord; readonly receivedAt: number };

/** What is known of a device after one more event. A late one is counted and changes nothing else. */
export function hear(before: DeviceState | null, heard: Heard): DeviceState {
  const { event } = heard;
  const state = before ?? { ...unheard, device: event.device };
  const counted = { ...state, ...countWord(state, heard) };
  if (event.at < state.at) return { ...counted, lateEvents: state.lateEvents + 1 };
  return {
    ...counted,
    ...readingsOf(event),
    at: event.at,
    batteryPercent: event.batteryPercent ?? state.batteryPercent,
    signalDbm: event.signalDbm ?? state.signalDbm,
    quietSince: quietSince(state, heard),
    aheadMs: Math.max(0, event.at - heard.receivedAt),
  };
}

/** Alarms and ends of alarms count; that all is still well does not. */
function countWord(state: DeviceState, { event, word }: Heard) {
  const isSaid = word.kind === 'alarm' || (word.kind === 'clear' && state.quietSince === null);
  const hourAt = Math.floor(event.at / hourMs) * hourMs;
  if (!isSaid || hourAt < state.hourAt) return {};
  return { hourAt, hourWords: (hourAt === state.hourAt ? state.hourWords : 0) + 1 };
}

function quietSince({ quietSince }: DeviceState, { event, word }: Heard): number | null {
  switch (word.kind) {
    case 'alarm':
      return null;
    case 'clear':
      return quietSince ?? event.at;
    case 'nothing':
      return quietSince;
  }
}

/** What the event has measured; what it leaves out stays as it was. */
function readingsOf(event: DeviceEvent): Partial<DeviceState> {
  switch (event.kind) {
    case 'gas':
      return said({
        methanePercentLel: event.methanePercentLel,
        carbonMonoxidePpm: event.carbonMonoxidePpm,
        cutOff: event.cutOff,
      });
    case 'valve':
      return { valve: event.position, valveCause: event.cause };
    case 'smoke':
      return { isSmoke: event.isSmoke };
    case 'charger':
      return said({
        temperatureCelsius: event.temperatureCelsius,
        powerWatts: event.powerWatts,
      });
    case 'alarm':
    case 'clear':
    case 'heartbeat':
      return {};
  }
}

function said(readings: Partial<DeviceState>): Partial<DeviceState> {
  return Object.fromEntries(Object.entries(readings).filter(([, value]) => value !== null));
}

/** True while a device says so much that its further words are only counted. */
export function isFlapping(state: Pick<DeviceState, 'hourAt' | 'hourWords'>, at: number): boolean {
  return state.hourWords > flappingWords && at < state.hourAt + hourMs;
}

/** What is amiss with a device itself, each its own state: none of them is an alarm. */
export const deviceConditions = [
  'low_battery',
  'end_of_life',
  'certificate_expired',
  'valve_closed',
  'flapping',
  'clock_ahead',
] as const;
export type DeviceCondition = (typeof deviceConditions)[number];

type Looked = Pick<Device, 'replaceBy' | 'installedOn' | 'lifeYears' | 'certificateUntil'> &
  Pick<Device, 'kind' | 'userClass'>;

/** Derived whenever somebody asks, kept nowhere. */
export function conditionsOf(
  device: Looked,
  state: DeviceState | null,
  now: number,
): DeviceCondition[] {
  const today = civilDateOf(now);
  return deviceConditions.filter((condition) => {
    switch (condition) {
      case 'end_of_life':
        return isPast(replacementDay(device), today);
      case 'certificate_expired':
        return isPast(device.certificateUntil, today);
      case 'low_battery':
        return (state?.batteryPercent ?? 100) <= lowBatteryPercent;
      case 'valve_closed':
        return state?.valve === 'closed';
      case 'flapping':
        return state !== null && isFlapping(state, now);
      case 'clock_ahead':
        return state !== null && state.aheadMs > clockToleranceMs;
    }
  });
}

function isPast(day: CivilDate | null, today: CivilDate): boolean {
  return day !== null && day < today;
}
