import { type Building, isHighRise } from '../building.ts';
import type { KindsOf } from './quality-kind.ts';

/** A building with what is said of it elsewhere. */
export type BuildingOnRecord = Pick<
  Building,
  'address' | 'heightMeters' | 'storeys' | 'isResidential' | 'hazardsTotal' | 'hazardsOpen'
> & {
  /** 楼栋长 is on record. */
  readonly hasHead: boolean;
  /** 确认隐患数 of its latest inspections; null where none says one. */
  readonly confirmed: number | null;
};

/** Kinds that one building shows by itself. */
export type BuildingRuleKind = Exclude<
  KindsOf<'building'>,
  'building_outside_area' | 'building_duplicated'
>;

/** A storey of less or more metres is no storey. */
export const storeyMeters = { least: 2, most: 6 } as const;

/** 楼栋长, as the ledgers call it. */
export const buildingHeadDuty = '楼栋长';

export const buildingRules: Readonly<
  Record<BuildingRuleKind, (building: BuildingOnRecord) => boolean>
> = {
  building_without_height: ({ heightMeters }) => heightMeters === null,
  building_without_storeys: ({ storeys }) => storeys === null,
  building_without_address: ({ address }) => address === null || address === '',
  high_rise_without_head: (building) => isHighRise(building) === true && !building.hasHead,
  building_confirmed_differs: ({ confirmed, hazardsTotal }) =>
    confirmed !== null && confirmed !== hazardsTotal,
  building_rectified_exceeds: ({ confirmed, hazardsTotal, hazardsOpen }) =>
    confirmed !== null && hazardsTotal - hazardsOpen > confirmed,
  storeys_against_height: ({ heightMeters, storeys }) =>
    heightMeters !== null &&
    storeys !== null &&
    storeys > 0 &&
    (heightMeters < storeys * storeyMeters.least || heightMeters > storeys * storeyMeters.most),
};
