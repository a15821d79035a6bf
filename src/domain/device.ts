import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';
import type { LngLat } from './position.ts';

export const deviceKinds = [
  'gas_detector',
  'self_closing_valve',
  'smoke_detector',
  'charger',
] as const;
export type DeviceKind = (typeof deviceKinds)[number];

export const connections = ['online', 'offline', 'no_data'] as const;
export type Connection = (typeof connections)[number];

export type Device = {
  readonly id: string;
  readonly area: AreaCode;
  readonly building: string | null;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly floor: number | null;
  /** False for a basic-grade device that sends nothing by design. */
  readonly hasTelemetry: boolean;
  readonly installedOn: CivilDate | null;
  readonly lastSeenAt: number | null;
  readonly position: LngLat | null;
};

const offlineAfterMs = 24 * 3_600_000;

/** A device that cannot report is `no_data`, never `online`: silence is not safety. */
export function deviceConnection(
  device: Pick<Device, 'hasTelemetry' | 'lastSeenAt'>,
  nowMs: number,
): Connection {
  if (!device.hasTelemetry || device.lastSeenAt === null) return 'no_data';
  return nowMs - device.lastSeenAt > offlineAfterMs ? 'offline' : 'online';
}
