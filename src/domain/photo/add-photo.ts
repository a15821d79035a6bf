import type { Hazard } from '../hazard.ts';
import { photoLimits } from '../photo.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** One more photo of a hazard that has so many in the same phase of the same round. */
export function addPhoto<Photo>(
  photo: Photo,
  { hazard, already }: { readonly hazard: Pick<Hazard, 'status'>; readonly already: number },
): Verdict<Photo, 'already_closed' | 'too_many_photos'> {
  if (hazard.status === 'closed') return refuse('already_closed');
  if (already >= photoLimits.perPhase) return refuse('too_many_photos');
  return accept(photo);
}
