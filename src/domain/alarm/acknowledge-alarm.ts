import type { Alarm } from '../alarm.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type Acknowledgement = { readonly by: string; readonly at: number };

/** 签收: somebody by name has seen it. The alarm stays open. */
export function acknowledgeAlarm(
  alarm: Alarm,
  { by, at }: Acknowledgement,
): Verdict<Alarm, 'already_acknowledged' | 'needs_a_name'> {
  if (alarm.stage !== 'raised') return refuse('already_acknowledged');
  if (by.trim() === '') return refuse('needs_a_name');
  return accept({ ...alarm, stage: 'acknowledged', acknowledgedAt: at, acknowledgedBy: by });
}
