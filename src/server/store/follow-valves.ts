import type { Device } from '../../domain/device.ts';
import type { DeviceEvent } from '../../domain/device-event.ts';
import type { DeviceState } from '../../domain/device-state.ts';
import { type Reopening, reopenValve } from '../../domain/reopening.ts';
import { insertNouns } from './add-nouns.ts';
import { chunksOf } from './chunks.ts';
import type { EventBatch } from './event-batch.ts';
import { toItem } from './nouns.ts';
import { reopenings, saveReopening } from './reopenings.ts';
import type { Write } from './write.ts';

type ValveEvent = Extract<DeviceEvent, { kind: 'valve' }>;

/**
 * A valve that has closed makes a task for a hand on site; its own word that it is open again ends it.
 * A late word changes nothing, and a drill closes no valve.
 */
export async function followValves(
  write: Write,
  { events, devices, newId }: EventBatch,
  states: ReadonlyMap<string, DeviceState>,
): Promise<void> {
  const newest = new Map<string, ValveEvent>();
  for (const event of events) {
    if (event.kind !== 'valve' || event.purpose !== 'real' || event.position === 'unknown')
      continue;
    if (event.at >= (states.get(event.device)?.at ?? 0)) newest.set(event.device, event);
  }
  if (newest.size === 0) return;
  const open = await readOpen(write, [...newest.keys()]);
  for (const [id, event] of newest) {
    const device = devices.get(id);
    const task = open.get(id);
    if (event.position === 'closed' && task === undefined && device !== undefined) {
      const item = newReopening(newId(), event, device);
      await insertNouns(write, { noun: reopenings, items: [item] });
    } else if (event.position === 'open' && task !== undefined) {
      const verdict = reopenValve(task, { at: event.at, by: null, note: null });
      if (verdict.ok) await saveReopening(write, task, verdict.value);
    }
  }
}

function newReopening(id: string, event: ValveEvent, device: Device): Reopening {
  return {
    id,
    area: device.area,
    device: device.id,
    building: device.building,
    place: device.name,
    cause: event.cause,
    shutAt: event.at,
    reopenedAt: null,
    reopenedBy: null,
    note: null,
  };
}

/** By device, the task that waits. */
async function readOpen(write: Write, devices: readonly string[]): Promise<Map<string, Reopening>> {
  const open = new Map<string, Reopening>();
  for (const chunk of chunksOf(devices)) {
    const rows = await write.tx
      .selectFrom('reopening')
      .selectAll()
      .where('district', '=', write.district)
      .where('device', 'in', chunk)
      .where('reopened_at', 'is', null)
      .execute();
    // A table of a noun holds text and numbers only.
    for (const row of rows) open.set(row.device, toItem(reopenings, { ...row }));
  }
  return open;
}
