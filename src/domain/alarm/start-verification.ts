import type { Alarm } from '../alarm.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 核实中: somebody is calling, or on the way to look. */
export function startVerification(alarm: Alarm): Verdict<Alarm, 'not_acknowledged'> {
  if (alarm.stage !== 'acknowledged') return refuse('not_acknowledged');
  return accept({ ...alarm, stage: 'verifying' });
}
