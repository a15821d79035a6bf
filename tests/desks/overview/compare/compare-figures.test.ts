import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../../src/desks/overview/compare/compare-figures.ts';

describe('the figures of two sides', () => {
  it('stand beside each other with what the second has more [L10]', () => {
    const left = { found: 100, rectified: 40, overdue: 9, dueSoon: 3 };
    const right = { found: 120, rectified: 90, overdue: 4, dueSoon: 5 };
    const told = compareFigures(left, right).map(({ name, ...rest }) => [
      name,
      rest.left,
      rest.right,
      rest.change,
    ]);
    expect(told).toEqual([
      ['found', 100, 120, 20],
      ['rectified', 40, 90, 50],
      ['rate', 40, 75, 35],
      ['open', 60, 30, -30],
      ['overdue', 9, 4, -5],
      ['dueSoon', 3, 5, 2],
    ]);
  });

  it('have no rate, and no change of one, where nothing was found', () => {
    const nothing = { found: 0, rectified: 0, overdue: 0, dueSoon: 0 };
    const rate = compareFigures(nothing, { ...nothing, found: 3, rectified: 1 })[2];
    expect(rate).toEqual({ name: 'rate', left: null, right: 33.3, change: null });
  });

  it('are the other way round when the sides are', () => {
    const count = fc.nat(9_999);
    const side = fc
      .record({ found: count, rectified: count, overdue: count, dueSoon: count })
      .map((figures) => ({ ...figures, rectified: Math.min(figures.found, figures.rectified) }));
    fc.assert(
      fc.property(side, side, (one, other) => {
        const there = compareFigures(one, other);
        const back = compareFigures(other, one);
        for (const [place, { change }] of there.entries()) {
          const opposite = back[place]?.change ?? null;
          expect(change === null ? null : change + (opposite ?? 0)).toBe(
            change === null ? null : 0,
          );
        }
      }),
    );
  });
});
