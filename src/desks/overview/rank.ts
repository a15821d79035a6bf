import { type HazardCounts, rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';

/** How a list of areas or compounds can be ordered: by their codes, or by what is counted of them. */
export const rankOrders = ['code', 'rate', 'open', 'overdue', 'coverage'] as const;
export type RankOrder = (typeof rankOrders)[number];

type Ranked = {
  readonly counts: HazardCounts;
  readonly buildings: number;
  readonly buildingsInspected: number;
};

/**
 * Rows by what presses most, the lowest rates and the largest numbers first; what has nothing to
 * divide by comes last, and equal ones keep the order of their codes.
 */
export function inRankOrder<Row extends Ranked>(
  rows: readonly Row[],
  order: RankOrder,
): readonly Row[] {
  return rows.toSorted((left, right) => weightOf(left, order) - weightOf(right, order));
}

function weightOf({ counts, buildings, buildingsInspected }: Ranked, order: RankOrder): number {
  switch (order) {
    case 'code':
      return 0;
    case 'rate':
      return shareOf(rectifiedOf(counts), totalOf(counts));
    case 'open':
      return rectifiedOf(counts) - totalOf(counts);
    case 'overdue':
      return -counts.overdue;
    case 'coverage':
      return shareOf(buildingsInspected, buildings);
  }
}

/** Beyond every share where there is nothing to divide by. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 2 : part / whole;
}
