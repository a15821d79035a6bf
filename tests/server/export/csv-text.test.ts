import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsvLines } from '../../../src/server/export/csv-text.ts';

/** What a spreadsheet takes for a number, a day or a formula rather than for text. */
const taken = /^(?:[+-]?[\d,]*\.?\d+(?:E[+-]?\d+)?|\d{1,4}[-/:]\d{1,2}([-/:]\d{1,4})?|[=+\-@].*)$/i;
/** A number that is shown and saved as it was written. */
const harmless = /^(?:0|[1-9]\d{0,9})(?:\.\d*[1-9])?$/;

describe('a table', () => {
  it.each([
    ['500199001001003', '\t500199001001003'],
    ['13800000000', '\t13800000000'],
    ['007', '\t007'],
    ['1-2', '\t1-2'],
    ['3/4', '\t3/4'],
    ['12E5', '\t12E5'],
    ['3.10', '\t3.10'],
    ['=SUM(A1)', '\t=SUM(A1)'],
    ['-3号楼', '\t-3号楼'],
    ['@all', '\t@all'],
  ])('keeps %s as text [I9]', (text, line) => {
    expect(toCsvLines([[text]])).toBe(`${line}\r\n`);
  });

  it.each(['B1', '三号楼', '12', '3.5', '18层/54米'])('leaves %s as it is', (text) => {
    expect(toCsvLines([[text]])).toBe(`${text}\r\n`);
  });

  it('writes numbers and days as such, and nothing for what is not known', () => {
    expect(toCsvLines([[106.5, -1, { day: '2026-10-01' }, null, '完']])).toBe(
      '106.5,-1,2026-10-01,,完\r\n',
    );
  });

  it('shows no text to a spreadsheet as something else, and gives every text back', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9eE.:/\-+=@]{1,20}$/),
      fc.integer().map(String),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row = []] = Papa.parse<string[]>(toCsvLines([cells]).replace(/\r\n$/, ''), {
          newline: '\r\n',
          delimiter: ',',
        }).data;
        expect(row.map((cell) => cell.replace(/^\t/, ''))).toEqual(
          cells.map((cell) => cell.replace(/^\t/, '')),
        );
        for (const cell of row) expect(taken.test(cell) && !harmless.test(cell)).toBe(false);
      }),
    );
  });
});
