import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** Reporting 报送, meeting 会议, circular 通报, tips before key dates 提示 (S4-P1). */
export const dutyKinds = ['report', 'meeting', 'circular', 'notice'] as const;
type DutyKind = (typeof dutyKinds)[number];

/** When a duty falls due (B5.6). */
type DutySchedule =
  | { readonly kind: 'days'; readonly days: readonly CivilDate[] }
  /** On or before a day of each month; null where any day of the month will do. */
  | { readonly kind: 'monthly'; readonly day: number | null }
  | { readonly kind: 'before-key-dates' }
  /** The notice asks for it and names no day (S2-P1). */
  | { readonly kind: 'unscheduled' };

/** 报送、会议等职责: what units owe again and again (S0-P1, S1-P1, S2-P2, S3-P1 to P3, S4-P1, S4-P2). */
export type Duty = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string | null;
  readonly kind: DutyKind;
  readonly name: string;
  readonly schedule: DutySchedule;
  /** The time in the words of the notice, such as 每月22日前. */
  readonly phrase: string | null;
  /** Bounds of a schedule without days of its own. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** The units that owe it, by id; empty where all of the area do. */
  readonly units: readonly string[];
  /** The unit that receives it. */
  readonly receiver: string | null;
};
