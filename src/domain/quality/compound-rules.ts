import type { Compound, CompoundSheet } from '../compound.ts';
import type { KindsOf } from './quality-kind.ts';

/** A compound with what is said of it elsewhere. */
export type CompoundOnRecord = Omit<Compound, 'id' | 'area' | 'name'> &
  Pick<CompoundSheet, 'reportedHazards' | 'reportedRectified'> & {
    /** A person of it is on record: 整改责任人, 网格员 or another. */
    readonly hasContact: boolean;
    /** 排查隐患数量 of its latest inspections; null where none says one. */
    readonly confirmed: number | null;
    /** 具体问题 on its list: its hazards and those of its buildings. */
    readonly recorded: number;
    readonly rectified: number;
  };

/** Kinds that one compound shows by itself. */
export type CompoundRuleKind = Exclude<KindsOf<'compound'>, 'compound_outside_area'>;

export const compoundRules: Readonly<
  Record<CompoundRuleKind, (compound: CompoundOnRecord) => boolean>
> = {
  compound_without_contact: ({ hasContact }) => !hasContact,
  compound_management_unknown: (compound) =>
    compound.isOld && managementSaid(compound) < managementFields,
  compound_confirmed_differs: ({ confirmed, recorded }) =>
    confirmed !== null && confirmed !== recorded,
  compound_rectified_exceeds: ({ confirmed, rectified }) =>
    confirmed !== null && rectified > confirmed,
  compound_reported_differs: ({ reportedHazards, reportedRectified, recorded, rectified }) =>
    (reportedHazards ?? recorded) !== recorded || (reportedRectified ?? rectified) !== rectified,
  compound_unlocated: ({ position }) => position === null,
};

/** 物业, 业主委员会, 消防管理单位, 维护单位, 维修资金 (S3-E5). */
export const managementFields = 5;

type Management = Pick<
  Compound,
  | 'hasPropertyManager'
  | 'hasOwnersCommittee'
  | 'managementUnit'
  | 'maintenanceUnit'
  | 'hasMaintenanceFund'
>;

/** How many of the five somebody has said something of; that there is none is said too. */
export function managementSaid(compound: Management): number {
  const said = [
    compound.hasPropertyManager,
    compound.hasOwnersCommittee,
    compound.managementUnit,
    compound.maintenanceUnit,
    compound.hasMaintenanceFund,
  ];
  return said.filter((value) => value !== null).length;
}
