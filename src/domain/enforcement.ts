import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** 四个一律 in the order of the notice; the last two are referrals (S2-E5, B5.7). */
export const enforcementTracks = [
  'educate_and_remove',
  'warn_and_remove',
  'summon',
  'handle_by_law',
] as const;
type EnforcementTrack = (typeof enforcementTracks)[number];

/** 劝阻, 制止, 提请强制撤除, 断电处置, 责令改正, 警告, 书面移交, 联合执法 (S2-E6). */
export const enforcementActions = [
  'dissuasion',
  'stopping',
  'forced_removal',
  'power_cut',
  'correction_order',
  'warning',
  'written_transfer',
  'joint_enforcement',
] as const;
type EnforcementAction = (typeof enforcementActions)[number];

/** 五个一批: 彻底治理, 依法严惩, 关闭取缔, 联合惩戒, 问责曝光 (S1-G9). */
export const enforcementOutcomes = [
  'remedied',
  'punished',
  'closed_down',
  'jointly_sanctioned',
  'exposed',
] as const;
type EnforcementOutcome = (typeof enforcementOutcomes)[number];

/** 执法记录: what was done about a violation at a place (S2-E3, S2-E5, S2-E6, S2-R12, S2-R13). No person is named. */
export type Enforcement = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string | null;
  readonly building: string | null;
  readonly compound: string | null;
  readonly hazard: string | null;
  readonly violation: string;
  readonly takenOn: CivilDate;
  /** The unit that acted. */
  readonly unit: string | null;
  readonly track: EnforcementTrack | null;
  readonly actions: readonly EnforcementAction[];
  readonly referral: Referral | null;
  readonly outcome: EnforcementOutcome | null;
};

/** 提请、移交: handed to an authority, of whose work only the reply is kept (B5.7). */
type Referral = {
  /** The unit it went to. */
  readonly to: string;
  readonly on: CivilDate;
  readonly reply: string | null;
  readonly repliedOn: CivilDate | null;
};
