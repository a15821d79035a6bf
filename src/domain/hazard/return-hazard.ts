import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 复查不通过: the re-inspection sends it back to be rectified again. */
export function returnHazard(hazard: Hazard): Verdict<Hazard, 'not_rectified'> {
  if (hazard.status !== 'rectified') return refuse('not_rectified');
  return accept({ ...hazard, status: 'rectifying', rectifiedOn: null });
}
