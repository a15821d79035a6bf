import type { CivilDate } from './civil-date.ts';
import type { Checker, Space } from './inspection.ts';

/** 整改主体 (S0-E9). */
export const rectifyingParties = [
  'power_company',
  'gas_company',
  'property_manager',
  'non_household_user',
  'household_user',
] as const;
type RectifyingParty = (typeof rectifyingParties)[number];

/** 资金来源: 政府补贴, 维修资金, 物业服务企业, 业主, 责任单位, 其他; 政府补贴、多方分担 (S3-R7). */
export const fundSources = [
  'government',
  'maintenance_fund',
  'property_manager',
  'owners',
  'responsible_unit',
  'other',
] as const;

export type FundSource = (typeof fundSources)[number];

/** What one source bears of the funds. */
type FundShare = { readonly source: FundSource; readonly yuan: number };

/** 轻重缓急: 急, 重, 缓, 轻 (S3-R4). */
export const priorities = ['urgent', 'serious', 'moderate', 'light'] as const;
type Priority = (typeof priorities)[number];

/** What a building plan says of a hazard beside its life (S0-T2, B5.3); null: not said. */
export type HazardDetails = {
  /** 地点 in the words of its ledger, with the names of homes that it could not be linked to. */
  readonly placeText: string | null;
  /** 排查空间 (S0-E4). */
  readonly space: Space | null;
  /** 检查项, by its code in the taxonomy (S0-E11 to E15). */
  readonly checkItem: string | null;
  /** Who found it (S0-E8, S2-E11). */
  readonly finder: Checker | null;
  readonly rectifyingParty: RectifyingParty | null;
  /** 督促指导单位, by id (S0-R5). */
  readonly supervisor: string | null;
  /** 责任领导, a contact by id (S4-E15). */
  readonly leader: string | null;
  /** 整改资金 in yuan. */
  readonly fundsYuan: number | null;
  /** Who bears them, each source once; empty where nobody has said. */
  readonly fundShares: readonly FundShare[];
  /** 整改预案. */
  readonly plan: string | null;
  readonly priority: Priority | null;
  readonly interimControl: InterimControl | null;
  readonly extension: Extension | null;
};

/** 临时管控, for what cannot be rectified soon (S4-R1). */
type InterimControl = {
  readonly measure: string;
  readonly from: CivilDate;
  /** 检查频次: a check at least each so many days; null: not set. */
  readonly checkEveryDays: number | null;
};

/** 延期: a later deadline asked for (B5.4). */
type Extension = {
  readonly askedOn: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
  /** Null until it is granted. */
  readonly grantedOn: CivilDate | null;
};
