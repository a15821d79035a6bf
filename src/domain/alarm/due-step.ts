import { type Alarm, type AlarmLevel, isHandled } from '../alarm.ts';

/** How long an alarm of a level waits until it is escalated, and how often it is repeated till then. */
export type AlarmTimer = {
  readonly level: AlarmLevel;
  readonly escalateAfterMinutes: number;
  readonly remindEveryMinutes: number;
};

export type DueStep = 'unshelve' | 'escalate' | 'remind';

const minuteMs = 60_000;
const longestRestMinutes = 60;

/**
 * What time alone asks of an alarm now; null for nothing. It follows from the alarm and the clock, so
 * that no timer has to remember anything, and what was done already is not due again.
 */
export function dueStep(alarm: Alarm, timers: readonly AlarmTimer[], now: number): DueStep | null {
  if (isHandled(alarm.stage) || alarm.purpose !== 'real') return null;
  if (alarm.shelf !== null) return alarm.shelf.until <= now ? 'unshelve' : null;
  const timer = timers.find(({ level }) => level === alarm.level);
  if (alarm.stage !== 'raised' || timer === undefined) return null;
  const escalateAt = alarm.receivedAt + timer.escalateAfterMinutes * minuteMs;
  if (alarm.escalatedAt === null && now >= escalateAt) return 'escalate';
  const remindAt = (alarm.remindedAt ?? alarm.receivedAt) + remindAfterMs(alarm, timer);
  return now >= remindAt ? 'remind' : null;
}

/** Twice as long each time, up to an hour: an alarm that nobody looks at for days fills no log. */
function remindAfterMs({ reminders }: Alarm, { remindEveryMinutes }: AlarmTimer): number {
  return Math.min(longestRestMinutes, remindEveryMinutes * 2 ** Math.min(reminders, 10)) * minuteMs;
}

/** The alarm after a step that was due. */
export function takeDueStep(alarm: Alarm, step: DueStep, now: number): Alarm {
  switch (step) {
    case 'unshelve':
      return { ...alarm, shelf: null };
    case 'escalate':
      return { ...alarm, escalatedAt: now };
    case 'remind':
      return { ...alarm, remindedAt: now, reminders: alarm.reminders + 1 };
  }
}
