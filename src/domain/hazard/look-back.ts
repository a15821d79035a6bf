import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import { accept, type Refused, refuse, type Verdict } from '../verdict.ts';

/** When somebody went to look again. */
export type LookBack = { readonly on: CivilDate; readonly today: CivilDate };
type LookBackRefusal = 'not_closed' | 'looked_back_before_closed' | 'looked_back_in_future';

/** 回头看, 未反弹: it has not come back. Closes nothing, leaves the day. */
export function lookBack(hazard: Hazard, look: LookBack): Verdict<Hazard, LookBackRefusal> {
  return whyNotLookedBack(hazard, look) ?? accept({ ...hazard, lookedBackOn: look.on });
}

/** Why a closed hazard cannot be looked back upon on that day; null when it can. */
export function whyNotLookedBack(
  hazard: Hazard,
  { on, today }: LookBack,
): Refused<LookBackRefusal> | null {
  if (hazard.status !== 'closed') return refuse('not_closed');
  if (hazard.closedOn !== null && on < hazard.closedOn) return refuse('looked_back_before_closed');
  return on > today ? refuse('looked_back_in_future') : null;
}
