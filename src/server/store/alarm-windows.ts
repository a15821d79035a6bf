import { sql } from 'kysely';
import type { z } from 'zod';
import type { listAlarmWindows, openAlarmWindow } from '../../contract/alarm-windows.ts';
import type { Actor } from '../../domain/actor.ts';
import { type AlarmWindow, endWindow, openWindow } from '../../domain/alarm-window.ts';
import { notFound, refused } from '../problem-error.ts';
import { insertNouns, toRow } from './add-nouns.ts';
import { isInScope, pass } from './gate.ts';
import { type Cells, plain } from './noun-columns.ts';
import { equal, findNounIn, type Noun, toItem } from './nouns.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type WindowQuery = z.output<(typeof listAlarmWindows)['query']>;

export const alarmWindows: Noun<AlarmWindow, WindowQuery> = {
  table: 'alarm_window',
  action: 'alarm.read',
  holds: 'below',
  columns: {
    id: plain('id'),
    area: plain('area'),
    building: plain('building'),
    device: plain('device'),
    kind: plain('kind'),
    startsAt: plain('starts_at'),
    endsAt: plain('ends_at'),
    reason: plain('reason'),
    openedBy: plain('opened_by'),
    endedAt: plain('ended_at'),
  },
  sortBy: [
    { expression: sql`starts_at`, direction: 'desc', kind: 'integer' },
    { expression: sql`id`, direction: 'asc', kind: 'text' },
  ],
  matches: (query) => [equal('building', query.building), equal('device', query.device)],
};

type NewWindow = z.output<(typeof openAlarmWindow)['body']>;

export async function addWindow(
  store: Store,
  actor: Actor,
  given: NewWindow,
): Promise<AlarmWindow> {
  const scope = pass(actor, 'alarm.handle');
  if (!isInScope(scope, given.area)) throw refused('outside_area');
  return writeAs(store, actor, async (write) => {
    const window = { ...given, id: store.newId(), openedBy: actor.name, endedAt: null };
    const verdict = openWindow(window, write.now);
    if (!verdict.ok) throw refused(verdict.refusal, given);
    await insertNouns(write, { noun: alarmWindows, items: [verdict.value] });
    return verdict.value;
  });
}

export async function closeWindow(store: Store, actor: Actor, id: string): Promise<AlarmWindow> {
  const scope = pass(actor, 'alarm.handle');
  return writeAs(store, actor, async (write) => {
    const before = await findNounIn(write.tx, scope, { noun: alarmWindows, id });
    // One of a larger area is seen, and ended by whoever holds that area.
    if (before === null || !isInScope(scope, before.area)) throw notFound();
    const verdict = endWindow(before, write.now);
    if (!verdict.ok) throw refused(verdict.refusal);
    const after = verdict.value;
    await write.tx
      .updateTable('alarm_window')
      // The columns of the noun are those of its table.
      .set(toRow(alarmWindows, write.district, after))
      .where('district', '=', write.district)
      .where('id', '=', id)
      .execute();
    const change = { entity: 'alarm_window', entityId: id, verb: 'end', area: before.area };
    write.record({ ...change, before, after });
    return after;
  });
}

/** Those that may hold for an event from then on; few at any time. */
export async function readWindows(
  { tx, district }: Write,
  from: number,
): Promise<readonly AlarmWindow[]> {
  const { rows } = await sql<Cells>`
    select * from alarm_window where district = ${district} and ends_at > ${from}
    order by starts_at, id`.execute(tx);
  return rows.map((row) => toItem(alarmWindows, row));
}
