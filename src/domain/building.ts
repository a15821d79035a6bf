import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';
import type { LngLat } from './position.ts';

/** Imported (as from 高楼消防码), never computed here. */
export const riskLevels = ['major', 'larger', 'general', 'low'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const buildingStatuses = ['overdue', 'open', 'rectified', 'clear', 'unknown'] as const;
export type BuildingStatus = (typeof buildingStatuses)[number];

/** What the file of a building may lack: all of it, any inspection, or one of the two companies'. */
export const fileGaps = ['file', 'inspection', 'professional'] as const;
export type FileGap = (typeof fileGaps)[number];

/** Counts of the building's hazards, kept by the write that changes a hazard. */
export type HazardRollup = {
  readonly hazardsTotal: number;
  /** Not yet rectified. */
  readonly hazardsOpen: number;
  /** The earliest deadline among the open ones. */
  readonly nextDeadline: CivilDate | null;
};

export type Building = HazardRollup & {
  readonly id: string;
  readonly area: AreaCode;
  readonly compound: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly heightMeters: number | null;
  readonly storeys: number | null;
  readonly isResidential: boolean | null;
  readonly yearBuilt: number | null;
  readonly riskLevel: RiskLevel | null;
  readonly inspectedOn: CivilDate | null;
  /** 物业管理; decides who keeps its ledger (S0-O4, S0-O6, S4-R7). */
  readonly hasPropertyManager: boolean | null;
  /** On the watch list of high-rises (S4-H1). */
  readonly isWatched: boolean;
  /** 消防管理单位, 维护单位 of the shared facilities, by id (S3-R2). */
  readonly managementUnit: string | null;
  readonly maintenanceUnit: string | null;
  readonly position: LngLat;
};

/**
 * The worst thing known of a building. A building nobody has inspected is `unknown`, never `clear`:
 * no hazard found is not the same as no hazard.
 */
export function buildingStatus(
  building: HazardRollup & Pick<Building, 'inspectedOn'>,
  today: CivilDate,
): BuildingStatus {
  if (building.hazardsOpen > 0) {
    const isLate = building.nextDeadline !== null && building.nextDeadline < today;
    return isLate ? 'overdue' : 'open';
  }
  if (building.hazardsTotal > 0) return 'rectified';
  return building.inspectedOn === null ? 'unknown' : 'clear';
}

/** GB 55037. */
export const highRiseMeters = { residential: 27, other: 24 } as const;

/** High-rise: residential above 27 m, any other above 24 m. null when the height is unknown. */
export function isHighRise(
  building: Pick<Building, 'heightMeters' | 'isResidential'>,
): boolean | null {
  if (building.heightMeters === null) return null;
  return building.heightMeters > highRiseMeters[building.isResidential ? 'residential' : 'other'];
}

/** Strictly above 100 m, where every household needs a gas leak alarm (S1-H1). null when the height is unknown. */
export function isOver100Meters(building: Pick<Building, 'heightMeters'>): boolean | null {
  return building.heightMeters === null ? null : building.heightMeters > 100;
}
