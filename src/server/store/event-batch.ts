import type { DeviceThreshold } from '../../domain/alarm/judge-event.ts';
import type { Device } from '../../domain/device.ts';
import type { DeviceEvent } from '../../domain/device-event.ts';

/** Events that are taken, with all that it needs to apply them. */
export type EventBatch = {
  /** Oldest first, each of a known device. */
  readonly events: readonly DeviceEvent[];
  readonly devices: ReadonlyMap<string, Device>;
  readonly thresholds: readonly DeviceThreshold[];
  readonly newId: () => string;
};
