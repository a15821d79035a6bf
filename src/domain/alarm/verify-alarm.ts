import type { Alarm } from '../alarm.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 核实属实: it is real. */
export function verifyAlarm(alarm: Alarm): Verdict<Alarm, 'not_under_verification'> {
  if (alarm.stage !== 'acknowledged' && alarm.stage !== 'verifying') {
    return refuse('not_under_verification');
  }
  return accept({ ...alarm, stage: 'verified' });
}
