import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** The responsible unit has begun. */
export function startRectification(hazard: Hazard): Verdict<Hazard, 'not_assigned'> {
  if (hazard.status !== 'assigned') return refuse('not_assigned');
  return accept({ ...hazard, status: 'rectifying' });
}
