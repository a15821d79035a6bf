import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTileCache } from '../../../src/server/basemap/tile-cache.ts';

const tileOf = (length: number) => ({ bytes: new Uint8Array(length), mediaType: 'image/png' });

describe('the tiles kept in memory', () => {
  it('never take more than their bytes', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 9 })),
    );
    fc.assert(
      fc.property(steps, (sets) => {
        const cache = createTileCache(10);
        for (const [name, length] of sets) cache.set(name, tileOf(length));
        const kept = ['a', 'b', 'c', 'd'].flatMap((name) => cache.get(name) ?? []);
        expect(kept.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(10);
        const [lastName, lastLength] = sets.at(-1) ?? [];
        expect(cache.get(lastName ?? '')?.bytes.length).toBe(lastLength);
      }),
    );
  });

  it('lose first the one that nobody asked for longest', () => {
    const cache = createTileCache(2);
    cache.set('a', tileOf(1));
    cache.set('b', tileOf(1));
    cache.get('a');
    cache.set('c', tileOf(1));
    expect(['a', 'b', 'c'].map((name) => cache.get(name) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
