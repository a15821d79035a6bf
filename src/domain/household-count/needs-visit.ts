import { type CivilDate, isCivilDate } from '../civil-date.ts';

/** 两年未实质入户, where the district has set no other number of years (S0-H1). */
export const usualVisitYears = 2;

/** What is known of visits to the homes of a building or compound. */
export type VisitFacts = {
  /** 未实质入户 by the count of its households; null: nobody has counted. */
  readonly notVisited: number | null;
  /** The last day on which the gas company was in homes of it. */
  readonly lastVisitOn: CivilDate | null;
  /** Open gas hazards of household users. */
  readonly knownHazards: number;
};

/**
 * 待入户: the gas company enters homes that were not really visited for years, and those of users
 * with known hazards (S0-R6). Where nobody has counted, the last visit tells.
 */
export function needsVisit(
  { notVisited, lastVisitOn, knownHazards }: VisitFacts,
  cutoff: CivilDate,
): boolean {
  if (knownHazards > 0) return true;
  if (notVisited !== null) return notVisited > 0;
  return lastVisitOn === null || lastVisitOn < cutoff;
}

/** The first day from which a visit still counts; of 29 February the 28th where there is none. */
export function visitCutoff(today: CivilDate, years: number): CivilDate {
  const earlier = `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
  return isCivilDate(earlier) ? earlier : `${earlier.slice(0, 8)}28`;
}
