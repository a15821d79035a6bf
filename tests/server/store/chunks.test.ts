import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../src/server/store/chunks.ts';
import { newRandomId } from '../../../src/server/store/store.ts';

const parametersOfSqlite = 32_766;

describe('chunks', () => {
  it('hold every item once, in order, and fit a statement of the smallest engine', () => {
    const sizes = [fc.nat(5000), fc.integer({ min: 1, max: 200 })] as const;
    fc.assert(
      fc.property(...sizes, (length, width) => {
        const items = Array.from({ length }, (_, index) => index);
        const chunks = chunksOf(items, width);
        expect(chunks.flat()).toEqual(items);
        for (const chunk of chunks) {
          expect(chunk.length).toBeGreaterThan(0);
          expect(chunk.length * width).toBeLessThanOrEqual(parametersOfSqlite);
        }
      }),
    );
  });
});

describe('random ids', () => {
  it('have 26 letters and digits that cannot be misread, and never repeat', () => {
    const ids = Array.from({ length: 10_000 }, newRandomId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  });
});
