import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 销号: the re-inspection found it rectified. What was done meanwhile ends with it. */
export function closeHazard(
  hazard: Hazard,
  { on, today }: { readonly on: CivilDate; readonly today: CivilDate },
): Verdict<Hazard, 'not_rectified' | 'closed_before_rectified' | 'closed_in_future'> {
  if (hazard.status !== 'rectified') return refuse('not_rectified');
  if (hazard.rectifiedOn !== null && on < hazard.rectifiedOn) {
    return refuse('closed_before_rectified');
  }
  if (on > today) return refuse('closed_in_future');
  return accept({ ...hazard, status: 'closed', closedOn: on, interimControl: null });
}
