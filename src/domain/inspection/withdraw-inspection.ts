import type { Role } from '../actor.ts';
import { type Inspection, inspectionStage, stagesOf } from '../inspection.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** Takes an entry back that should not be there; the log keeps it, with the reason. */
export function withdrawInspection(
  inspection: Inspection,
  role: Role,
): Verdict<Inspection, 'not_your_stage'> {
  const isTheirs = stagesOf(role).includes(inspectionStage(inspection.checker));
  return isTheirs ? accept(inspection) : refuse('not_your_stage');
}
