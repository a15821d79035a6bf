import type { Unit } from '../unit.ts';
import { inBoth } from './fault.ts';
import { nameValue, type ValueReader } from './values.ts';

/** A mobile number, also a masked one, or a fixed one with or without its area code. */
const phone =
  /(?<![\dA-Za-z*])(?:1\d{2}[-\s]?[\d*]{4}[-\s]?[\d*]{4}|(?:0\d{2,3}[-\s]?)?[2-9]\d{6,7})(?![\dA-Za-z*])/;

/** A unit by its name; a telephone number beside it belongs to a person and is no part of a name. */
export const unitNameValue: ValueReader<string> = {
  expected: inBoth(
    '单位名称，1 至 100 个字，不含联系电话',
    'the name of a unit, 1 to 100 characters, without a telephone number',
  ),
  read: (text) => (phone.test(text.normalize('NFKC')) ? null : nameValue.read(text)),
};

/** The first that fits: a property manager of a community is no community. */
const kindWords: readonly (readonly [RegExp, Unit['kind']])[] = [
  [/微型消防站/, 'micro_fire_station'],
  [/物业/, 'property_manager'],
  [/燃气|天然气/, 'gas_company'],
  [/供电|电力/, 'power_company'],
  [/消防/, 'fire_brigade'],
  [/居委会|居民委员会|村委会|村民委员会|社区/, 'community'],
  [/街道办|人民政府|管理委员会/, 'government'],
];

/** What kind of unit a name tells of; `other` where it tells of none. */
export function unitKindOf(name: string): Unit['kind'] {
  return kindWords.find(([words]) => words.test(name))?.[1] ?? 'other';
}
