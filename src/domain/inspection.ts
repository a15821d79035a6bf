import type { Role } from './actor.ts';
import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** 排查空间: the fixed rows of a building file, and what the professional inspection adds (S0-T1r, S0-E4, S0-E4b). */
export const spaces = [
  'transfer_floor',
  'basement',
  'corridor',
  'non_household_user',
  'household_user',
  'charging_facility',
] as const;
export type Space = (typeof spaces)[number];

/** Users, property managers and residents' committees check themselves, companies professionally (S0-E8, S0-O7, S2-E11). */
export const checkers = [
  'user',
  'property_manager',
  'residents_committee',
  'gas_company',
  'power_company',
  'community',
  'grid_worker',
  'police',
  'office',
] as const;
export type Checker = (typeof checkers)[number];

/**
 * 实质入户; 未能入户, when nobody was at home; 通过物业指导户内用电: professionals of the power company
 * guide residents through their property manager and enter no home (S0-R6, S0-R7).
 */
export const visitKinds = ['entered', 'not_entered', 'guidance'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** 排查: one look at one space of a building, or at a compound (S0-T1, S0-E7, S0-R1, S0-R2, S2-E9). */
export type Inspection = {
  readonly id: string;
  readonly area: AreaCode;
  readonly building: string | null;
  readonly compound: string | null;
  /** The user's rooms, where a user was inspected. */
  readonly premises: string | null;
  readonly space: Space | null;
  readonly checker: Checker;
  readonly unit: string | null;
  readonly inspectedOn: CivilDate;
  /** 参加人员、检查人员: how many, and those who are on record, contacts by id. */
  readonly people: number | null;
  readonly contacts: readonly string[];
  /** 确认隐患数; null: not confirmed yet, which is not zero. */
  readonly confirmedHazards: number | null;
  readonly items: readonly CheckedItem[];
  /** How the home of a household user was visited; null: not said, or no home. */
  readonly visit: VisitKind | null;
};

/** A check item by its code in the taxonomy, such as the eight of the watched high-rises (S4-E4). */
export type CheckedItem = { readonly code: string; readonly isInOrder: boolean };

/** 用户自查, 专业检查 (S0-E7), and checks by offices. */
export const inspectionStages = ['self_check', 'professional', 'office'] as const;
export type InspectionStage = (typeof inspectionStages)[number];

const selfCheckers: readonly Checker[] = ['user', 'property_manager', 'residents_committee'];
const professionals: readonly Checker[] = ['gas_company', 'power_company'];

/** The stage that an inspection belongs to by who checks. */
export function inspectionStage(checker: Checker): InspectionStage {
  if (selfCheckers.includes(checker)) return 'self_check';
  return professionals.includes(checker) ? 'professional' : 'office';
}

/** Which inspections a role enters: who inspects by profession enters no self-check of others. */
export function stagesOf(role: Role): readonly InspectionStage[] {
  switch (role) {
    case 'community':
    case 'admin':
      return inspectionStages;
    case 'inspector':
      return ['professional', 'office'];
    case 'leader':
    case 'planner':
    case 'duty':
      return [];
  }
}
