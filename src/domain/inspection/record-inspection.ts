import type { Inspection } from '../inspection.ts';
import type { Verdict } from '../verdict.ts';
import {
  checkInspection,
  type InspectionContext,
  type InspectionRefusal,
} from './check-inspection.ts';

/** Files one look at one space or user of a building, or at a compound (S0-R1, S0-R2). */
export function recordInspection(
  inspection: Inspection,
  context: InspectionContext,
): Verdict<Inspection, InspectionRefusal> {
  return checkInspection(inspection, context);
}
