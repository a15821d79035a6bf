import type { Alarm } from '../../domain/alarm.ts';
import type { Device } from '../../domain/device.ts';

export type StackFloor<A, D> = {
  /** null: nobody has said on which floor. */
  readonly floor: number | null;
  readonly alarms: readonly A[];
  readonly devices: readonly D[];
};

type StackAlarm = Pick<Alarm, 'device' | 'level' | 'raisedAt'>;
type StackDevice = Pick<Device, 'id' | 'floor'>;

/**
 * What stands in a building, the highest floor first and what has none last. An alarm is on the floor
 * of its device; within a floor the worst and oldest comes first.
 */
export function stackByFloor<A extends StackAlarm, D extends StackDevice>(
  alarms: readonly A[],
  devices: readonly D[],
): readonly StackFloor<A, D>[] {
  const floorOfDevice = new Map(devices.map(({ id, floor }) => [id, floor]));
  const floorOf = (alarm: A) => floorOfDevice.get(alarm.device) ?? null;
  const floors = new Set([...alarms.map(floorOf), ...devices.map(({ floor }) => floor)]);
  return [...floors].sort(highestFirst).map((floor) => ({
    floor,
    alarms: alarms.filter((alarm) => floorOf(alarm) === floor).sort(worstThenOldest),
    devices: devices.filter((device) => device.floor === floor),
  }));
}

function highestFirst(a: number | null, b: number | null): number {
  const lowest = Number.NEGATIVE_INFINITY;
  return (b ?? lowest) > (a ?? lowest) ? 1 : -1;
}

function worstThenOldest(a: StackAlarm, b: StackAlarm): number {
  return a.level - b.level || a.raisedAt - b.raisedAt;
}
