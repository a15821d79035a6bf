import type { AlarmLevel } from '../alarm.ts';
import type { DeviceKind } from '../device.ts';

/** What the simulator must know of a device; one without telemetry never sends anything. */
export type SimulatedDevice = {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly building: string | null;
  readonly hasTelemetry: boolean;
};

type EventBase = {
  /** The same whenever the same event is made again. */
  readonly id: string;
  readonly device: string;
  /** UTC milliseconds. */
  readonly at: number;
};

/** A device event as the ingest route takes it. */
export type SimulatedEvent =
  | (EventBase & {
      readonly kind: 'alarm';
      readonly level: AlarmLevel;
      readonly reading: number;
      readonly readingUnit: string;
      readonly isSimulated: true;
    })
  | (EventBase & { readonly kind: 'clear' })
  | (EventBase & { readonly kind: 'heartbeat' });
