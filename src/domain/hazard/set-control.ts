import type { CivilDate } from '../civil-date.ts';
import { type Hazard, isOpen } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type Control = {
  readonly measure: string;
  readonly from: CivilDate;
  /** 检查频次: a check at least each so many days. */
  readonly checkEveryDays: number;
  readonly today: CivilDate;
};

/** 临时管控 for what cannot be rectified soon, with how often it is checked (S4-R1). Replaces one in place. */
export function setControl(
  hazard: Hazard,
  { today, ...interimControl }: Control,
): Verdict<Hazard, 'already_rectified' | 'control_before_found' | 'control_in_future'> {
  if (!isOpen(hazard.status)) return refuse('already_rectified');
  if (interimControl.from < hazard.foundOn) return refuse('control_before_found');
  if (interimControl.from > today) return refuse('control_in_future');
  return accept({ ...hazard, interimControl });
}
