import { describe, expect, it } from 'vitest';
import {
  areaCodeIn,
  countValue,
  dayUntil,
  flagValue,
  idValue,
  metersValue,
  nameValue,
  yearValue,
} from '../../../src/domain/import/values.ts';

describe('metersValue', () => {
  it.each([
    ['54', 54],
    ['54米', 54],
    ['12 m', 12],
    ['５４．５', 54.5],
    ['100 ft', 30.48],
    ['18层/54米', 54],
  ])('reads %s', (text, meters) => {
    expect(metersValue.read(text)).toBe(meters);
  });

  it.each(['0', '-3', '约30', '1001', '18层', '12;15', ''])('does not guess at %s', (text) => {
    expect(metersValue.read(text)).toBeNull();
  });
});

describe('countValue', () => {
  const households = countValue({ max: 1000, unit: '户' });

  it('reads a count with its unit, its separator or a zero fraction', () => {
    expect(['235', '235户', '１，０００', '7.0'].map(households.read)).toEqual([235, 235, 1000, 7]);
  });

  it('refuses fractions, signs and what is too many', () => {
    expect(['7.5', '-1', '1001', '七'].map(households.read)).toEqual([null, null, null, null]);
  });
});

describe('yearValue', () => {
  it('reads years, not spans or centuries', () => {
    expect(['1998', '1998年', '1998-05', '1998年5月'].map(yearValue.read)).toEqual([
      1998, 1998, 1998, 1998,
    ]);
    expect(['C19', '1990..1995', '约1998', '98'].map(yearValue.read)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('idValue', () => {
  it('refuses an id that a spreadsheet has rounded', () => {
    expect(idValue.read('5.00199E+14')).toBeNull();
    expect(idValue.read('B0001')).toBe('B0001');
    expect(idValue.read('x'.repeat(81))).toBeNull();
  });
});

describe('areaCodeIn', () => {
  const code = areaCodeIn('500199');

  it('pads official codes and refuses those of another district', () => {
    expect(code.read('500199001')).toBe(500199001000000);
    expect(code.read('500199001001')).toBe(500199001001000);
    expect(code.read('500103001')).toBeNull();
    expect(code.read('5001990')).toBeNull();
  });
});

describe('other values', () => {
  it('reads flags', () => {
    expect(['是', '无', 'TRUE', '1', '不详'].map(flagValue.read)).toEqual([
      true,
      false,
      true,
      true,
      null,
    ]);
  });

  it('takes no day of the future', () => {
    const day = dayUntil('2026-11-20');
    expect(day.read('2026-11-20')).toBe('2026-11-20');
    expect(day.read('2026-11-21')).toBeNull();
  });

  it('takes no damaged or endless name', () => {
    expect(nameValue.read('楼\ud800')).toBeNull();
    expect(nameValue.read('楼'.repeat(101))).toBeNull();
  });
});
