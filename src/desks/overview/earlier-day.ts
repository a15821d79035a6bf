import { addDays, type CivilDate, isCivilDate } from '../../domain/civil-date.ts';

/** Nobody met before; who types a year passes through the year 2. */
export const earliestDay: CivilDate = '2000-01-01';

/** As often as most offices meet. */
const usualDays = 7;

/** A day that figures can be compared with. */
export function isEarlierDay(text: string | null, today: CivilDate): text is CivilDate {
  return text !== null && isCivilDate(text) && text >= earliestDay && text < today;
}

type Sources = {
  /** Of the address: a link shows a colleague the same. */
  readonly asked: CivilDate | null;
  /** What the person chose here before. */
  readonly kept: string | null;
  readonly today: CivilDate;
};

/** The day that figures are compared with; a week ago unless somebody chose one. */
export function earlierDay({ asked, kept, today }: Sources): CivilDate {
  return [asked, kept].find((day) => isEarlierDay(day, today)) ?? addDays(today, -usualDays);
}

/** How far back the small trends go, and from one point to the next. */
const trendDays = 30;
const trendStep = 3;

/** The days of the small trends, today last. */
export function daysOfTrend(today: CivilDate): readonly CivilDate[] {
  const points = trendDays / trendStep;
  return Array.from({ length: points + 1 }, (_, at) => addDays(today, (at - points) * trendStep));
}
