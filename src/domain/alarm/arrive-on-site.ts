import type { Alarm } from '../alarm.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 到场: the unit that was sent is there. */
export function arriveOnSite(alarm: Alarm): Verdict<Alarm, 'not_dispatched'> {
  if (alarm.stage !== 'dispatched') return refuse('not_dispatched');
  return accept({ ...alarm, stage: 'on_site' });
}
