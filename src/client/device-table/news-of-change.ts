import { alarmSchema } from '../../contract/alarms.ts';
import type { ChangeView } from '../../contract/changes.ts';
import { deviceSchema } from '../../contract/devices.ts';

/** What a change tells of a device; null where it says nothing. */
export type DeviceNews = {
  readonly id: string;
  readonly seenAt: number | null;
  readonly hasTelemetry: boolean | null;
};

const deviceNewsSchema = deviceSchema.pick({ id: true, hasTelemetry: true, lastSeenAt: true });
const alarmNewsSchema = alarmSchema.pick({ device: true, lastEventAt: true });

/** What a change says of a device: of itself, or by an alarm that it sent. null when of none. */
export function newsOfChange({ entity, after }: ChangeView): DeviceNews | null {
  switch (entity) {
    case 'device': {
      const device = deviceNewsSchema.safeParse(after);
      if (!device.success) return null;
      const { id, hasTelemetry, lastSeenAt } = device.data;
      return { id, hasTelemetry, seenAt: lastSeenAt };
    }
    case 'alarm': {
      const alarm = alarmNewsSchema.safeParse(after);
      if (!alarm.success) return null;
      return { id: alarm.data.device, hasTelemetry: null, seenAt: alarm.data.lastEventAt };
    }
    default:
      return null;
  }
}
