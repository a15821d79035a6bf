import { deviceEventSchema } from '../../contract/device-events.ts';
import type { DeviceThreshold } from '../../domain/alarm/judge-event.ts';
import type { Device } from '../../domain/device.ts';
import { canSend, type DeviceEvent } from '../../domain/device-event.ts';
import { applyEvents, markSeen } from './apply-events.ts';
import { chunksOf, insertInChunks } from './chunks.ts';
import { toDevice } from './devices.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

export type Ingested = { accepted: number; duplicates: number; quarantined: number };
type Quarantined = { readonly reason: string; readonly payload: unknown };

/** What it takes to take events: where to keep them, and from which value on a reading is an alarm. */
export type Intake = { readonly store: Store; readonly thresholds: readonly DeviceThreshold[] };

/**
 * Takes a batch of device events in one transaction. An event id that was taken before changes
 * nothing; what cannot be read, or names no known device, is kept apart and never lost.
 */
export async function ingestBatch(
  { store, thresholds }: Intake,
  sender: { district: string; name: string },
  payloads: readonly unknown[],
): Promise<Ingested> {
  const { events, quarantined } = readEvents(payloads, store.now());
  return writeAs(store, { account: sender.name, district: sender.district }, async (write) => {
    const fresh = await keepFresh(write, events);
    const devices = await readDevices(write, fresh);
    const { taken, refused } = sortOut(fresh, devices);
    await applyEvents(write, { events: taken, devices, thresholds, newId: store.newId });
    await markSeen(write, taken);
    const kept = [...quarantined, ...refused];
    await keepQuarantined(store, write, kept);
    return {
      accepted: taken.length,
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

function sortOut(fresh: readonly DeviceEvent[], devices: ReadonlyMap<string, Device>) {
  const taken: DeviceEvent[] = [];
  const refused: Quarantined[] = [];
  for (const event of fresh) {
    const device = devices.get(event.device);
    if (device === undefined) refused.push({ reason: 'unknown device', payload: event });
    else if (canSend(device.kind, event)) taken.push(event);
    else refused.push({ reason: `kind: not of a ${device.kind}`, payload: event });
  }
  return { taken, refused };
}

/** Writes down the ids and gives back the events whose id is new, each id once, oldest first. */
async function keepFresh(write: Write, events: readonly DeviceEvent[]): Promise<DeviceEvent[]> {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  const isNew = new Set<string>();
  for (const chunk of chunksOf(unique, 3)) {
    const inserted = await write.tx
      .insertInto('device_event')
      .values(chunk.map(({ id }) => ({ district: write.district, id, received_at: write.now })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const { id } of inserted) isNew.add(id);
  }
  return unique.filter((event) => isNew.has(event.id)).sort((left, right) => left.at - right.at);
}

async function readDevices(
  write: Write,
  events: readonly DeviceEvent[],
): Promise<Map<string, Device>> {
  const devices = new Map<string, Device>();
  for (const chunk of chunksOf([...new Set(events.map((event) => event.device))])) {
    const rows = await write.tx
      .selectFrom('device')
      .selectAll()
      .where('district', '=', write.district)
      .where('id', 'in', chunk)
      .execute();
    for (const row of rows) devices.set(row.id, toDevice(row));
  }
  return devices;
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
