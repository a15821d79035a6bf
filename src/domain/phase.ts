import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** 阶段: a stretch of a campaign (S0-E7, S1-D1 to D5, S2-D1 to D3, S3-E11). */
export type Phase = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string;
  /** Its place in the order of the notice, from 1. */
  readonly ordinal: number;
  readonly name: string;
  readonly from: CivilDate | null;
  /** Null: without an end, or none stated. */
  readonly to: CivilDate | null;
  /** The period in the words of the notice. */
  readonly phrase: string | null;
};
