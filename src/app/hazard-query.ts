import type { HazardTableQuery } from '../client/hazard-table/protocol.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { View } from './view.ts';

/** The filter of the lists in the words of the hazard table, so that list and map show the same. */
export function hazardQueryOf(
  { area, hazards }: Pick<View, 'area' | 'hazards'>,
  today: CivilDate,
): HazardTableQuery {
  const { status, category, grade, isOverdue } = hazards;
  return {
    ...(area !== null && { area }),
    ...(status !== undefined && { statuses: status }),
    ...(category !== undefined && { categories: category }),
    ...(grade !== undefined && { grades: grade }),
    ...(isOverdue === true && { overdueOn: today }),
  };
}
