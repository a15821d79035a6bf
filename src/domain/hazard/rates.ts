import type { HazardStatus } from '../hazard.ts';
import { rectifiedOf, totalOf } from './count-hazards.ts';

export type StatusCounts = Readonly<Record<HazardStatus, number>>;

/** Shares from 0 to 1; null while there is no hazard, which is no rate of zero. */
export type Rates = {
  /** 整改率: rectified and closed among all. */
  readonly rectified: number | null;
  /** 销号率: closed among all. */
  readonly closed: number | null;
};

/** The two rates that campaigns report (B5.4). */
export function rates(counts: StatusCounts): Rates {
  const all = totalOf(counts);
  if (all === 0) return { rectified: null, closed: null };
  return { rectified: rectifiedOf(counts) / all, closed: counts.closed / all };
}
