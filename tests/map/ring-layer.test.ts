import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringBytes } from '../../src/map/ring-layer.ts';

describe('the parts of a ring', () => {
  it.each([
    [[1, 0, 0], 255, 255],
    [[0, 0, 7], 0, 0],
    [[1, 1, 0], 127, 255],
    [[0, 3, 1], 0, 191],
  ] as const)('of %j end at %i and %i of 255', (counts, first, second) => {
    expect(ringBytes([...counts]).slice(0, 2)).toEqual([first, second]);
  });

  it('are seen, however few they stand for, and are none where there is none', () => {
    const counts = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000));
    fc.assert(
      fc.property(counts, (drawn) => {
        fc.pre(drawn.some((count) => count > 0));
        const [first, second] = ringBytes(drawn);
        const sizes = [first, second - first, 255 - second];
        expect(sizes.map((size) => size >= 15)).toEqual(drawn.map((count) => count > 0));
        expect(sizes.map((size) => size > 0)).toEqual(drawn.map((count) => count > 0));
      }),
    );
  });
});
