import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

type Place = Pick<Hazard, 'area' | 'building' | 'compound' | 'position'>;
type Kind = Pick<Hazard, 'category' | 'type' | 'space' | 'checkItem'>;
type Said = Pick<Hazard, 'description' | 'priority' | 'finder'>;

/** What shall be said otherwise; a place is said as a whole. */
export type Amendment = Partial<Place & Kind & Said>;

/** Mends what was written wrong; once somebody has been given the hazard, only with a reason. */
export function amendHazard(
  hazard: Hazard,
  { amendment, reason }: { readonly amendment: Amendment; readonly reason: string | null },
): Verdict<Hazard, 'already_closed' | 'needs_a_reason' | 'nothing_amended'> {
  if (hazard.status === 'closed') return refuse('already_closed');
  if (hazard.status !== 'unassigned' && reason === null) return refuse('needs_a_reason');
  const after = { ...hazard, ...amendment };
  if (JSON.stringify(after) === JSON.stringify(hazard)) return refuse('nothing_amended');
  return accept(after);
}
