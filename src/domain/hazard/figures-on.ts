import { addDays, type CivilDate } from '../civil-date.ts';
import { type Hazard, isOpen } from '../hazard.ts';
import { soonDays } from './count-hazards.ts';

/** What hazards can tell of any day: how many were found by then, rectified by then, and what pressed on it. */
export const dayFigureNames = ['found', 'rectified', 'overdue', 'dueSoon'] as const;
export type DayFigures = Readonly<Record<(typeof dayFigureNames)[number], number>>;

export type DatedHazard = Pick<
  Hazard,
  'status' | 'foundOn' | 'deadline' | 'rectifiedOn' | 'closedOn'
>;

/**
 * The day from which a hazard counts as rectified; null while it is open. Where nobody has said the
 * day, it is the first that is known of it. What was before an extension or a relapse is in its
 * history alone, and not in its figures.
 */
function rectifiedSince(hazard: DatedHazard): CivilDate | null {
  if (isOpen(hazard.status)) return null;
  return hazard.rectifiedOn ?? hazard.closedOn ?? hazard.foundOn;
}

/** The figures as of the end of a day, one hazard after the other: their plain meaning. */
export function figuresOn(hazards: readonly DatedHazard[], day: CivilDate): DayFigures {
  const figures = { found: 0, rectified: 0, overdue: 0, dueSoon: 0 };
  for (const hazard of hazards) {
    if (hazard.foundOn > day) continue;
    figures.found += 1;
    const since = rectifiedSince(hazard);
    if (since !== null && since <= day) figures.rectified += 1;
    else if (hazard.deadline === null) continue;
    else if (hazard.deadline < day) figures.overdue += 1;
    else if (hazard.deadline <= addDays(day, soonDays)) figures.dueSoon += 1;
  }
  return figures;
}
