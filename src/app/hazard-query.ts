import type { HazardTableQuery } from '../client/hazard-table/protocol.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { daysOfPeriod } from './period.ts';
import type { View } from './view.ts';

/**
 * The filter of the lists as the hazard table takes it, so that list, figures and map show the same;
 * but for the words that are searched for and a single building or compound, which it does not hold.
 */
export function hazardQueryOf(
  { area, hazards, period }: Pick<View, 'area' | 'hazards' | 'period'>,
  today: CivilDate,
): HazardTableQuery {
  const { building: _b, compound: _c, text: _t, sort: _s, direction: _d, ...criteria } = hazards;
  return { ...criteria, ...(area !== null && { area }), ...daysOfPeriod(period, today), today };
}
