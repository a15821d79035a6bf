import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** The interim control ends, as when the risk is gone or another measure takes its place. */
export function liftControl(hazard: Hazard): Verdict<Hazard, 'no_control'> {
  if (hazard.interimControl === null) return refuse('no_control');
  return accept({ ...hazard, interimControl: null });
}
