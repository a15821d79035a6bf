import { type Inspection, inspectionStage, stagesOf } from '../inspection.ts';
import { refuse, type Verdict } from '../verdict.ts';
import {
  checkInspection,
  type InspectionContext,
  type InspectionRefusal,
} from './check-inspection.ts';

/** What shall be said otherwise; where it was is not: such an entry is withdrawn. */
export type InspectionAmendment = Partial<
  Omit<Inspection, 'id' | 'area' | 'building' | 'compound'>
>;

/** Mends what was entered; what then stands is held against the same rules as a new one. */
export function amendInspection(
  inspection: Inspection,
  amendment: InspectionAmendment,
  context: InspectionContext,
): Verdict<Inspection, InspectionRefusal | 'nothing_amended'> {
  if (!stagesOf(context.role).includes(inspectionStage(inspection.checker))) {
    return refuse('not_your_stage');
  }
  const after = { ...inspection, ...amendment };
  if (JSON.stringify(after) === JSON.stringify(inspection)) return refuse('nothing_amended');
  return checkInspection(after, context);
}
