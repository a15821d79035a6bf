import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import { hazardGrades, hazardStatuses, isOpen } from '../../domain/hazard.ts';
import type { LngLat } from '../../domain/position.ts';
import { type HazardColumns, noDay } from './columns.ts';

/** A hazard in no building that has a position, as the map marks it. */
export type OutsideHazard = {
  readonly id: string;
  readonly position: LngLat;
  readonly state: 'overdue' | 'open' | 'rectified';
  readonly isMajor: boolean;
};

type OutsideQuery = { readonly mask: Uint8Array; readonly today: CivilDate };

/** Those of the mask, in the order in which they came into the table. */
export function outsideHazards(
  columns: HazardColumns,
  { mask, today }: OutsideQuery,
): readonly OutsideHazard[] {
  const day = dayOfDate(today);
  return [...columns.outsideIds].flatMap(([row, id]) =>
    mask[row] === 1 ? [outsideHazard(columns, { row, id, day })] : [],
  );
}

type OutsideRow = { readonly row: number; readonly id: string; readonly day: number };

function outsideHazard(columns: HazardColumns, { row, id, day }: OutsideRow): OutsideHazard {
  return {
    id,
    position: [(columns.lng[row] ?? 0) / 1e6, (columns.lat[row] ?? 0) / 1e6],
    state: stateOf(columns, { row, day }),
    isMajor: hazardGrades[columns.grade[row] ?? -1] === 'major',
  };
}

function stateOf(
  columns: HazardColumns,
  { row, day }: Omit<OutsideRow, 'id'>,
): OutsideHazard['state'] {
  const status = hazardStatuses[columns.status[row] ?? -1];
  if (status === undefined || !isOpen(status)) return 'rectified';
  return day > (columns.deadlineDay[row] ?? noDay) ? 'overdue' : 'open';
}
