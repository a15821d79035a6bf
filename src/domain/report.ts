import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

export const reportStatuses = ['draft', 'sent', 'returned', 'accepted'] as const;
type ReportStatus = (typeof reportStatuses)[number];

/** 报送件: a unit's answer to one day of a duty (S1-P1, S3-P1, S3-P2; the minutes of S0-P1). */
export type Report = {
  readonly id: string;
  readonly area: AreaCode;
  readonly duty: string;
  readonly unit: string;
  /** The day of the duty it answers; null for a duty without days. */
  readonly due: CivilDate | null;
  readonly status: ReportStatus;
  readonly text: string | null;
  /** Figures by name, frozen when the report was made. */
  readonly figures: Readonly<Record<string, number>>;
  /** The newest change that the figures know of. */
  readonly figuresSeq: number | null;
  /** UTC milliseconds. */
  readonly sentAt: number | null;
  readonly returnReason: string | null;
};
