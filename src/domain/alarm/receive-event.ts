import type { Alarm } from '../alarm.ts';

/** A further alarm event of a device whose alarm still stands: counted, and the worst level kept. */
export function repeatAlarm(
  alarm: Alarm,
  event: Pick<Alarm, 'level' | 'reading' | 'readingUnit'> & { readonly at: number },
): Alarm {
  const isNewer = event.at >= alarm.lastEventAt;
  const isWorse = event.level < alarm.level;
  return {
    ...alarm,
    repeats: alarm.repeats + 1,
    level: isWorse ? event.level : alarm.level,
    // What is worse than it was when somebody put it away must be seen again.
    shelf: isWorse ? null : alarm.shelf,
    lastEventAt: Math.max(alarm.lastEventAt, event.at),
    reading: isNewer ? event.reading : alarm.reading,
    readingUnit: isNewer ? event.readingUnit : alarm.readingUnit,
    clearedAt: isNewer ? null : alarm.clearedAt,
  };
}

/** 复位: the device says the cause is gone. What people still have to do stays as it is. */
export function clearAlarm(alarm: Alarm, at: number): Alarm {
  if (at < alarm.lastEventAt) return alarm;
  return { ...alarm, clearedAt: at, lastEventAt: at };
}
