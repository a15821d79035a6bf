import { addDays, type CivilDate, dayOfDate } from '../../src/domain/civil-date.ts';
import type { Random } from '../../src/domain/simulate/random.ts';

/** The day itself or the next on which people inspect: mostly working days, none in the autumn holiday. */
export function inspectionDay(date: CivilDate, random: Random): CivilDate {
  const monthAndDay = date.slice(5);
  if (monthAndDay >= '10-01' && monthAndDay <= '10-07') return `${date.slice(0, 5)}10-08`;
  const daysToMonday = [1, 0, 0, 0, 0, 0, 2][weekdayOf(date)] ?? 0;
  return random.chance(0.12) ? date : addDays(date, daysToMonday);
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
function weekdayOf(date: CivilDate): number {
  return (dayOfDate(date) + 4) % 7;
}
