import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** 目标: what a campaign wants to reach (S1-G1 to G10, S2-G1, S3-G1, S3-G2, S4-G1). */
export type Target = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string;
  readonly name: string;
  /** What is counted over what; null where the notice sets an aim without a number (S0-G1). */
  readonly measure: TargetMeasure | null;
  /** 0 to 100; null where no share is asked for. */
  readonly percent: number | null;
  readonly by: CivilDate | null;
  /** The target in the words of the notice. */
  readonly phrase: string | null;
};

type TargetMeasure = {
  readonly numerator: string;
  /** Null: a plain count. */
  readonly denominator: string | null;
};
