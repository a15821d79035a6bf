import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 销号: the re-inspection found it rectified. */
export function closeHazard(
  hazard: Hazard,
  on: CivilDate,
): Verdict<Hazard, 'not_rectified' | 'closed_before_rectified'> {
  if (hazard.status !== 'rectified') return refuse('not_rectified');
  if (hazard.rectifiedOn !== null && on < hazard.rectifiedOn) {
    return refuse('closed_before_rectified');
  }
  return accept({ ...hazard, status: 'closed', closedOn: on });
}
