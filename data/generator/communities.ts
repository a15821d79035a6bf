import type { AreaCode } from '../../src/domain/area.ts';
import { randomFor } from '../../src/domain/simulate/random.ts';
import { namesOf } from './names.ts';
import type { StreetNet } from './streets.ts';
import type { Subdistrict } from './subdistricts.ts';

export const districtCode = '500199';
export const districtName = '山城区（演示）';
export const districtArea: AreaCode = Number(districtCode) * 1e9;

/** The lowest band of the upper town. */
const firstUpperBand = 3;

export function subdistrictCode({ number }: Subdistrict): AreaCode {
  return districtArea + (number + 1) * 1e6;
}

/** The code and the name of each community, in the order of their codes. */
export function communitiesOf(net: StreetNet, seed: number): { code: AreaCode; name: string }[] {
  const { stems } = namesOf(net.subdistrict);
  return divisionOf(net, seed).map((_, index) => ({
    code: codeAt(net.subdistrict, index),
    name: `${stems[index] ?? ''}社区`,
  }));
}

type BlockPlace = { band: number; column: number; seed: number };

/** The community that a block lies in. */
export function communityOf(net: StreetNet, { band, column, seed }: BlockPlace): AreaCode {
  const isUpper = band >= firstUpperBand;
  const index = divisionOf(net, seed).findIndex(
    (part) => part.column === column && (part.isUpper === null || part.isUpper === isUpper),
  );
  return codeAt(net.subdistrict, index);
}

/** The place of a community in its sub-district, from 0. */
export function communityNumber(code: AreaCode): number {
  return (Math.floor(code / 1e3) % 1e3) - 1;
}

function codeAt(subdistrict: Subdistrict, index: number): AreaCode {
  return subdistrictCode(subdistrict) + (index + 1) * 1e3;
}

/** A column of blocks, or its lower or its upper half. */
type Part = { readonly column: number; readonly isUpper: boolean | null };

function divisionOf({ subdistrict, columnCount }: StreetNet, seed: number): Part[] {
  const whole = wholeColumns(subdistrict, { columnCount, seed });
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  const halved = columns.filter((column) => !whole.includes(column));
  return [
    ...whole.map((column) => ({ column, isUpper: null })),
    ...halved.map((column) => ({ column, isUpper: false })),
    ...halved.map((column) => ({ column, isUpper: true })),
  ];
}

/** Columns that are one community each, where fewer people live. */
function wholeColumns(
  { number }: Subdistrict,
  { columnCount, seed }: { columnCount: number; seed: number },
): number[] {
  if (number === 0) return [0];
  const random = randomFor(seed, 'whole columns', number);
  const count = random.whole(columnCount - 4, columnCount - 2);
  return Array.from({ length: columnCount }, (_, column) => ({ column, luck: random.unit() }))
    .toSorted((a, b) => a.luck - b.luck)
    .slice(0, count)
    .map(({ column }) => column)
    .toSorted((a, b) => a - b);
}
