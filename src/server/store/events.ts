import { ZodError } from 'zod';
import { deviceEventSchema } from '../../contract/device-events.ts';
import type { DeviceThreshold } from '../../domain/alarm/judge-event.ts';
import type { Device } from '../../domain/device.ts';
import type { AdapterName } from '../../domain/device-adapter.ts';
import { canSend, type DeviceEvent } from '../../domain/device-event.ts';
import { adapters } from '../ingest/adapters.ts';
import { applyEvents, markSeen } from './apply-events.ts';
import { chunksOf } from './chunks.ts';
import type { Sender } from './device-tokens.ts';
import { toDevice } from './devices.ts';
import { keepQuarantined, type Quarantined } from './quarantine.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

export type Ingested = { accepted: number; duplicates: number; quarantined: number };

/** What it takes to take events: where to keep them, and from which value on a reading is an alarm. */
export type Intake = { readonly store: Store; readonly thresholds: readonly DeviceThreshold[] };

/**
 * Takes a batch of device events in one transaction. An event id that was taken before changes
 * nothing; what cannot be read, or names no known device, is kept apart and never lost.
 */
export async function ingestBatch(
  intake: Intake,
  sender: Sender,
  payloads: readonly unknown[],
): Promise<Ingested> {
  const { store } = intake;
  const read = readMessages(payloads, sender.adapter, store.now());
  return writeAs(store, { account: sender.name, district: sender.district }, async (write) => {
    const fresh = await keepFresh(write, read.events);
    const refused = await takeEvents(write, { intake, sender, events: fresh });
    const kept = [...read.quarantined, ...refused];
    await keepQuarantined(write, sender, kept);
    return {
      accepted: fresh.length - refused.length,
      duplicates: read.events.length - fresh.length,
      quarantined: kept.length,
    };
  });
}

type Taken = {
  readonly intake: Intake;
  readonly sender: Pick<Sender, 'device'>;
  /** Oldest first, each new. */
  readonly events: readonly DeviceEvent[];
};

/** Applies events in a write; answers those that their sender or their device cannot have sent. */
export async function takeEvents(
  write: Write,
  { intake, sender, events }: Taken,
): Promise<Quarantined[]> {
  const devices = await readDevices(write, events);
  const taken: DeviceEvent[] = [];
  const refused: Quarantined[] = [];
  for (const event of events) {
    const reason = whyNot(event, devices.get(event.device), sender);
    if (reason === null) taken.push(event);
    else refused.push({ reason, payload: event, adapter: 'standard', event: event.id });
  }
  const { store, thresholds } = intake;
  await applyEvents(write, { events: taken, devices, thresholds, newId: store.newId });
  await markSeen(write, taken);
  return refused;
}

function whyNot(
  event: DeviceEvent,
  device: Device | undefined,
  sender: Pick<Sender, 'device'>,
): string | null {
  if (sender.device !== null && sender.device !== event.device) {
    return 'device: not the one of the token';
  }
  if (device === undefined) return 'unknown device';
  return canSend(device.kind, event) ? null : `kind: not of a ${device.kind}`;
}

/** Clocks of devices drift by minutes; one that is further ahead would outlast every later event. */
const allowedAheadMs = 10 * 60_000;

type Read = { readonly events: DeviceEvent[]; readonly quarantined: Quarantined[] };

/** Messages as events, in the form of their sender; what cannot be read with its first fault. */
export function readMessages(
  messages: readonly unknown[],
  adapter: AdapterName,
  now: number,
): Read {
  const read: Read = { events: [], quarantined: [] };
  for (const message of messages) {
    try {
      for (const raw of adapters[adapter].toEvents(message)) readEvent(read, raw, now);
    } catch (error) {
      read.quarantined.push({ reason: faultOf(error), payload: message, adapter, event: null });
    }
  }
  return read;
}

function readEvent({ events, quarantined }: Read, raw: unknown, now: number): void {
  const parsed = deviceEventSchema.safeParse(raw);
  if (parsed.success && parsed.data.at <= now + allowedAheadMs) {
    events.push(parsed.data);
    return;
  }
  const reason = parsed.success ? 'at: in the future' : faultOf(parsed.error);
  quarantined.push({ reason, payload: raw, adapter: 'standard', event: null });
}

function faultOf(error: unknown): string {
  if (!(error instanceof ZodError)) return 'unreadable';
  const [issue] = error.issues;
  return issue === undefined
    ? 'unreadable'
    : `${issue.path.map(String).join('.')}: ${issue.message}`;
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
