import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/**
 * Takes a photo away. `isProof`: the district asks for a photo of what was done, and this is the only
 * one; it stays while the hazard waits for re-inspection, which will look at it.
 */
export function removePhoto<Photo>(
  photo: Photo,
  { hazard, isProof }: { readonly hazard: Pick<Hazard, 'status'>; readonly isProof: boolean },
): Verdict<Photo, 'already_closed' | 'only_proof'> {
  if (hazard.status === 'closed') return refuse('already_closed');
  if (hazard.status === 'rectified' && isProof) return refuse('only_proof');
  return accept(photo);
}
