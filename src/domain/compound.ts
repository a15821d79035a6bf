import type { AreaCode } from './area.ts';
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
