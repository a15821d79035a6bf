import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, countClasses } from '../../../src/desks/ledger/count-classes.ts';

describe('the classes of a map by count', () => {
  it('are at most five, of equal round width, and hold every count above none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000_000), { minLength: 1 }), (counts) => {
        const classes = countClasses(counts);
        expect(classes.length).toBeLessThanOrEqual(5);
        const widths = new Set(classes.map(({ from, to }) => to - from + 1));
        expect(widths.size).toBeLessThanOrEqual(1);
        for (const width of widths) expect(String(width)).toMatch(/^[1235]0*$/);
        for (const count of counts) expect(classOf(count, classes) >= 0).toBe(count > 0);
      }),
    );
  });

  it('begin at one and leave no gap', () => {
    expect(countClasses([0, 3, 41])).toEqual([
      { from: 1, to: 10 },
      { from: 11, to: 20 },
      { from: 21, to: 30 },
      { from: 31, to: 40 },
      { from: 41, to: 50 },
    ]);
    expect(countClasses([2])).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
    expect(countClasses([0, 0])).toEqual([]);
  });
});
