import type { HazardRow } from '../../client/queries/hazards.ts';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import type { LngLat } from '../../domain/position.ts';
import { type PlaceNames, placeOf } from './briefing/briefing.ts';

/** An open hazard with a deadline, as a list of deadlines tells it. */
export type DueRow = {
  readonly id: string;
  readonly position: LngLat | null;
  readonly type: string;
  readonly place: string;
  /** null: assigned to nobody. */
  readonly unit: string | null;
  /** Days since the deadline; below zero, days to it. */
  readonly overdueDays: number;
};

type Context = { readonly names: PlaceNames; readonly today: CivilDate };

/** Those with a deadline: others can be neither overdue nor due. */
export function dueRowsOf(hazards: readonly HazardRow[], context: Context): DueRow[] {
  return hazards.flatMap((hazard) => rowOf(hazard, context));
}

function rowOf(hazard: HazardRow, { names, today }: Context): DueRow[] {
  const { id, position, type, unit, deadline } = hazard;
  if (deadline === null) return [];
  return [
    {
      id,
      position,
      type,
      place: placeOf(hazard, names),
      unit: unit === null ? null : (names.units.get(unit) ?? unit),
      overdueDays: dayOfDate(today) - dayOfDate(deadline),
    },
  ];
}
