import type { CivilDate } from '../civil-date.ts';
import { type Hazard, isOpen } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type ExtensionRequest = {
  readonly until: CivilDate;
  readonly reason: string;
  readonly today: CivilDate;
};

/** 申请延期: asks for a later deadline. The one in force stays until the office grants it. */
export function askExtension(
  hazard: Hazard,
  { until, reason, today }: ExtensionRequest,
): Verdict<
  Hazard,
  | 'already_rectified'
  | 'no_deadline'
  | 'extension_pending'
  | 'extension_not_later'
  | 'extension_in_past'
> {
  if (!isOpen(hazard.status)) return refuse('already_rectified');
  if (hazard.deadline === null) return refuse('no_deadline');
  if (hazard.extension?.grantedOn === null) return refuse('extension_pending');
  if (until <= hazard.deadline) return refuse('extension_not_later');
  if (until < today) return refuse('extension_in_past');
  return accept({ ...hazard, extension: { askedOn: today, until, reason, grantedOn: null } });
}
