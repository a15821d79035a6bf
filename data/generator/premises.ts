import { randomFor } from '../../src/domain/simulate/random.ts';
import type { DemoBuilding } from './town.ts';

/** A non-household user: what it does, and on which floor. */
export type Premise = { readonly trade: string; readonly floor: number };

/** How many in a hundred are of each trade. */
const trades = [
  ['餐饮', 38],
  ['商超', 18],
  ['教培', 10],
  ['民宿', 10],
  ['医疗', 6],
  ['仓储', 6],
  ['酒店', 4],
  ['学校', 4],
  ['养老', 2],
  ['其他', 2],
] as const;

const frontMeters = 9;

/** Who trades in a building; none in a home. */
export function premisesOf({ plan, index }: DemoBuilding, seed: number): Premise[] {
  const random = randomFor(seed, 'premises', index);
  const perFloor = plan.widthMeters / frontMeters;
  switch (plan.kind) {
    case 'shop':
      return Array.from({ length: Math.round(perFloor * plan.storeys) }, () => ({
        trade: random.weighted(trades),
        floor: random.whole(1, plan.storeys),
      }));
    case 'public':
      return Array.from({ length: random.whole(1, 3) }, () => ({
        trade: random.weighted(trades),
        floor: random.whole(1, plan.storeys),
      }));
    default:
      return [];
  }
}
