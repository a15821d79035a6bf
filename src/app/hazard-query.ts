import type { HazardTableQuery } from '../client/hazard-table/protocol.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { daysOfPeriod } from './period.ts';
import type { View } from './view.ts';

/** The filter of the lists in the words of the hazard table, so that list and map show the same. */
export function hazardQueryOf(
  { area, hazards, period }: Pick<View, 'area' | 'hazards' | 'period'>,
  today: CivilDate,
): HazardTableQuery {
  const { unit, status, category, grade, isOverdue, isLocated } = hazards;
  return {
    ...(area !== null && { area }),
    ...daysOfPeriod(period, today),
    ...(unit !== undefined && { unit }),
    ...(status !== undefined && { statuses: status }),
    ...(category !== undefined && { categories: category }),
    ...(grade !== undefined && { grades: grade }),
    ...(isOverdue === true && { overdueOn: today }),
    ...(isLocated === false && { isLocated }),
  };
}
