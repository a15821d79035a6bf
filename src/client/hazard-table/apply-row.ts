import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import {
  type Hazard,
  hazardCategories,
  hazardGrades,
  hazardSources,
  hazardStatuses,
} from '../../domain/hazard.ts';
import { growColumns, type HazardColumns, noDay, unlocated } from './columns.ts';

/** What the table keeps of a hazard. */
export type HazardRow = Pick<
  Hazard,
  | 'id'
  | 'number'
  | 'building'
  | 'position'
  | 'status'
  | 'category'
  | 'type'
  | 'grade'
  | 'source'
  | 'unit'
  | 'foundOn'
  | 'deadline'
  | 'rectifiedOn'
  | 'closedOn'
  | 'area'
>;

/** Updates the row of this number, or appends it. */
export function applyRow(columns: HazardColumns, hazard: HazardRow): void {
  writeRow(columns, { row: rowFor(columns, hazard.number), hazard });
}

function rowFor(columns: HazardColumns, number: number): number {
  const known = columns.rowOfNumber.get(number);
  if (known !== undefined) return known;
  if (columns.count === columns.number.length) growColumns(columns);
  const row = columns.count;
  columns.count += 1;
  columns.number[row] = number;
  columns.rowOfNumber.set(number, row);
  return row;
}

function writeRow(
  columns: HazardColumns,
  { row, hazard }: { row: number; hazard: HazardRow },
): void {
  columns.lng[row] = microdegrees(hazard.position?.[0]);
  columns.lat[row] = microdegrees(hazard.position?.[1]);
  columns.status[row] = hazardStatuses.indexOf(hazard.status);
  columns.category[row] = hazardCategories.indexOf(hazard.category);
  columns.grade[row] = hazardGrades.indexOf(hazard.grade);
  columns.foundDay[row] = dayOfDate(hazard.foundOn);
  columns.source[row] = hazardSources.indexOf(hazard.source);
  columns.deadlineDay[row] = dayOr(hazard.deadline);
  columns.rectifiedDay[row] = dayOr(hazard.rectifiedOn);
  columns.closedDay[row] = dayOr(hazard.closedOn);
  columns.area[row] = columns.areas.codeOf(hazard.area);
  columns.unit[row] = columns.units.codeOf(hazard.unit);
  columns.type[row] = columns.types.codeOf(hazard.type);
  if (isOutside(hazard)) columns.outsideIds.set(row, hazard.id);
  else columns.outsideIds.delete(row);
}

function dayOr(date: CivilDate | null): number {
  return date === null ? noDay : dayOfDate(date);
}

function isOutside({ building, position }: HazardRow): boolean {
  return building === null && position !== null;
}

function microdegrees(degrees: number | undefined): number {
  return degrees === undefined ? unlocated : Math.round(degrees * 1e6);
}
