import { addDays, type CivilDate } from '../civil-date.ts';
import { type Hazard, type HazardStatus, hazardStatuses, isOpen, isOverdue } from '../hazard.ts';

/** What is counted of every group of hazards: how far they are in their life, and what presses. */
export type HazardCounts = Readonly<Record<HazardStatus | 'overdue' | 'dueSoon', number>>;

/** 7日内到期: the deadline is today or on one of so many days after it. */
export const soonDays = 7;

/** Open, not overdue, and the deadline is near. */
function isDueSoon(hazard: Pick<Hazard, 'status' | 'deadline'>, today: CivilDate): boolean {
  const { status, deadline } = hazard;
  return (
    isOpen(status) && deadline !== null && deadline >= today && deadline <= addDays(today, soonDays)
  );
}

export const noHazards: HazardCounts = {
  unassigned: 0,
  assigned: 0,
  rectifying: 0,
  rectified: 0,
  closed: 0,
  overdue: 0,
  dueSoon: 0,
};

/** Counts hazards one by one: the plain meaning of the figures, for small lists and as a yardstick. */
export function countHazards(
  hazards: readonly Pick<Hazard, 'status' | 'deadline'>[],
  today: CivilDate,
): HazardCounts {
  const counts = { ...noHazards };
  for (const hazard of hazards) {
    counts[hazard.status] += 1;
    if (isOverdue(hazard, today)) counts.overdue += 1;
    if (isDueSoon(hazard, today)) counts.dueSoon += 1;
  }
  return counts;
}

export function addHazardCounts(left: HazardCounts, right: HazardCounts): HazardCounts {
  return {
    unassigned: left.unassigned + right.unassigned,
    assigned: left.assigned + right.assigned,
    rectifying: left.rectifying + right.rectifying,
    rectified: left.rectified + right.rectified,
    closed: left.closed + right.closed,
    overdue: left.overdue + right.overdue,
    dueSoon: left.dueSoon + right.dueSoon,
  };
}

/** All hazards of a group. */
export function totalOf(counts: Readonly<Record<HazardStatus, number>>): number {
  return hazardStatuses.reduce((sum, status) => sum + counts[status], 0);
}

/** 已整改: waiting for re-inspection, or closed. */
export function rectifiedOf({
  rectified,
  closed,
}: Pick<HazardCounts, 'rectified' | 'closed'>): number {
  return rectified + closed;
}
