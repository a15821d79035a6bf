import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** What a campaign calls the end of a hazard; data, since the notices differ (S3-T2.4). */
export const closeLabels = ['销号', '销案'] as const;
type CloseLabel = (typeof closeLabels)[number];

/** Which of the two rates, 整改率 or 销号率, a campaign reports (B5.4). */
export const reportedRates = ['rectified', 'closed'] as const;
type ReportedRate = (typeof reportedRates)[number];

/** 专项行动: what a notice sets going in an area and in all below it (S0-M1 to M3, S1-M1, S2-M1, S3-M1, S4-M1). */
export type Campaign = {
  readonly id: string;
  readonly area: AreaCode;
  /** The notice it was adopted from; null for a campaign of the district's own. */
  readonly notice: string | null;
  readonly name: string;
  /** Null where the notice states no day (S0-X6). */
  readonly from: CivilDate | null;
  /** Null: without an end, or none stated (S2-D3). */
  readonly to: CivilDate | null;
  readonly closeLabel: CloseLabel;
  readonly reportedRate: ReportedRate;
  /** The unit that holds the campaign's office (S0-O2, S1-O1, S2-O1). */
  readonly unit: string | null;
};
