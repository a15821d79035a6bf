import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';
import type { LngLat } from './position.ts';

/** A residential compound; `isOld` marks an old one, the object of the campaigns. */
export type Compound = {
  readonly id: string;
  readonly area: AreaCode;
  readonly name: string;
  readonly address: string | null;
  readonly isOld: boolean;
  /** null: nobody has said yet, which is not the same as none. */
  readonly hasPropertyManager: boolean | null;
  readonly households: number | null;
  /** 业主委员会 (S3-E5, S3-G1). */
  readonly hasOwnersCommittee: boolean | null;
  /** 纳入年度老旧小区改造项目清单: the year of the list (S3-R6). */
  readonly renewalYear: number | null;
  /** 历年已整改: renewed before, so that a look-back is due (S3-E1). */
  readonly wasRenewed: boolean | null;
  /** 消防设施 are kept up by a fund; without one the town pays (S3-E5, S3-R2). */
  readonly hasMaintenanceFund: boolean | null;
  /** 消防管理单位, 维护单位 of the shared facilities, by id (S3-R2). */
  readonly managementUnit: string | null;
  readonly maintenanceUnit: string | null;
  readonly position: LngLat | null;
};

/** What the sheets say of a compound that no file of compounds carries. */
export type CompoundSheet = {
  /** 整改计划 of one that is not renewed yet, and by when it is to be done (S3-E1, S3-R8). */
  readonly plan: string | null;
  readonly planDue: CivilDate | null;
  /** 生命通道严重堵塞, and 一小区一对策 against it (S4-R2). */
  readonly isFireAccessBlocked: boolean | null;
  readonly accessPlan: string | null;
  /** 排查隐患数量 and 已整改数量 as the compound reported them in the situation table; 备注 (S0-T3). */
  readonly reportedHazards: number | null;
  readonly reportedRectified: number | null;
  readonly remarks: string | null;
};
