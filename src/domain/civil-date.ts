/** A day in Asia/Shanghai as `YYYY-MM-DD`; such strings compare in the order of the days. */
export type CivilDate = string;

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;
const form = /^\d{4}-\d{2}-\d{2}$/;

/** The day in Asia/Shanghai (no daylight saving since 1991) of an instant in UTC milliseconds. */
export function civilDateOf(instantMs: number): CivilDate {
  return new Date(instantMs + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** True for a day that exists: 2024-02-30 does not. */
export function isCivilDate(text: string): boolean {
  return form.test(text) && !Number.isNaN(Date.parse(text)) && dateOfDay(dayOfDate(text)) === text;
}

/** Days since 1970-01-01, the form in which columns and tiles carry a date. */
export function dayOfDate(date: CivilDate): number {
  return Date.parse(date) / dayMs;
}

export function dateOfDay(day: number): CivilDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayOfDate(date) + days);
}
