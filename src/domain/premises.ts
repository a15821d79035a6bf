import type { AreaCode } from './area.ts';
import type { UserClass } from './device.ts';
import type { Space } from './inspection.ts';

/**
 * 教培, 餐饮, 民宿, 商超, 医疗, 仓储 (S0-E5); 学校, 医院, 养老机构, 酒店, 小旅馆, 农贸市场, 商住混合体 (S1-E3);
 * 居民用户, 群租房 (S0-E6, S1-E3).
 */
export const premisesKinds = [
  'training',
  'catering',
  'homestay',
  'retail',
  'medical',
  'warehouse',
  'school',
  'hospital',
  'elderly_care',
  'hotel',
  'small_inn',
  'farmers_market',
  'mixed_use',
  'resident',
  'group_rental',
  'other',
] as const;
export type PremisesKind = (typeof premisesKinds)[number];

/** 管道气, 液化石油气, 混用 (S0-E3.8, S0-E3.9), 不用气. */
export const gasSupplies = ['piped', 'bottled', 'mixed', 'none'] as const;
export type GasSupply = (typeof gasSupplies)[number];

/**
 * 单位用户, 居民用户: a user with a row of its own in the file of a building (S0-T1r), a shop, a school,
 * a flat (S0-E5, S0-E6, S1-E3, S1-R8). A flat goes by its number, never by who lives in it.
 */
export type Premises = {
  readonly id: string;
  readonly area: AreaCode;
  readonly building: string | null;
  readonly compound: string | null;
  readonly name: string;
  /** 单元, as its door bears it. */
  readonly entrance: string | null;
  readonly kind: PremisesKind;
  /** From 1; below ground from -1. */
  readonly floor: number | null;
  readonly gasSupply: GasSupply | null;
  readonly userClass: UserClass | null;
  /** 设置年份, and the standard of that day, by which it is judged (S3-R3). */
  readonly setUpYear: number | null;
  readonly standard: string | null;
};

/** Bottled gas on the second floor or above is forbidden (S0-H2); null when floor or supply is unknown. */
export function hasForbiddenBottledGas(
  premises: Pick<Premises, 'floor' | 'gasSupply'>,
): boolean | null {
  if (premises.gasSupply === null || premises.floor === null) return null;
  return premises.floor >= 2 && ['bottled', 'mixed'].includes(premises.gasSupply);
}

/**
 * Non-residential premises inside a compound are judged by the standard at their set-up, not by the one
 * for homes or of today (S3-R3).
 */
export function isJudgedBySetUp({ kind, compound }: Pick<Premises, 'kind' | 'compound'>): boolean {
  return compound !== null && spaceOfUser(kind) === 'non_household_user';
}

/** The rows of a building file that a user stands among (S0-T1r). */
export function spaceOfUser(kind: PremisesKind): Extract<Space, `${string}_user`> {
  return kind === 'resident' || kind === 'group_rental' ? 'household_user' : 'non_household_user';
}
