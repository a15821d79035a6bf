import type { CivilDate } from '../civil-date.ts';
import { type Hazard, isOpen } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type Rectification = {
  readonly on: CivilDate;
  readonly measure: string | null;
  readonly today: CivilDate;
  /** The district asks for a photo of what was done, and there is none. */
  readonly lacksPhoto?: boolean;
};

/**
 * 整改完成, or 立查立改 when nobody was assigned yet. It then waits for re-inspection; an extension
 * that nobody has decided upon is not needed any more.
 */
export function rectifyHazard(
  hazard: Hazard,
  { on, measure, today, lacksPhoto = false }: Rectification,
): Verdict<
  Hazard,
  'already_rectified' | 'rectified_before_found' | 'rectified_in_future' | 'needs_a_photo'
> {
  if (!isOpen(hazard.status)) return refuse('already_rectified');
  if (on < hazard.foundOn) return refuse('rectified_before_found');
  if (on > today) return refuse('rectified_in_future');
  if (lacksPhoto) return refuse('needs_a_photo');
  const isPending = hazard.extension?.grantedOn === null;
  return accept({
    ...hazard,
    status: 'rectified',
    rectifiedOn: on,
    measure: measure ?? hazard.measure,
    extension: isPending ? null : hazard.extension,
  });
}
