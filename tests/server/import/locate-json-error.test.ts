import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError } from '../../../src/server/import/locate-json-error.ts';

describe('locateJsonError', () => {
  it.each([
    ['{"a":\n  NaN}', { line: 2, column: 3, offset: 9, found: 'NaN' }],
    ['[1, -Infinity]', { line: 1, column: 5, offset: 5, found: '-Infinity' }],
    ['[1,]', { line: 1, column: 4, offset: 4, found: ']' }],
    ['{"a" 1}', { line: 1, column: 6, offset: 6, found: '1' }],
    ['{a:1}', { line: 1, column: 2, offset: 2, found: 'a' }],
    ['{"a":1}}', { line: 1, column: 8, offset: 8, found: '}' }],
    ['[01]', { line: 1, column: 3, offset: 3, found: '1' }],
    ['["a\nb"]', { line: 1, column: 4, offset: 4, found: '\n' }],
    ['["\\x"]', { line: 1, column: 3, offset: 3, found: '\\x"' }],
    ['<html>', { line: 1, column: 1, offset: 1, found: '<html>' }],
    ["{'a':1}", { line: 1, column: 2, offset: 2, found: "'a'" }],
    ['', { line: 1, column: 1, offset: 1, found: '' }],
  ])('finds the place in %j', (text, expected) => {
    expect(locateJsonError(text)).toEqual(expected);
  });

  it('does not follow endless nesting', () => {
    expect(locateJsonError('['.repeat(100_000))).toMatchObject({ offset: 1001, found: '[' });
  });

  it('finds the end of whatever was cut off', () => {
    const cutText = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom(0, 2))
      .map(([value, at, indent]) => {
        const whole = JSON.stringify([value], null, indent);
        return whole.slice(0, at % whole.length);
      });
    fc.assert(
      fc.property(cutText, (text) => {
        expect(locateJsonError(text).found).toBe('');
      }),
    );
  });

  it('reads to the end exactly what is a beginning of JSON', () => {
    const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '1', 'true', ' ', '\n', 'x', '"'];
    const anyText = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const { offset } = locateJsonError(text);
        expect(isJson(text) && offset <= text.length).toBe(false);
        const before = text.slice(0, offset - 1);
        expect(locateJsonError(before).offset).toBe(offset);
      }),
      { numRuns: 500 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
