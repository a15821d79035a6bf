import { type AreaCode, parseAreaCode } from '../area.ts';
import type { CivilDate } from '../civil-date.ts';
import { readAngleDegrees } from './angle.ts';
import { readDay } from './days.ts';
import { inBoth } from './fault.ts';
import { createTermIndex, flagTerms, officialTerms, type Terms } from './terms.ts';
import { isDamaged, tidyName, tidyProse, tidyTerm } from './text.ts';

/** Reads the text of one cell; null when it is not what was expected. */
export type ValueReader<Value> = {
  readonly expected: string;
  readonly read: (text: string) => Value | null;
};

/** The longest id that the store and its addresses take. */
const maxIdLength = 80;

/** What a spreadsheet makes of a long number: its last digits are lost for good. */
const roundedByExcel = /^\d(?:\.\d+)?E\+?\d+$/i;

const metersText = /^(\d+(?:\.\d+)?)(?:m|米|meters?|metres?)?$/;
const feetText = /^(\d+(?:\.\d+)?)(?:ft|feet|')$/;
const metersBesideStoreys = /^\d+层\/(\d+(?:\.\d+)?)(?:m|米)$/;
const metersPerFoot = 0.3048;
const tallestMeters = 1000;

export const nameValue = textValue(100, tidyName);
export const termValue = textValue(100, tidyTerm);
export const addressValue = textValue(200, tidyName);
export const proseValue = textValue(2000, tidyProse);

export const idValue: ValueReader<string> = {
  expected: inBoth(
    `不超过 ${maxIdLength} 个字的编号（在表格中设为文本格式，以免变成科学计数）`,
    `an id of at most ${maxIdLength} characters, kept as text in the spreadsheet`,
  ),
  read: (text) => {
    const id = tidyName(text);
    const isUsable = id !== '' && id.length <= maxIdLength;
    return isUsable && !isDamaged(id) && !roundedByExcel.test(id) ? id : null;
  },
};

/** Degrees in any range: that latitude and longitude are swapped shows only with both at hand. */
export const lngValue: ValueReader<number> = {
  expected: inBoth('经度，如 106.5530 或 106°33′12″', 'a longitude: 106.5530 or 106°33′12″'),
  read: readAngleDegrees,
};

export const latValue: ValueReader<number> = {
  expected: inBoth('纬度，如 29.5630 或 29°33′46″', 'a latitude: 29.5630 or 29°33′46″'),
  read: readAngleDegrees,
};

/** Height in metres, up to 1,000: `54`, `54米`, `12 m`, `40 ft` or `18层/54米`. */
export const metersValue: ValueReader<number> = {
  expected: inBoth('以米计的高度，如 54 或 54米', 'a height in metres such as 54 or 54 m'),
  read: (text) => {
    const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
    const [, meters] = metersText.exec(plain) ?? metersBesideStoreys.exec(plain) ?? [];
    const [, feet] = feetText.exec(plain) ?? [];
    const value = Number(meters ?? Number(feet) * metersPerFoot);
    return value > 0 && value <= tallestMeters ? Math.round(value * 100) / 100 : null;
  },
};

/** The year of `1998`, `1998年`, `1998年代` or `1998-05`; no span and no guess. */
export const yearValue: ValueReader<number> = {
  expected: inBoth('四位年份，如 1998', 'a year of four digits such as 1998'),
  read: (text) => {
    const plain = text.normalize('NFKC').trim();
    const [, year] = /^(1[5-9]\d{2}|20\d{2})(?:年|[-/.年]\d{1,2}.*)?$/.exec(plain) ?? [];
    return year ? Number(year) : null;
  },
};

export const flagValue: ValueReader<boolean> = (() => {
  const matchFlag = createTermIndex(flagTerms);
  return {
    expected: inBoth('是或否', 'yes or no'),
    read: (text) => {
      const flag = matchFlag(text);
      return flag === null ? null : flag === 'true';
    },
  };
})();

/** A day that has come: nothing is found or rectified in the future. */
export function dayUntil(today: CivilDate): ValueReader<CivilDate> {
  return {
    expected: inBoth(
      `不晚于今天（${today}）的日期，写明年月日，如 2024-06-30`,
      `a day not after today (${today}) with its year, such as 2024-06-30`,
    ),
    read: (text) => {
      const day = readDay(text);
      return day !== null && day <= today ? day : null;
    },
  };
}

/** A code of a fixed list, from any of its words. */
export function termOf<Code extends string>(terms: Terms<Code>): ValueReader<Code> {
  return {
    expected: inBoth(officialTerms(terms), `one of ${Object.keys(terms).join(', ')}`),
    read: createTermIndex(terms),
  };
}

/** A whole number from 0 to `max`, with or without the unit that counts it (235户). */
export function countValue({ max, unit }: { max: number; unit: string }): ValueReader<number> {
  const form = new RegExp(`^(\\d+)(?:\\.0+)?(?:${unit})?$`);
  return {
    expected: inBoth(`0 至 ${max} 的整数`, `a whole number from 0 to ${max}`),
    read: (text) => {
      const [, digits] = form.exec(text.normalize('NFKC').replace(/[\s,]/g, '')) ?? [];
      return digits !== undefined && Number(digits) <= max ? Number(digits) : null;
    },
  };
}

/** An official area code of 6, 9, 12 or 15 digits that begins with the district's. */
export function areaCodeIn(district: string): ValueReader<AreaCode> {
  return {
    expected: inBoth(
      `以 ${district} 开头的 6、9、12 或 15 位区划编码`,
      `an area code of 6, 9, 12 or 15 digits that begins with ${district}`,
    ),
    read: (text) => {
      const code = tidyTerm(text);
      return code.startsWith(district) ? parseAreaCode(code) : null;
    },
  };
}

function textValue(maxLength: number, tidy: (text: string) => string): ValueReader<string> {
  return {
    expected: inBoth(
      `1 至 ${maxLength} 个字，没有残缺字符`,
      `1 to ${maxLength} characters, none of them damaged`,
    ),
    read: (text) => {
      const tidied = tidy(text);
      const fits = tidied !== '' && tidied.length <= maxLength;
      return fits && !isDamaged(tidied) ? tidied : null;
    },
  };
}
