import type { Premises } from '../premises.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** Takes a user's row out of the file; one that was inspected stays, or its inspections would say nothing. */
export function removePremises(
  premises: Premises,
  { inspections }: { readonly inspections: number },
): Verdict<Premises, 'premises_inspected'> {
  return inspections > 0 ? refuse('premises_inspected') : accept(premises);
}
