import { type AreaCode, parseAreaCode } from '../area.ts';
import { type CivilDate, civilDateOf } from '../civil-date.ts';
import { readAngleDegrees } from './angle.ts';
import { readDay, readInstant } from './days.ts';
import { inBoth, type Words } from './fault.ts';
import { createTermIndex, flagTerms, officialTerms, type Terms } from './terms.ts';
import { isDamaged, tidyName, tidyProse, tidyTerm } from './text.ts';

/** Reads the text of one cell; null when it is not what was expected. */
export type ValueReader<Value> = {
  readonly expected: Words;
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

/** Metres in any range: which of the two is the easting shows only with both at hand. */
export const eastingValue: ValueReader<number> = {
  expected: inBoth('以米计的东坐标，如 500123.45', 'an easting in metres such as 500123.45'),
  read: readMeters,
};

export const northingValue: ValueReader<number> = {
  expected: inBoth('以米计的北坐标，如 3271234.56', 'a northing in metres such as 3271234.56'),
  read: readMeters,
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

/** A price in yuan per kilowatt-hour, up to 10: `0.52`, `0.52元`, `0.52元/度`. */
export const priceValue: ValueReader<number> = amountValue({
  max: 10,
  unit: '元(?:/(?:度|千瓦时|kwh))?',
  expected: inBoth('每千瓦时的价格（元），如 0.52', 'a price in yuan per kWh such as 0.52'),
});

/** Power in kilowatts, up to 100,000: `80`, `80千瓦`, `80 kW`. */
export const kilowattsValue: ValueReader<number> = amountValue({
  max: 100_000,
  unit: '(?:千瓦|kw|kva)',
  expected: inBoth('以千瓦计的容量，如 80', 'a power in kilowatts such as 80'),
});

/** Money in yuan: `12500`, `1.25万元`, `3,000元`; a bare number may be in units of ten thousand. */
export function yuanValue({
  isInTenThousands,
}: {
  isInTenThousands: boolean;
}): ValueReader<number> {
  return {
    expected: inBoth('金额，如 3000 或 1.2万元', 'an amount of money such as 3000 or 1.2万元'),
    read: (text) => {
      const plain = text.normalize('NFKC').replace(/[\s,¥]/g, '');
      const [, digits, ten, yuan] = /^(\d+(?:\.\d+)?)(万)?(元)?$/.exec(plain) ?? [];
      if (digits === undefined) return null;
      const isTenThousands = ten !== undefined || (isInTenThousands && yuan === undefined);
      return Math.round(Number(digits) * (isTenThousands ? 1_000_000 : 100)) / 100;
    },
  };
}

/** A storey, those below ground negative, none 0: `3`, `3层`, `-1`, `B2`, `地下1层`. */
export const floorValue: ValueReader<number> = {
  expected: inBoth('楼层，如 3、-1 或 地下1层', 'a floor such as 3, -1 or B1'),
  read: (text) => {
    const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
    const [, below, digits] = /^(地下|负|b|-)?(\d{1,3})(?:层|楼|f)?$/.exec(plain) ?? [];
    const floor = (below ? -1 : 1) * Number(digits);
    return Number.isNaN(floor) || floor === 0 ? null : floor;
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

/** A day in the past or in the future. */
export const dayValue: ValueReader<CivilDate> = {
  expected: inBoth(
    '写明年月日的日期，如 2030-06-30',
    'a day with its year, month and day, such as 2030-06-30',
  ),
  read: readDay,
};

/** A moment up to now, in UTC milliseconds: `2026-11-20 07:58` in Asia/Shanghai, or with its zone. */
export function instantUntil(today: CivilDate): ValueReader<number> {
  return {
    expected: inBoth(
      `不晚于今天（${today}）的时间，如 2026-11-20 07:58`,
      `a time not after today (${today}), such as 2026-11-20 07:58`,
    ),
    read: (text) => {
      const instant = readInstant(text);
      return instant !== null && civilDateOf(instant) <= today ? instant : null;
    },
  };
}

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

/** Codes of a fixed list, separated by commas, slashes, plus signs or blanks: 甲烷、一氧化碳. */
export function termsOf<Code extends string>(terms: Terms<Code>): ValueReader<Code[]> {
  const match = createTermIndex(terms);
  return {
    expected: inBoth(
      `${officialTerms(terms)}，多项用顿号分开`,
      `any of ${Object.keys(terms).join(', ')}, separated by commas`,
    ),
    read: (text) => {
      const codes = text
        .split(/[、,，;；/+＋\s]+/)
        .filter((word) => word !== '')
        .map(match);
      return codes.every((code) => code !== null) ? [...new Set(codes)] : null;
    },
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

type Amount = { max: number; unit: string; expected: Words };

/** A number from 0 to `max` with at most four decimals kept, with or without its unit. */
function amountValue({ max, unit, expected }: Amount): ValueReader<number> {
  const form = new RegExp(`^(\\d+(?:\\.\\d+)?)(?:${unit})?$`);
  return {
    expected,
    read: (text) => {
      const [, digits] =
        form.exec(text.normalize('NFKC').replace(/[\s,]/g, '').toLowerCase()) ?? [];
      const value = Number(digits);
      return value <= max ? Math.round(value * 10_000) / 10_000 : null;
    },
  };
}

function readMeters(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/(?:m|米)$/i, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
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
