import { type DeviceEvent, deviceEventSchema } from '../../contract/ingest.ts';
import type { Device } from '../../domain/device.ts';
import { applyEvents, markSeen } from './apply-events.ts';
import { insertInChunks } from './chunks.ts';
import { toDevice } from './devices.ts';
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
  const { events, quarantined } = readEvents(payloads, store.now());
  return writeAs(store, { account: sender.name, district: sender.district }, async (write) => {
    const fresh = await keepFresh(write, events);
    const devices = await readDevices(write, fresh);
    const known = fresh.filter((event) => devices.has(event.device));
    await applyEvents(write, { events: known, devices, newId: store.newId });
    await markSeen(write, known);
    const unknown = fresh
      .filter((event) => !devices.has(event.device))
      .map((event) => ({ reason: 'unknown device', payload: event }));
    const kept = [...quarantined, ...unknown];
    await keepQuarantined(store, write, kept);
    return {
      accepted: fresh.length - unknown.length,
      duplicates: events.length - fresh.length,
      quarantined: kept.length,
    };
  });
}

/** Clocks of devices drift by minutes; one that is further ahead would outlast every later event. */
const allowedAheadMs = 10 * 60_000;

function readEvents(
  payloads: readonly unknown[],
  now: number,
): {
  events: DeviceEvent[];
  quarantined: Quarantined[];
} {
  const events: DeviceEvent[] = [];
  const quarantined: Quarantined[] = [];
  for (const payload of payloads) {
    const parsed = deviceEventSchema.safeParse(payload);
    if (parsed.success && parsed.data.at > now + allowedAheadMs) {
      quarantined.push({ reason: 'at: in the future', payload });
    } else if (parsed.success) events.push(parsed.data);
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
