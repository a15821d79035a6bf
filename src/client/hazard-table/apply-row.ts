import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import type { Hazard } from '../../domain/hazard.ts';
import {
  type HazardFlag,
  type HazardWord,
  hazardWords,
  lastingFlags,
} from '../../domain/hazard-filter.ts';
import {
  growColumns,
  type HazardColumns,
  hazardWordNames,
  noDay,
  noWord,
  unlocated,
} from './columns.ts';

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
  | 'priority'
  | 'space'
  | 'rectifyingParty'
  | 'interimControl'
  | 'extension'
  | 'relapses'
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
  for (const name of hazardWordNames) columns[name][row] = codeOfWord(name, hazard[name]);
  columns.flags[row] = flagsOf(hazard, columns.flags[row] ?? 0);
  columns.foundDay[row] = dayOfDate(hazard.foundOn);
  columns.deadlineDay[row] = dayOr(hazard.deadline);
  columns.rectifiedDay[row] = dayOr(hazard.rectifiedOn);
  columns.closedDay[row] = dayOr(hazard.closedOn);
  columns.area[row] = columns.areas.codeOf(hazard.area);
  columns.unit[row] = columns.units.codeOf(hazard.unit);
  columns.type[row] = columns.types.codeOf(hazard.type);
  if (isOutside(hazard)) columns.outsideIds.set(row, hazard.id);
  else columns.outsideIds.delete(row);
  columns.touched.add(row);
}

function codeOfWord(name: HazardWord, word: string | null): number {
  const terms: readonly string[] = hazardWords[name];
  return word === null ? noWord : terms.indexOf(word);
}

/** What the hazard says itself; that of its place stays, since no live row comes from a hazard that moved. */
function flagsOf(hazard: HazardRow, before: number): number {
  const said: Partial<Record<HazardFlag, boolean>> = {
    hasControl: hazard.interimControl !== null,
    isExtensionAsked: hazard.extension !== null && hazard.extension.grantedOn === null,
    hasRelapsed: hazard.relapses > 0,
  };
  return lastingFlags.reduce((flags, flag, bit) => {
    const isSet = said[flag] ?? (before & (1 << bit)) !== 0;
    return isSet ? flags | (1 << bit) : flags;
  }, 0);
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
