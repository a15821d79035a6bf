import type { AlarmLevel, EventPurpose } from './alarm.ts';
import type { DeviceKind } from './device.ts';
import type { ClosingCause, ValvePosition } from './valve.ts';

type EventBase = {
  /** Made by the sender, the same on every retry. */
  readonly id: string;
  readonly device: string;
  /** UTC milliseconds, by the clock of the device. */
  readonly at: number;
  readonly purpose: EventPurpose;
  readonly isSimulated: boolean;
  readonly batteryPercent: number | null;
  readonly signalDbm: number | null;
};

/** The device judges by itself. */
type AlarmEvent = {
  readonly kind: 'alarm';
  readonly level: AlarmLevel;
  readonly reading: number | null;
  readonly readingUnit: string | null;
};

type GasEvent = {
  readonly kind: 'gas';
  readonly methanePercentLel: number | null;
  readonly carbonMonoxidePpm: number | null;
  /** Of the cut-off valve that a detector is interlocked with (S1-T1.4). */
  readonly cutOff: ValvePosition | null;
};

type ValveEvent = {
  readonly kind: 'valve';
  readonly position: ValvePosition;
  readonly cause: ClosingCause | null;
};

type SmokeEvent = {
  readonly kind: 'smoke';
  readonly isSmoke: boolean;
  readonly obscurationDbPerMeter: number | null;
};

type ChargerEvent = {
  readonly kind: 'charger';
  readonly temperatureCelsius: number | null;
  readonly powerWatts: number | null;
};

export type DeviceEvent = EventBase &
  (
    | AlarmEvent
    | { readonly kind: 'clear' }
    | { readonly kind: 'heartbeat' }
    | GasEvent
    | ValveEvent
    | SmokeEvent
    | ChargerEvent
  );

/** Whether a device of a kind can have measured what the event says. */
export function canSend(kind: DeviceKind, event: Pick<DeviceEvent, 'kind'>): boolean {
  switch (event.kind) {
    case 'alarm':
    case 'clear':
    case 'heartbeat':
      return true;
    case 'gas':
      return kind === 'gas_detector';
    case 'valve':
      return kind === 'self_closing_valve';
    case 'smoke':
      return kind === 'smoke_detector';
    case 'charger':
      return kind === 'charger';
  }
}
