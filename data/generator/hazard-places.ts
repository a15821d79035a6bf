import type { Random } from '../../src/domain/simulate/random.ts';
import type { HazardType } from './hazard-types.ts';
import { add, contains, longSideOf, type Point, turn } from './shape.ts';
import type { DemoBuilding } from './town.ts';

/** Names stairwells and floors, never a flat. */
export function spotOf({ spot }: HazardType, { plan }: DemoBuilding, random: Random): string {
  const isWorkplace = plan.kind === 'shop' || plan.kind === 'public';
  const floor = random.whole(1, plan.storeys);
  const stairwell = `${random.whole(1, Math.max(1, Math.round(plan.widthMeters / 14)))}单元`;
  const entrance = plan.kind === 'walk_up' ? stairwell : '';
  switch (spot) {
    case 'common':
      return isWorkplace ? `${floor}层公共部位` : `${entrance}${floor}层楼道`;
    case 'home':
      return isWorkplace ? `${floor}层经营用房内` : `${entrance}住户户内`;
    case 'outside':
      return `${floor}层`;
    case 'yard':
      return isWorkplace ? '门前通道' : `${entrance}底层门厅`;
  }
}

type Placing = { isOfYard: boolean; random: Random };

/** Somewhere in the outline, or for the yard a few metres before the house. */
export function placeOf(
  { centre, shape, plan }: DemoBuilding,
  { isOfYard, random }: Placing,
): Point {
  const axis = longSideOf(shape);
  if (isOfYard) {
    const east = random.between(-0.5, 0.5) * plan.widthMeters;
    return add(centre, turn([east, -plan.depthMeters / 2 - random.between(1.5, 3)], axis));
  }
  for (let tries = 0; tries < 20; tries++) {
    const east = random.between(-0.45, 0.45) * plan.widthMeters;
    const north = random.between(-0.45, 0.45) * plan.depthMeters;
    const place = add(centre, turn([east, north], axis));
    if (contains(shape, place)) return place;
  }
  return shape[0] ?? centre;
}
