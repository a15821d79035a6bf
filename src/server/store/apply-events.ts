import { sql } from 'kysely';
import type { DeviceEvent } from '../../contract/ingest.ts';
import { clearAlarm, repeatAlarm } from '../../domain/alarm/receive-event.ts';
import type { Alarm } from '../../domain/alarm.ts';
import type { Device } from '../../domain/device.ts';
import { isStillOpen, toAlarm, toAlarmRow, updateAlarmRow } from './alarms.ts';
import { chunksOf, insertInChunks } from './chunks.ts';
import type { Write } from './write.ts';

type Batch = {
  /** Oldest first, each of a known device. */
  readonly events: readonly DeviceEvent[];
  readonly devices: ReadonlyMap<string, Device>;
  readonly newId: () => string;
};

type Step = { readonly verb: 'create' | 'repeat' | 'clear'; readonly after: Alarm };

/**
 * Applies device events to the alarms that stand. Each event leaves its change; each alarm is read
 * and written once, however many events it takes.
 */
export async function applyEvents(write: Write, { events, devices, newId }: Batch): Promise<void> {
  const standing = await readStanding(write, [...devices.keys()]);
  const raised = new Map<string, Alarm>();
  const changed = new Map<string, Alarm>();
  for (const event of events) {
    const device = devices.get(event.device);
    const before = standing.get(event.device) ?? null;
    const step = device && stepOf(event, before, () => newAlarm(newId(), event, device));
    if (!step) continue;
    standing.set(event.device, step.after);
    const isNew = step.verb === 'create' || raised.has(step.after.id);
    (isNew ? raised : changed).set(step.after.id, step.after);
    record(write, before, step);
  }
  const rows = [...raised.values()].map((alarm) => toAlarmRow(write.district, alarm));
  await insertInChunks(write.tx, 'alarm', rows);
  for (const alarm of changed.values()) await updateAlarmRow(write, alarm);
}

/** What an event does to the alarm of its device; null when it changes nothing. */
function stepOf(event: DeviceEvent, before: Alarm | null, create: () => Alarm | null): Step | null {
  switch (event.kind) {
    case 'heartbeat':
      return null;
    case 'clear': {
      const after = before && clearAlarm(before, event.at);
      return after === null || after === before ? null : { verb: 'clear', after };
    }
    case 'alarm': {
      if (before !== null) return { verb: 'repeat', after: repeatAlarm(before, event) };
      const after = create();
      return after && { verb: 'create', after };
    }
  }
}

function record(write: Write, before: Alarm | null, { verb, after }: Step): void {
  const change = { entity: 'alarm', entityId: after.id, verb, area: after.area };
  // A create keeps no `after`: the row itself is that.
  write.record(before === null ? change : { ...change, before, after });
}

/** By device, the newest alarm that nobody has concluded yet. */
async function readStanding(write: Write, devices: readonly string[]): Promise<Map<string, Alarm>> {
  const standing = new Map<string, Alarm>();
  for (const chunk of chunksOf(devices)) {
    const rows = await write.tx
      .selectFrom('alarm')
      .selectAll()
      .where('district', '=', write.district)
      .where('device', 'in', chunk)
      .where(isStillOpen)
      .orderBy('raised_at')
      .execute();
    for (const row of rows) standing.set(row.device, toAlarm(row));
  }
  return standing;
}

function newAlarm(id: string, event: DeviceEvent, device: Device): Alarm | null {
  if (event.kind !== 'alarm') return null;
  return {
    id,
    area: device.area,
    device: device.id,
    deviceKind: device.kind,
    building: device.building,
    place: device.name,
    position: device.position,
    level: event.level,
    reading: event.reading,
    readingUnit: event.readingUnit,
    isSimulated: event.isSimulated,
    raisedAt: event.at,
    repeats: 0,
    lastEventAt: event.at,
    stage: 'raised',
    clearedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    dispatchedTo: null,
    closedAt: null,
    note: null,
  };
}

/** A device was heard of when any of its events says so; an old event never turns the clock back. */
export async function markSeen(write: Write, events: readonly DeviceEvent[]): Promise<void> {
  const newest = new Map<string, number>();
  for (const { device, at } of events) newest.set(device, Math.max(newest.get(device) ?? 0, at));
  // Each device stands in the statement five times.
  for (const chunk of chunksOf([...newest], 5)) {
    const cases = chunk.map(([id, at]) => sql`when ${id} then cast(${at} as bigint)`);
    const seenAt = sql`(case id ${sql.join(cases, sql` `)} end)`;
    await sql`update device set last_seen_at = ${seenAt}
      where district = ${write.district} and id in (${sql.join(chunk.map(([id]) => id))})
        and (last_seen_at is null or last_seen_at < ${seenAt})`.execute(write.tx);
  }
}
