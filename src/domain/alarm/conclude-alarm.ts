import { type Alarm, isHandled } from '../alarm.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export const conclusions = ['resolved', 'false_alarm', 'test'] as const;
export type Conclusion = (typeof conclusions)[number];
export type Closing = {
  readonly conclusion: Conclusion;
  readonly at: number;
  /** What was found and done: an alarm is never closed without a word. */
  readonly note: string;
};

/** 处置完毕, 误报 or 测试: the only way in which an alarm leaves the list of open ones. */
export function concludeAlarm(
  alarm: Alarm,
  { conclusion, at, note }: Closing,
): Verdict<Alarm, 'not_acknowledged' | 'already_handled' | 'needs_a_note'> {
  if (isHandled(alarm.stage)) return refuse('already_handled');
  if (alarm.stage === 'raised') return refuse('not_acknowledged');
  if (note.trim() === '') return refuse('needs_a_note');
  return accept({ ...alarm, stage: conclusion, closedAt: at, note });
}
