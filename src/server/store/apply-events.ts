import { sql } from 'kysely';
import { type EventWord, judgeEvent } from '../../domain/alarm/judge-event.ts';
import { clearAlarm, repeatAlarm } from '../../domain/alarm/receive-event.ts';
import type { Alarm } from '../../domain/alarm.ts';
import { purposeAt } from '../../domain/alarm-window.ts';
import type { Device } from '../../domain/device.ts';
import type { DeviceEvent } from '../../domain/device-event.ts';
import { type DeviceState, hear, isFlapping } from '../../domain/device-state.ts';
import { readWindows } from './alarm-windows.ts';
import { isStillOpen, toAlarm, toAlarmRow, updateAlarmRow } from './alarms.ts';
import { chunksOf, insertInChunks } from './chunks.ts';
import { readDeviceStates, saveDeviceStates } from './device-states.ts';
import type { EventBatch } from './event-batch.ts';
import { followValves } from './follow-valves.ts';
import type { Write } from './write.ts';

type Step = { readonly verb: 'create' | 'repeat' | 'clear'; readonly after: Alarm };

/**
 * Applies device events to the alarms that stand. Each event that changes one leaves its change; each
 * alarm and each device's state is read and written once, however many events it takes.
 */
export async function applyEvents(write: Write, batch: EventBatch): Promise<void> {
  const ids = [...batch.devices.keys()];
  const standing = await readStanding(write, ids);
  const windows = await readWindows(write, batch.events[0]?.at ?? write.now);
  const states = await readDeviceStates(write.tx, write.district, ids);
  const heard = new Map<string, DeviceState>();
  const raised = new Map<string, Alarm>();
  const changed = new Map<string, Alarm>();
  for (const event of batch.events) {
    const device = batch.devices.get(event.device);
    if (device === undefined) continue;
    const purpose = event.purpose === 'real' ? purposeAt(windows, device, event.at) : event.purpose;
    const key = standingKey(event.device, purpose);
    const before = standing.get(key) ?? null;
    const known = heard.get(event.device) ?? states.get(event.device) ?? null;
    const word = judgeEvent(event, device, batch.thresholds);
    const state = stateAfter(write, known, { event, word });
    if (state !== null && state !== known) heard.set(event.device, state);
    const step = stepOf(word, {
      event,
      before,
      state,
      create: newAlarm(write, batch, { device, purpose }),
    });
    if (step === null) continue;
    standing.set(key, step.after);
    const isNew = step.verb === 'create' || raised.has(step.after.id);
    (isNew ? raised : changed).set(step.after.id, step.after);
    record(write, before, step);
  }
  const rows = [...raised.values()].map((alarm) => toAlarmRow(write.district, alarm));
  await insertInChunks(write.tx, 'alarm', rows);
  for (const alarm of changed.values()) await updateAlarmRow(write, alarm);
  await followValves(write, batch, states);
  await saveDeviceStates(write, [...heard.values()]);
}

/** A device may have one alarm that is real and one that is not: a drill swallows no real one. */
function standingKey(device: string, purpose: Alarm['purpose']): string {
  return `${purpose === 'real'} ${device}`;
}

type Heard = { readonly event: DeviceEvent; readonly word: EventWord };

/** What a drill says is no state of the device, nor is a sign of life without a word. */
function stateAfter({ now }: Write, known: DeviceState | null, heard: Heard): DeviceState | null {
  const { event, word } = heard;
  if (event.purpose !== 'real') return known;
  const isBare =
    word.kind === 'nothing' &&
    event.kind === 'heartbeat' &&
    event.batteryPercent === null &&
    event.signalDbm === null;
  return isBare ? known : hear(known, { ...heard, receivedAt: now });
}

type Around = {
  readonly event: DeviceEvent;
  /** The alarm of the device that stands. */
  readonly before: Alarm | null;
  readonly state: DeviceState | null;
  readonly create: (event: DeviceEvent, word: AlarmWord, state: DeviceState | null) => Alarm;
};
type AlarmWord = Extract<EventWord, { kind: 'alarm' }>;

/** What an event does to the alarm of its device; null when it changes nothing. */
function stepOf(word: EventWord, { event, before, state, create }: Around): Step | null {
  // Of a device that flaps every word is counted, and only a worse one is believed.
  const isNoise = event.purpose === 'real' && state !== null && isFlapping(state, event.at);
  switch (word.kind) {
    case 'nothing':
      return null;
    case 'clear': {
      if (before === null || before.clearedAt !== null || isNoise) return null;
      const after = clearAlarm(before, event.at);
      return after === before ? null : { verb: 'clear', after };
    }
    case 'alarm':
      if (before === null) return { verb: 'create', after: create(event, word, state) };
      if (isNoise && word.level >= before.level) return null;
      return { verb: 'repeat', after: repeatAlarm(before, { ...word, at: event.at }) };
  }
}

function record(write: Write, before: Alarm | null, { verb, after }: Step): void {
  const change = { entity: 'alarm', entityId: after.id, verb, area: after.area };
  // A create keeps no `after`: the row itself is that.
  write.record(before === null ? change : { ...change, before, after });
}

/** By device and whether it is real, the newest alarm that nobody has concluded yet. */
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
    for (const alarm of rows.map(toAlarm)) {
      standing.set(standingKey(alarm.device, alarm.purpose), alarm);
    }
  }
  return standing;
}

type Raising = { readonly device: Device; readonly purpose: Alarm['purpose'] };

function newAlarm(
  { now }: Write,
  { newId }: EventBatch,
  { device, purpose }: Raising,
): Around['create'] {
  return (event, word, state) => {
    // It came late: the device has said since that it is over.
    const clearedAt =
      state !== null && state.quietSince !== null && state.quietSince > event.at
        ? state.quietSince
        : null;
    return {
      id: newId(),
      area: device.area,
      device: device.id,
      deviceKind: device.kind,
      building: device.building,
      place: device.name,
      position: device.position,
      level: word.level,
      reading: word.reading,
      readingUnit: word.readingUnit,
      cause: event.kind === 'valve' ? event.cause : null,
      isSimulated: event.isSimulated,
      purpose,
      raisedAt: event.at,
      receivedAt: now,
      repeats: 0,
      lastEventAt: clearedAt ?? event.at,
      stage: 'raised',
      clearedAt,
      acknowledgedAt: null,
      acknowledgedBy: null,
      dispatchedTo: null,
      closedAt: null,
      note: null,
      escalatedAt: null,
      remindedAt: null,
      reminders: 0,
      shelf: null,
    };
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
