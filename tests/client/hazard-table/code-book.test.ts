import { expect, it } from 'vitest';
import { createCodeBook } from '../../../src/client/hazard-table/code-book.ts';

it('a value keeps the code that it got when it first came', () => {
  const book = createCodeBook<string | null>();
  expect(['a', null, 'a', 'b', null].map(book.codeOf)).toEqual([0, 1, 0, 2, 1]);
  expect(book.values).toEqual(['a', null, 'b']);
});

it('more values than the codes can tell apart are refused, not mixed up', () => {
  const book = createCodeBook<number>();
  for (let value = 0; value < 0x10000; value++) book.codeOf(value);
  expect(() => book.codeOf(-1)).toThrow(RangeError);
  expect(book.codeOf(0xffff)).toBe(0xffff);
});
