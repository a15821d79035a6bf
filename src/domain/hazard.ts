import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';
import type { HazardDetails } from './hazard-details.ts';
import type { LngLat } from './position.ts';

export const hazardCategories = ['electricity', 'gas', 'fire', 'ebike'] as const;
export type HazardCategory = (typeof hazardCategories)[number];

/** 隐患等级. `ungraded` is the default; `major` needs a determination record. */
export const hazardGrades = ['major', 'general', 'ungraded'] as const;
export type HazardGrade = (typeof hazardGrades)[number];

/**
 * The life of a hazard: 待交办 → 已交办 → 整改中 → 已整改待复查 → 已销号.
 * Overdue is no status: it is derived from the deadline and the day.
 */
export const hazardStatuses = [
  'unassigned',
  'assigned',
  'rectifying',
  'rectified',
  'closed',
] as const;
export type HazardStatus = (typeof hazardStatuses)[number];

export const hazardSources = [
  'self_check',
  'gas_inspection',
  'power_inspection',
  'office',
  'complaint',
] as const;
export type HazardSource = (typeof hazardSources)[number];

export type Hazard = HazardDetails & {
  readonly id: string;
  /** 隐患编号: counts up within the district, never reused. */
  readonly number: number;
  readonly area: AreaCode;
  readonly building: string | null;
  readonly compound: string | null;
  /** null: 未定位, listed and counted but not on the map. */
  readonly position: LngLat | null;
  readonly category: HazardCategory;
  /** The type's official term, one of the category's list. */
  readonly type: string;
  readonly description: string;
  readonly grade: HazardGrade;
  /** Who determined a major hazard, on what basis, when; null for every other grade. */
  readonly determination: string | null;
  readonly source: HazardSource;
  readonly status: HazardStatus;
  readonly foundOn: CivilDate;
  /** The responsible unit that was given the hazard. */
  readonly unit: string | null;
  readonly measure: string | null;
  readonly deadline: CivilDate | null;
  /** The deadline in the words of its ledger, such as 6月30日前. */
  readonly deadlineText: string | null;
  readonly rectifiedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  /** How often it came back after it was closed. */
  readonly relapses: number;
  /** The day it was last found to have come back; its life before that day is in its history. */
  readonly relapsedOn: CivilDate | null;
  /** 回头看: the last day on which somebody saw that it has not come back since it was closed. */
  readonly lookedBackOn: CivilDate | null;
  /** The seq of the change that made it what it is; 0 when the log does not know. */
  readonly version: number;
};

/** True until somebody has rectified it. */
export function isOpen(status: HazardStatus): boolean {
  switch (status) {
    case 'unassigned':
    case 'assigned':
    case 'rectifying':
      return true;
    case 'rectified':
    case 'closed':
      return false;
  }
}

/** Open after its deadline; a deadline includes its day. */
export function isOverdue(hazard: Pick<Hazard, 'status' | 'deadline'>, today: CivilDate): boolean {
  return isOpen(hazard.status) && hazard.deadline !== null && today > hazard.deadline;
}
