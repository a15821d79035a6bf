import { addDays, type CivilDate, dateOfDay, dayOfDate } from '../../domain/civil-date.ts';

/** A stretch of whole months on which days have a share, 0 at its beginning and 1 at its end. */
export type TimeScale = {
  readonly from: CivilDate;
  /** The first day after the stretch. */
  readonly end: CivilDate;
};

export type Tick = {
  /** `YYYY-MM` */
  readonly month: string;
  readonly share: number;
};

/** The months in which all days lie; null where there are none. */
export function timeScaleOf(days: readonly CivilDate[]): TimeScale | null {
  const sorted = [...days].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: monthStart(first), end: nextMonth(last) };
}

/** Where a day begins on the scale; below 0 or above 1 outside of it. */
export function shareOf(day: CivilDate, { from, end }: TimeScale): number {
  const start = dayOfDate(from);
  return (dayOfDate(day) - start) / (dayOfDate(end) - start);
}

/** Where a day is over on the scale: a period holds its last day. */
export function endShareOf(day: CivilDate, scale: TimeScale): number {
  return shareOf(addDays(day, 1), scale);
}

const steps = [1, 2, 3, 6, 12, 24, 60];

/** The beginnings of months, as close together as `atMost` of them allow. */
export function ticksOf(scale: TimeScale, { atMost }: { atMost: number }): readonly Tick[] {
  const months = monthsOf(scale);
  const step = steps.find((size) => months.length / size <= atMost) ?? months.length;
  return months
    .filter((_, index) => index % step === 0)
    .map((day) => ({ month: day.slice(0, 7), share: shareOf(day, scale) }));
}

/** The first day of every month of the scale. */
export function monthsOf({ from, end }: TimeScale): readonly CivilDate[] {
  const months: CivilDate[] = [];
  for (let day = from; day < end; day = nextMonth(day)) months.push(day);
  return months;
}

function monthStart(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

/** 32 days after the first of a month lie in the next one, whatever the month. */
function nextMonth(day: CivilDate): CivilDate {
  return monthStart(dateOfDay(dayOfDate(monthStart(day)) + 32));
}
