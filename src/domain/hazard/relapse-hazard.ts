import type { Hazard } from '../hazard.ts';
import { accept, type Verdict } from '../verdict.ts';
import { type LookBack, whyNotLookedBack } from './look-back.ts';

/**
 * 反弹: a closed hazard was found again. It stays the same object, so that its history links what
 * comes to what was; it goes back to its unit, with its count of relapses raised.
 */
export function relapseHazard(
  hazard: Hazard,
  look: LookBack,
): Verdict<Hazard, 'not_closed' | 'looked_back_before_closed' | 'looked_back_in_future'> {
  const refused = whyNotLookedBack(hazard, look);
  if (refused) return refused;
  return accept({
    ...hazard,
    status: hazard.unit === null ? 'unassigned' : 'assigned',
    rectifiedOn: null,
    closedOn: null,
    relapses: hazard.relapses + 1,
    relapsedOn: look.on,
    lookedBackOn: null,
    extension: null,
  });
}
