import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** 督促指导, 提示函, 通报, 约谈, 督办, 挂牌督办: from the mildest to the sharpest. */
export const supervisionKinds = [
  'guidance',
  'reminder',
  'circular',
  'talk',
  'order',
  'listed_order',
] as const;
type SupervisionKind = (typeof supervisionKinds)[number];

/** 督导记录: how a unit was held to its duty (S0-O5, S1-E15, S2-P3, S3-P3, S4-P3, S4-R6). */
export type Supervision = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string | null;
  readonly kind: SupervisionKind;
  /** The unit it concerns; never a person. */
  readonly unit: string;
  readonly hazard: string | null;
  readonly reason: string;
  readonly evidence: string | null;
  /** The unit that issued it. */
  readonly issuer: string | null;
  readonly issuedOn: CivilDate;
  readonly documentNumber: string | null;
  readonly due: CivilDate | null;
  readonly reply: string | null;
  readonly repliedOn: CivilDate | null;
  /** 摘牌, of a listed order. */
  readonly delistedOn: CivilDate | null;
};
