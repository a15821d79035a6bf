import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { AlarmView, listAlarms } from '../../contract/alarms.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Alarm } from '../../domain/alarm.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { notFound, refused } from '../problem-error.ts';
import type { RefusalName } from '../refusal-sentences.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { readPage } from './page.ts';
import { positionOf } from './place.ts';
import type { AlarmTable, Database } from './schema.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type AlarmQuery = z.output<(typeof listAlarms)['query']>;

/** Stages in which nobody has to do anything any more. */
const handled = sql`('resolved', 'false_alarm', 'test')`;
export const isStillOpen = sql<boolean>`stage not in ${handled}`;

const worstAndOldest: readonly SortKey[] = [
  { expression: sql`level`, direction: 'asc', kind: 'integer' },
  { expression: sql`raised_at`, direction: 'asc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

export async function pageAlarms(
  store: Store,
  actor: Actor,
  query: AlarmQuery,
): Promise<Page<AlarmView>> {
  return readPage(store.engine.read, {
    table: 'alarm',
    matches: matching(narrow(pass(actor, 'alarm.read'), query.area), query),
    sortBy: worstAndOldest,
    query,
    toItem: toAlarm,
  });
}

function matching(scope: Scope, query: AlarmQuery): RawBuilder<boolean> {
  return allOf([
    within(scope),
    query.isHandled ? sql`stage in ${handled}` : isStillOpen,
    query.building !== undefined && sql`building = ${query.building}`,
    query.purpose !== undefined && sql`purpose in (${sql.join(query.purpose)})`,
  ]);
}

export async function findAlarm(store: Store, actor: Actor, id: string): Promise<AlarmView | null> {
  return loadAlarm(store.engine.read, pass(actor, 'alarm.read'), id);
}

async function loadAlarm(db: Kysely<Database>, scope: Scope, id: string): Promise<Alarm | null> {
  const row = await db
    .selectFrom('alarm')
    .selectAll()
    .where(within(scope))
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toAlarm(row);
}

export type AlarmVerb = {
  /** The word that the change log keeps. */
  readonly verb: string;
  readonly id: string;
  readonly reason?: string;
  readonly apply: (alarm: Alarm, now: number) => Verdict<Alarm, RefusalName>;
};

/** Applies one domain verb to one alarm: gate, row and change in one transaction. */
export async function changeAlarm(store: Store, actor: Actor, verb: AlarmVerb): Promise<AlarmView> {
  const scope = pass(actor, 'alarm.handle');
  return writeAs(store, actor, async (write) => {
    const before = await loadAlarm(write.tx, scope, verb.id);
    if (before === null) throw notFound();
    const verdict = verb.apply(before, write.now);
    if (!verdict.ok) throw refused(verdict.refusal);
    const after = verdict.value;
    await updateAlarmRow(write, after);
    const { area } = before;
    const change = { entity: 'alarm', entityId: verb.id, verb: verb.verb, area, before, after };
    write.record({ ...change, ...(verb.reason !== undefined && { reason: verb.reason }) });
    return after;
  });
}

export async function updateAlarmRow(write: Write, alarm: Alarm): Promise<void> {
  await write.tx
    .updateTable('alarm')
    .set(toAlarmRow(write.district, alarm))
    .where('district', '=', write.district)
    .where('id', '=', alarm.id)
    .execute();
}

export function toAlarmRow(district: string, alarm: Alarm): Selectable<AlarmTable> {
  return {
    district,
    id: alarm.id,
    area: alarm.area,
    device: alarm.device,
    device_kind: alarm.deviceKind,
    building: alarm.building,
    place: alarm.place,
    lng_e6: alarm.position && Math.round(alarm.position[0] * 1e6),
    lat_e6: alarm.position && Math.round(alarm.position[1] * 1e6),
    level: alarm.level,
    reading: alarm.reading,
    reading_unit: alarm.readingUnit,
    is_simulated: alarm.isSimulated ? 1 : 0,
    cause: alarm.cause,
    purpose: alarm.purpose,
    received_at: alarm.receivedAt,
    raised_at: alarm.raisedAt,
    repeats: alarm.repeats,
    last_event_at: alarm.lastEventAt,
    stage: alarm.stage,
    cleared_at: alarm.clearedAt,
    acknowledged_at: alarm.acknowledgedAt,
    acknowledged_by: alarm.acknowledgedBy,
    dispatched_to: alarm.dispatchedTo,
    closed_at: alarm.closedAt,
    note: alarm.note,
    escalated_at: alarm.escalatedAt,
    reminded_at: alarm.remindedAt,
    reminders: alarm.reminders,
    shelved_until: alarm.shelf && alarm.shelf.until,
    shelved_by: alarm.shelf && alarm.shelf.by,
    shelf_reason: alarm.shelf && alarm.shelf.reason,
  };
}

// Rows are written only through domain types, so their words are members of the unions.
export function toAlarm(row: Selectable<AlarmTable>): Alarm {
  return {
    id: row.id,
    area: row.area,
    device: row.device,
    deviceKind: row.device_kind as Alarm['deviceKind'],
    building: row.building,
    place: row.place,
    position: positionOf(row),
    level: row.level as Alarm['level'],
    reading: row.reading,
    readingUnit: row.reading_unit,
    isSimulated: row.is_simulated === 1,
    cause: row.cause as Alarm['cause'],
    purpose: row.purpose as Alarm['purpose'],
    receivedAt: row.received_at ?? row.raised_at,
    raisedAt: row.raised_at,
    repeats: row.repeats,
    lastEventAt: row.last_event_at,
    stage: row.stage as Alarm['stage'],
    clearedAt: row.cleared_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
    dispatchedTo: row.dispatched_to,
    closedAt: row.closed_at,
    note: row.note,
    escalatedAt: row.escalated_at,
    remindedAt: row.reminded_at,
    reminders: row.reminders,
    shelf: toShelf(row),
  };
}

function toShelf(row: Selectable<AlarmTable>): Alarm['shelf'] {
  if (row.shelved_until === null) return null;
  // The three are written together.
  return { until: row.shelved_until, by: row.shelved_by ?? '', reason: row.shelf_reason ?? '' };
}
