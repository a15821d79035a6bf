import { type Selectable, sql, type Transaction } from 'kysely';
import { type DeviceEvent, deviceEventSchema } from '../../contract/ingest.ts';
import { clearAlarm, repeatAlarm } from '../../domain/alarm/receive-event.ts';
import type { Alarm } from '../../domain/alarm.ts';
import type { Device } from '../../domain/device.ts';
import { isStillOpen, saveAlarm, toAlarm, toAlarmRow } from './alarms.ts';
import { insertInChunks } from './chunks.ts';
import { toDevice } from './devices.ts';
import type { AlarmTable, Database } from './schema.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

export type Ingested = { accepted: number; duplicates: number; quarantined: number };
type Quarantined = { readonly reason: string; readonly payload: unknown };

/**
 * Takes a batch of device events in one transaction. An event id that was taken before changes
 * nothing; what cannot be read, or names no known device, is kept apart and never lost.
 */
export async function ingestBatch(
  store: Store,
  sender: { district: string; name: string },
  payloads: readonly unknown[],
): Promise<Ingested> {
  const { events, quarantined } = readEvents(payloads);
  return writeAs(store, { account: sender.name, district: sender.district }, async (write) => {
    const fresh = await keepFresh(write, events);
    const devices = await readDevices(write, fresh);
    const unknown = await applyEvents(store, write, { fresh, devices });
    const kept = [...quarantined, ...unknown];
    await keepQuarantined(store, write, kept);
    return {
      accepted: fresh.length - unknown.length,
      duplicates: events.length - fresh.length,
      quarantined: kept.length,
    };
  });
}

function readEvents(payloads: readonly unknown[]): {
  events: DeviceEvent[];
  quarantined: Quarantined[];
} {
  const events: DeviceEvent[] = [];
  const quarantined: Quarantined[] = [];
  for (const payload of payloads) {
    const parsed = deviceEventSchema.safeParse(payload);
    if (parsed.success) events.push(parsed.data);
    else quarantined.push({ reason: describeIssue(parsed.error.issues[0]), payload });
  }
  return { events, quarantined };
}

function describeIssue(issue: { path: PropertyKey[]; message: string } | undefined): string {
  return issue === undefined
    ? 'unreadable'
    : `${issue.path.map(String).join('.')}: ${issue.message}`;
}

/** Writes down the ids and gives back the events whose id is new, each id once, oldest first. */
async function keepFresh(write: Write, events: readonly DeviceEvent[]): Promise<DeviceEvent[]> {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  if (unique.length === 0) return [];
  const inserted = await write.tx
    .insertInto('device_event')
    .values(unique.map(({ id }) => ({ district: write.district, id, received_at: write.now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const isNew = new Set(inserted.map((row) => row.id));
  return unique.filter((event) => isNew.has(event.id)).sort((left, right) => left.at - right.at);
}

async function readDevices(
  write: Write,
  events: readonly DeviceEvent[],
): Promise<Map<string, Device>> {
  const ids = [...new Set(events.map((event) => event.device))];
  if (ids.length === 0) return new Map();
  const rows = await write.tx
    .selectFrom('device')
    .selectAll()
    .where('district', '=', write.district)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, toDevice(row)]));
}

type Batch = { fresh: readonly DeviceEvent[]; devices: ReadonlyMap<string, Device> };

/** Applies the events one by one and gives back those of unknown devices. */
async function applyEvents(
  store: Store,
  write: Write,
  { fresh, devices }: Batch,
): Promise<Quarantined[]> {
  const unknown: Quarantined[] = [];
  for (const event of fresh) {
    const device = devices.get(event.device);
    if (device === undefined) unknown.push({ reason: 'unknown device', payload: event });
    else await applyEvent(store, write, { event, device });
  }
  await markSeen(write, fresh);
  return unknown;
}

async function applyEvent(
  store: Store,
  write: Write,
  { event, device }: { event: DeviceEvent; device: Device },
): Promise<void> {
  const standing = await findStanding(write.tx, write.district, device.id);
  switch (event.kind) {
    case 'heartbeat':
      return;
    case 'clear':
      if (standing) {
        const after = clearAlarm(standing, event.at);
        if (after !== standing) await saveAlarm(write, { before: standing, after, verb: 'clear' });
      }
      return;
    case 'alarm':
      if (standing) {
        const after = repeatAlarm(standing, event);
        await saveAlarm(write, { before: standing, after, verb: 'repeat' });
      } else {
        await raiseAlarm(write, toNewAlarm(store.newId(), event, device));
      }
  }
}

/** The alarm of this device that nobody has concluded yet. */
async function findStanding(
  tx: Transaction<Database>,
  district: string,
  device: string,
): Promise<Alarm | null> {
  const rows: Selectable<AlarmTable>[] = await tx
    .selectFrom('alarm')
    .selectAll()
    .where('district', '=', district)
    .where('device', '=', device)
    .where(isStillOpen)
    .orderBy('raised_at', 'desc')
    .limit(1)
    .execute();
  return rows[0] === undefined ? null : toAlarm(rows[0]);
}

function toNewAlarm(
  id: string,
  event: Extract<DeviceEvent, { kind: 'alarm' }>,
  device: Device,
): Alarm {
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

async function raiseAlarm(write: Write, alarm: Alarm): Promise<void> {
  await write.tx.insertInto('alarm').values(toAlarmRow(write.district, alarm)).execute();
  write.record({ entity: 'alarm', entityId: alarm.id, verb: 'create', area: alarm.area });
}

/** A device was heard of when any of its events says so; an old event never turns the clock back. */
async function markSeen(write: Write, events: readonly DeviceEvent[]): Promise<void> {
  const newest = new Map<string, number>();
  for (const event of events) {
    newest.set(event.device, Math.max(newest.get(event.device) ?? 0, event.at));
  }
  for (const [device, at] of newest) {
    await write.tx
      .updateTable('device')
      .set({ last_seen_at: at })
      .where('district', '=', write.district)
      .where('id', '=', device)
      .where(sql<boolean>`(last_seen_at is null or last_seen_at < ${at})`)
      .execute();
  }
}

async function keepQuarantined(
  store: Store,
  write: Write,
  kept: readonly Quarantined[],
): Promise<void> {
  await insertInChunks(
    write.tx,
    'quarantine',
    kept.map(({ reason, payload }) => ({
      district: write.district,
      id: store.newId(),
      received_at: write.now,
      reason: reason.slice(0, 300),
      payload: JSON.stringify(payload).slice(0, 10_000),
    })),
  );
}
