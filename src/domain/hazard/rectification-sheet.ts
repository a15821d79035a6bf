import { type Building, isHighRise } from '../building.ts';

type Home = {
  readonly building: Pick<Building, 'heightMeters' | 'isResidential'> | null;
  readonly compound: string | null;
};

/**
 * The sheet in which a hazard's rectification stands: the building plan of a high-rise, the situation
 * table of a compound (S0-R3). A building that stands in no compound has nothing but its own plan.
 */
export function rectificationSheet({
  building,
  compound,
}: Home): 'building_plan' | 'situation_table' | null {
  if (building !== null && isHighRise(building) === true) return 'building_plan';
  if (compound !== null) return 'situation_table';
  return building === null ? null : 'building_plan';
}
