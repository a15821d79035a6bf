import { type AreaCode, formatAreaCode, parseAreaCode } from '../domain/area.ts';
import { addDays, type CivilDate, isCivilDate } from '../domain/civil-date.ts';
import type { SearchText } from './search-words.ts';

/** One side of a comparison: an area, or null for all of the person's, as of the end of a day. */
export type Side = { readonly area: AreaCode | null; readonly on: CivilDate };
export type SideName = 'left' | 'right';
export type Comparison = Readonly<Record<SideName, Side>>;

const usualDays = 30;
const everywhere = 'all';

/** As the address has it; left out: the same area a month ago and today. What is to come is today. */
export function readComparison(search: SearchText, today: CivilDate): Comparison {
  const area = areaOf(search.area) ?? null;
  const right = areaOf(search.areaRight);
  const dayOr = (text: string | undefined, otherwise: CivilDate) =>
    text !== undefined && isCivilDate(text) && text <= today ? text : otherwise;
  return {
    left: { area, on: dayOr(search.on, addDays(today, -usualDays)) },
    right: { area: right === undefined ? area : right, on: dayOr(search.onRight, today) },
  };
}

export function writeComparison({ left, right }: Comparison): SearchText {
  return {
    area: left.area === null ? everywhere : formatAreaCode(left.area),
    areaRight: right.area === null ? everywhere : formatAreaCode(right.area),
    on: left.on,
    onRight: right.on,
  };
}

/** undefined where none is named that can be read. */
function areaOf(text: string | undefined): AreaCode | null | undefined {
  if (text === undefined) return undefined;
  if (text === everywhere) return null;
  return parseAreaCode(text) ?? undefined;
}
