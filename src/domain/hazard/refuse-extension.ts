import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 不同意延期: the deadline stays, and more time may be asked for again. */
export function refuseExtension(hazard: Hazard): Verdict<Hazard, 'no_extension_asked'> {
  if (hazard.extension?.grantedOn !== null) return refuse('no_extension_asked');
  return accept({ ...hazard, extension: null });
}
