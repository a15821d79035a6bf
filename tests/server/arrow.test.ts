import { type Column, tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createCodes,
  largeNumberColumn,
  nothing,
  numberColumn,
  rareWordColumn,
  toArrowStream,
  wordColumn,
} from '../../src/server/arrow.ts';

/** What a reader of the stream finds in its only column. */
function sent(column: Column<unknown>): unknown[] {
  return [...tableFromIPC(toArrowStream({ column })).getChild('column')];
}

const orNothing = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });
const places = (values: readonly (number | null)[]) =>
  Int32Array.from(values, (value) => value ?? nothing);

describe('a column that is sent', () => {
  it('gives back its numbers and where there is none, whatever their size', () => {
    const ranges = [
      [0, 255],
      [0, 65_535],
      [-180_000_000, 180_000_000],
    ] as const;
    for (const [min, max] of ranges) {
      fc.assert(
        fc.property(fc.array(orNothing(fc.integer({ min, max }))), (numbers) => {
          expect(sent(numberColumn(places(numbers)))).toEqual(numbers);
        }),
      );
    }
  });

  it('gives back its words and large numbers, by their codes', () => {
    const word = fc.constantFrom('', 'null', '私拉乱接', '堵塞');
    fc.assert(
      fc.property(fc.array(orNothing(word)), (words) => {
        const codes = createCodes<string>();
        const column = wordColumn(places(words.map(codes.codeOf)), codes.words);
        expect(sent(column)).toEqual(words);
      }),
    );
    const area = fc.integer({ min: 110_101_000_000_000, max: 659_999_999_999_999 });
    fc.assert(
      fc.property(fc.array(area), (areas) => {
        const codes = createCodes<number>();
        const column = largeNumberColumn(places(areas.map(codes.codeOf)), codes.words);
        expect(sent(column)).toEqual(areas);
      }),
    );
  });

  it('gives back words that few rows have', () => {
    fc.assert(
      fc.property(fc.array(orNothing(fc.constantFrom('', 'H1', 'null'))), (words) => {
        const known = words.flatMap((word, row) => (word === null ? [] : [[row, word] as const]));
        expect(sent(rareWordColumn(new Map(known), words.length))).toEqual(words);
      }),
    );
  });

  it('takes no more room than its values need', () => {
    const bytesOf = (column: Column<unknown>) => toArrowStream({ column }).length;
    const rows = Array.from({ length: 8000 }, (_, row) => row);
    const small = numberColumn(places(rows.map((row) => row % 200)));
    const days = numberColumn(places(rows.map((row) => 20_000 + (row % 400))));
    const some = numberColumn(places(rows.map((row) => (row % 2 ? null : 20_000))));
    const none = rareWordColumn(new Map(), rows.length);
    const overhead = 500;
    expect(bytesOf(small)).toBeLessThan(8000 + overhead);
    expect(bytesOf(days)).toBeLessThan(2 * 8000 + overhead);
    expect(bytesOf(some)).toBeLessThan(2 * 8000 + 8000 / 8 + overhead);
    expect(bytesOf(none)).toBeLessThan(2 * overhead);
  });
});
