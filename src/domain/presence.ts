import type { AreaCode } from './area.ts';
import type { WatchMeasure } from './key-date.ts';
import type { LngLat } from './position.ts';

/** 到岗: somebody has taken up a post on a key date (S4-E13, S4-E14). Known of that moment alone, no track is kept. */
export type Presence = {
  readonly id: string;
  readonly area: AreaCode;
  readonly keyDate: string;
  readonly unit: string | null;
  readonly measure: WatchMeasure;
  readonly building: string | null;
  readonly compound: string | null;
  /** The post in words. */
  readonly place: string;
  /** UTC milliseconds. */
  readonly at: number;
  /** Null where it was not given. */
  readonly position: LngLat | null;
};
