import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** 现场看护, 重点驻守, 夜间巡查 (S4-E14). */
export const watchMeasures = ['on_site_watch', 'posted_guard', 'night_patrol'] as const;
export type WatchMeasure = (typeof watchMeasures)[number];

/** 重要节点: days on which an area keeps a closer watch (S4-E1, S4-R2). */
export type KeyDate = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string | null;
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly measures: readonly WatchMeasure[];
};
