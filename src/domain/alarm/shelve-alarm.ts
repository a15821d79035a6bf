import { type Alarm, type AlarmShelf, isHandled } from '../alarm.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

const hourMs = 3_600_000;
/** A red alarm may rest for an hour, any other for a day. */
const longestMs = { 1: hourMs, 2: 24 * hourMs, 3: 24 * hourMs } as const;

/** 搁置: known and for a reason out of the way until an hour; a worse word of the device ends it. */
export function shelveAlarm(
  alarm: Alarm,
  shelf: AlarmShelf,
  now: number,
): Verdict<Alarm, 'already_handled' | 'needs_a_reason' | 'shelf_in_past' | 'shelf_too_long'> {
  if (isHandled(alarm.stage)) return refuse('already_handled');
  if (shelf.reason.trim() === '') return refuse('needs_a_reason');
  if (shelf.until <= now) return refuse('shelf_in_past');
  if (shelf.until > now + longestMs[alarm.level]) return refuse('shelf_too_long');
  return accept({ ...alarm, shelf });
}

/** Taken off the shelf before its time. */
export function unshelveAlarm(alarm: Alarm): Verdict<Alarm, 'not_shelved'> {
  return alarm.shelf === null ? refuse('not_shelved') : accept({ ...alarm, shelf: null });
}
