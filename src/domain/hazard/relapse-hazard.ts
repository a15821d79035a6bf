import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 反弹: a closed hazard was found again. It goes back to its unit, with its count of relapses raised. */
export function relapseHazard(hazard: Hazard): Verdict<Hazard, 'not_closed'> {
  if (hazard.status !== 'closed') return refuse('not_closed');
  return accept({
    ...hazard,
    status: hazard.unit === null ? 'unassigned' : 'assigned',
    rectifiedOn: null,
    closedOn: null,
    relapses: hazard.relapses + 1,
  });
}
