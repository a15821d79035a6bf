import type { Compound, CompoundSheet } from '../compound.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** How a compound is kept up and renewed, what is planned for it and what it reported (S3-E5, S3-R2, S3-R6, S0-T3). */
export type CompoundFacts = Pick<
  Compound,
  | 'hasPropertyManager'
  | 'hasOwnersCommittee'
  | 'hasMaintenanceFund'
  | 'managementUnit'
  | 'maintenanceUnit'
  | 'renewalYear'
  | 'wasRenewed'
> &
  CompoundSheet;

/** Sets facts of a compound; no more is reported as rectified than as found (S0-R10). */
export function amendCompound(
  facts: CompoundFacts,
  change: Partial<CompoundFacts>,
): Verdict<CompoundFacts, 'nothing_amended' | 'rectified_exceeds_found' | 'due_without_plan'> {
  const after = { ...facts, ...change };
  if (JSON.stringify(after) === JSON.stringify(facts)) return refuse('nothing_amended');
  if ((after.reportedRectified ?? 0) > (after.reportedHazards ?? 0)) {
    return refuse('rectified_exceeds_found');
  }
  if (after.planDue !== null && after.plan === null) return refuse('due_without_plan');
  return accept(after);
}
