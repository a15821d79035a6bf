import type { HazardListFilter } from '../../client/queries/hazards.ts';
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { soonDays } from '../../domain/hazard/count-hazards.ts';
import { type HazardStatus, hazardStatuses, isOpen } from '../../domain/hazard.ts';

/** What is counted of the hazards of a filter; `done` is 已整改, waiting for re-inspection or closed. */
export type HazardFigure = HazardStatus | 'found' | 'open' | 'done' | 'overdue' | 'dueSoon';

/** The filter of the rows behind a figure: as many hazards as the figure counts. */
export function rowsBehind(
  filter: HazardListFilter,
  figure: HazardFigure,
  today: CivilDate,
): HazardListFilter {
  const { sort: _s, direction: _d, ...asked } = filter;
  switch (figure) {
    case 'found':
      return asked;
    case 'open':
      return withStatus(asked, isOpen);
    case 'done':
      return withStatus(asked, (status) => !isOpen(status));
    case 'overdue':
      return { ...asked, isOverdue: true };
    case 'dueSoon':
      return dueWithin(asked, today);
    default:
      return withStatus(asked, (status) => status === figure);
  }
}

function withStatus(
  filter: HazardListFilter,
  isWanted: (status: HazardStatus) => boolean,
): HazardListFilter {
  const asked: readonly HazardStatus[] = filter.status ?? hazardStatuses;
  return { ...filter, status: asked.filter(isWanted) };
}

/** An address holds either how many days ahead, or two days: what has both is told as days. */
function dueWithin(filter: HazardListFilter, today: CivilDate): HazardListFilter {
  const { dueWithinDays = soonDays, deadlineFrom, deadlineTo, ...rest } = filter;
  const ahead = Math.min(dueWithinDays, soonDays);
  if (deadlineFrom === undefined && deadlineTo === undefined) {
    return { ...rest, dueWithinDays: ahead };
  }
  const [from, to] = [deadlineFrom ?? today, deadlineTo ?? addDays(today, ahead)];
  return {
    ...withStatus(rest, isOpen),
    deadlineFrom: from > today ? from : today,
    deadlineTo: to < addDays(today, ahead) ? to : addDays(today, ahead),
  };
}
