import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaLevel,
  areaLevels,
  areaRange,
  districtOf,
  finestAreas,
  formatAreaCode,
  isWithinArea,
  parentArea,
  parseAreaCode,
} from '../../src/domain/area.ts';
import { breachOf } from '../support/breach.ts';

/** An official code: a district and up to three parts of three digits, none of them zero. */
const officialCode = fc
  .tuple(
    fc.integer({ min: 110_101, max: 659_099 }),
    fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 3 }),
  )
  .map(([adcode, parts]) => {
    const rest = parts.map((part) => String(part).padStart(3, '0'));
    return { text: [adcode, ...rest].join(''), level: areaLevels[parts.length] };
  });

const area = officialCode.map(({ text }) => parseAreaCode(text) ?? Number.NaN);

describe('area codes', () => {
  it('are read and written back as the official code, at the level of its length', () => {
    fc.assert(
      fc.property(officialCode, ({ text, level }) => {
        const code = parseAreaCode(text) ?? Number.NaN;
        expect(formatAreaCode(code)).toBe(text);
        expect(areaLevel(code)).toBe(level);
        expect(districtOf(code)).toBe(text.slice(0, 6));
        expect(Number.isSafeInteger(code) && code >= 1e14 && code < 1e15).toBe(true);
      }),
    );
  });

  it.each(['', '5001', '50019', '5001990', '050199', '500199a01', '500199001001001001', ' 500199'])(
    'are not read from %j',
    (text) => {
      expect(parseAreaCode(text)).toBeNull();
    },
  );

  it('have a range that holds what begins with the official code and nothing else', () => {
    fc.assert(
      fc.property(area, area, (ancestor, code) => {
        const begins = formatAreaCode(code).startsWith(formatAreaCode(ancestor));
        expect(isWithinArea(code, ancestor)).toBe(begins);
      }),
    );
    fc.assert(
      fc.property(area, fc.nat(999), (code, offset) => {
        const { from, to } = areaRange(code);
        expect(isWithinArea(Math.min(from + offset, to - 1), code)).toBe(true);
        expect(isWithinArea(from - 1 - offset, code)).toBe(false);
        expect(isWithinArea(to + offset, code)).toBe(false);
      }),
    );
  });

  it('lie in their parent, one level up, until the district', () => {
    const wrong = breachOf(area, (code) => {
      const parent = parentArea(code);
      if (parent === null) return areaLevel(code) === 'district';
      return (
        isWithinArea(code, parent) &&
        !isWithinArea(parent, code) &&
        areaLevels.indexOf(areaLevel(parent)) === areaLevels.indexOf(areaLevel(code)) - 1 &&
        districtOf(parent) === districtOf(code)
      );
    });
    expect(wrong).toBeNull();
  });

  it('are the finest of a list where no finer one of it lies in them, down to communities', () => {
    const codes = ['500199', '500199001', '500199001002', '500199001002003', '500199002'];
    const areas = codes.map((text) => ({ code: parseAreaCode(text) ?? Number.NaN }));
    const finest = finestAreas(areas).map(({ code }) => formatAreaCode(code));
    expect(finest).toEqual(['500199001002', '500199002']);
  });

  it('know the parents of a grid by name', () => {
    const grid = parseAreaCode('500199001002003') ?? Number.NaN;
    const parents = [grid];
    for (let parent = parentArea(grid); parent !== null; parent = parentArea(parent)) {
      parents.push(parent);
    }
    expect(parents.map(formatAreaCode)).toEqual([
      '500199001002003',
      '500199001002',
      '500199001',
      '500199',
    ]);
  });
});
