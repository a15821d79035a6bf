import { type Premises, spaceOfUser } from '../premises.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** What shall be said otherwise; a user that moved out is removed. */
export type PremisesAmendment = Partial<Omit<Premises, 'id' | 'area' | 'building' | 'compound'>>;

/** What is known of the user beside its own row. */
type Known = { readonly inspections: number };

/**
 * Mends what was said of a user. One that has been inspected stays among the rows that it was
 * inspected in.
 */
export function amendPremises(
  premises: Premises,
  amendment: PremisesAmendment,
  { inspections }: Known,
): Verdict<Premises, 'nothing_amended' | 'kind_inspected'> {
  const after = { ...premises, ...amendment };
  if (JSON.stringify(after) === JSON.stringify(premises)) return refuse('nothing_amended');
  const isMoved = spaceOfUser(after.kind) !== spaceOfUser(premises.kind);
  return isMoved && inspections > 0 ? refuse('kind_inspected') : accept(after);
}
