import type { CivilDate } from '../civil-date.ts';
import type { Compound, CompoundSheet } from '../compound.ts';

/**
 * How far an old compound is that is not renewed yet, the most pressing first: hazards and no plan,
 * nobody has looked, on its way, all of it rectified (S3-E1, S3-R8).
 */
export const renewalStates = ['without_plan', 'unsurveyed', 'under_way', 'done'] as const;
export type RenewalState = (typeof renewalStates)[number];

/** What is on record of its hazards and inspections. */
type Surveyed = {
  readonly total: number;
  readonly open: number;
  readonly lastInspectedOn: CivilDate | null;
};

/** 未改造老旧小区: unless somebody has said that it was renewed in an earlier year. */
export function isToRenew({ isOld, wasRenewed }: Pick<Compound, 'isOld' | 'wasRenewed'>): boolean {
  return isOld && wasRenewed !== true;
}

export function renewalState(
  { plan }: Pick<CompoundSheet, 'plan'>,
  { total, open, lastInspectedOn }: Surveyed,
): RenewalState {
  if (open > 0) return plan === null ? 'without_plan' : 'under_way';
  return total === 0 && lastInspectedOn === null ? 'unsurveyed' : 'done';
}

/** Its plan was to be done by a day that is over, and not all of it is. */
export function isPlanOverdue(
  { planDue }: Pick<CompoundSheet, 'planDue'>,
  { open, today }: { readonly open: number; readonly today: CivilDate },
): boolean {
  return open > 0 && planDue !== null && planDue < today;
}
