import type { Compound } from '../compound.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** How a compound is kept up, and whether it is being renewed (S3-E5, S3-R2, S3-R6). */
export type CompoundFacts = Pick<
  Compound,
  | 'hasPropertyManager'
  | 'hasOwnersCommittee'
  | 'hasMaintenanceFund'
  | 'managementUnit'
  | 'maintenanceUnit'
  | 'renewalYear'
  | 'wasRenewed'
>;

/** Sets facts of a compound. */
export function amendCompound(
  facts: CompoundFacts,
  change: Partial<CompoundFacts>,
): Verdict<CompoundFacts, 'nothing_amended'> {
  const after = { ...facts, ...change };
  if (JSON.stringify(after) === JSON.stringify(facts)) return refuse('nothing_amended');
  return accept(after);
}
