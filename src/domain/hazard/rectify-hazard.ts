import type { CivilDate } from '../civil-date.ts';
import { type Hazard, isOpen } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type Rectification = { readonly on: CivilDate; readonly measure: string | null };

/** 整改完成, or 立查立改 when nobody was assigned yet. It then waits for re-inspection. */
export function rectifyHazard(
  hazard: Hazard,
  { on, measure }: Rectification,
): Verdict<Hazard, 'already_rectified' | 'rectified_before_found'> {
  if (!isOpen(hazard.status)) return refuse('already_rectified');
  if (on < hazard.foundOn) return refuse('rectified_before_found');
  return accept({
    ...hazard,
    status: 'rectified',
    rectifiedOn: on,
    measure: measure ?? hazard.measure,
  });
}
