import { type Alarm, isHandled } from '../alarm.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 派单: a unit is sent. Allowed before the alarm is verified, since looking costs less than waiting. */
export function dispatchAlarm(
  alarm: Alarm,
  unit: string,
): Verdict<Alarm, 'not_acknowledged' | 'already_handled'> {
  if (isHandled(alarm.stage)) return refuse('already_handled');
  if (alarm.stage === 'raised') return refuse('not_acknowledged');
  return accept({ ...alarm, stage: 'dispatched', dispatchedTo: unit });
}
