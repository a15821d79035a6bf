import { addDays, type CivilDate, dayOfDate } from '../domain/civil-date.ts';
import { allTime, type FoundDays, type Period, periodOfDays } from './period.ts';

/** The weeks of a time line, Monday to Sunday, with what was found in each. */
export type Weeks = {
  readonly firstMonday: CivilDate;
  readonly counts: readonly number[];
  readonly days: readonly FoundOnDay[];
};

type FoundOnDay = { readonly on: CivilDate; readonly found: number };

/** Weeks from one to another, both included, by their place in the line. */
export type WeekSpan = { readonly from: number; readonly to: number };

/** As far back as the index of the worker goes. */
const mostWeeks = 520;

/** null where nothing was found. What is older than ten years counts in the first week. */
export function weeksOf(days: readonly FoundOnDay[], today: CivilDate): Weeks | null {
  const found = days.filter((day) => day.found > 0);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  const lastDay = last.on > today ? last.on : today;
  const earliest = addDays(mondayOf(lastDay), -7 * (mostWeeks - 1));
  const firstMonday = first.on < earliest ? earliest : mondayOf(first.on);
  const counts = Array.from({ length: weekAt(firstMonday, lastDay) + 1 }, () => 0);
  for (const day of found) {
    const week = Math.max(0, weekAt(firstMonday, day.on));
    counts[week] = (counts[week] ?? 0) + day.found;
  }
  return { firstMonday, counts, days: found };
}

/** What was found in a period of any days. */
export function foundIn({ days }: Weeks, { foundFrom = '', foundTo = '9999' }: FoundDays): number {
  return days.reduce(
    (sum, { on, found }) => (on >= foundFrom && on <= foundTo ? sum + found : sum),
    0,
  );
}

/** The weeks that a period touches. */
export function spanOfDays({ firstMonday, counts }: Weeks, days: FoundDays): WeekSpan {
  const last = counts.length - 1;
  const within = (week: number) => Math.min(Math.max(week, 0), last);
  const from = days.foundFrom === undefined ? 0 : within(weekAt(firstMonday, days.foundFrom));
  const to = days.foundTo === undefined ? last : within(weekAt(firstMonday, days.foundTo));
  return { from: Math.min(from, to), to };
}

/** From a Monday to a Sunday; an end of the line is an open end, so that what comes later is in it. */
export function daysOfSpan({ firstMonday, counts }: Weeks, { from, to }: WeekSpan): FoundDays {
  return {
    ...(from > 0 && { foundFrom: addDays(firstMonday, 7 * from) }),
    ...(to < counts.length - 1 && { foundTo: addDays(firstMonday, 7 * to + 6) }),
  };
}

export function periodOfSpan(weeks: Weeks, span: WeekSpan): Period {
  const days = daysOfSpan(weeks, span);
  return days.foundFrom === undefined && days.foundTo === undefined ? allTime : periodOfDays(days);
}

/** A window that is played goes on by a week; one that holds everything grows from the first week. */
export function playedOn(
  weeks: Weeks,
  { from, to }: WeekSpan,
  mode: 'grow' | 'slide',
): WeekSpan | null {
  if (to >= weeks.counts.length - 1) return null;
  return { from: mode === 'grow' ? from : from + 1, to: to + 1 };
}

/** Where playing begins: where the window is, or at the first week when there is nothing after it. */
export function playedFrom(weeks: Weeks, { from, to }: WeekSpan): WeekSpan {
  if (to < weeks.counts.length - 1) return { from, to };
  return { from: 0, to: from === 0 ? 0 : to - from };
}

export function mondayOf(date: CivilDate): CivilDate {
  // 1970-01-01 was a Thursday.
  return addDays(date, -((((dayOfDate(date) + 3) % 7) + 7) % 7));
}

function weekAt(firstMonday: CivilDate, date: CivilDate): number {
  return Math.floor((dayOfDate(date) - dayOfDate(firstMonday)) / 7);
}
