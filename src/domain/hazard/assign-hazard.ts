import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type Assignment = {
  readonly unit: string;
  readonly measure: string | null;
  readonly deadline: CivilDate;
  readonly deadlineText: string | null;
};

/** 交办: names the responsible unit, the measure and the deadline. An open hazard may be given to another unit. */
export function assignHazard(
  hazard: Hazard,
  assignment: Assignment,
): Verdict<Hazard, 'already_rectified' | 'deadline_before_found'> {
  if (hazard.status === 'rectified' || hazard.status === 'closed') {
    return refuse('already_rectified');
  }
  if (assignment.deadline < hazard.foundOn) return refuse('deadline_before_found');
  return accept({ ...hazard, ...assignment, status: 'assigned' });
}
