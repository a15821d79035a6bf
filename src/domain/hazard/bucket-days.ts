import { addDays, type CivilDate, dayOfDate } from '../civil-date.ts';

export const bucketSizes = ['day', 'week', 'month'] as const;
export type BucketSize = (typeof bucketSizes)[number];

/** What happened to hazards on a day, or in a week or month that begins on it. */
export type DayCount = {
  readonly on: CivilDate;
  readonly found: number;
  readonly rectified: number;
  readonly closed: number;
};

/** Days added up by week, which begins on Monday, or by month; without a gap between the first and the last. */
export function bucketDays(days: readonly DayCount[], size: BucketSize): DayCount[] {
  const sums = new Map<CivilDate, DayCount>();
  for (const day of days) {
    const on = beginOf(day.on, size);
    const { found, rectified, closed } = sums.get(on) ?? empty(on);
    sums.set(on, {
      on,
      found: found + day.found,
      rectified: rectified + day.rectified,
      closed: closed + day.closed,
    });
  }
  const begins = [...sums.keys()].sort();
  const last = begins.at(-1);
  const buckets: DayCount[] = [];
  for (let on = begins[0]; on !== undefined && last !== undefined && on <= last; ) {
    buckets.push(sums.get(on) ?? empty(on));
    on = nextOf(on, size);
  }
  return buckets;
}

function empty(on: CivilDate): DayCount {
  return { on, found: 0, rectified: 0, closed: 0 };
}

function beginOf(day: CivilDate, size: BucketSize): CivilDate {
  switch (size) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -weekdayOf(day));
    case 'month':
      return `${day.slice(0, 8)}01`;
  }
}

function nextOf(begin: CivilDate, size: BucketSize): CivilDate {
  switch (size) {
    case 'day':
      return addDays(begin, 1);
    case 'week':
      return addDays(begin, 7);
    case 'month':
      return beginOf(addDays(begin, 31), 'month');
  }
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: CivilDate): number {
  return (((dayOfDate(day) + 3) % 7) + 7) % 7;
}
