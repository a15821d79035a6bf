import { describe, expect, it } from 'vitest';
import {
  type BuildingSpot,
  namesakePairs,
  nearPairs,
  twinsOf,
} from '../../../src/domain/quality/duplicate-buildings.ts';

const community = 500_199_001_001_000;

function spot(id: string, change: Partial<BuildingSpot> = {}): BuildingSpot {
  const position: [number, number] = [106.5, 29.5];
  return { id, area: community, name: '1栋', address: '测试路1号', position, ...change };
}

const idsOf = (pairs: readonly (readonly BuildingSpot[])[]) =>
  pairs.map((pair) => pair.map(({ id }) => id));

describe('buildings on record twice', () => {
  it('bear one name and address in one community, its grids among them', () => {
    const pairs = namesakePairs([
      spot('a'),
      spot('b', { area: community + 1 }),
      spot('c', { area: community + 1000 }),
      spot('d', { address: '测试路2号' }),
    ]);
    expect(idsOf(pairs)).toEqual([['a', 'b']]);
  });

  it('are not told by a name or an address alone', () => {
    expect(namesakePairs([spot('a', { address: null }), spot('b', { address: null })])).toEqual([]);
    expect(namesakePairs([spot('a', { name: '' }), spot('b', { name: '' })])).toEqual([]);
  });

  it('have centres nearer than five metres, in whatever cell they fall', () => {
    const eastOf = (meters: number): [number, number] => [106.5 + meters / 96_780, 29.5];
    const pairs = nearPairs([
      spot('a', { position: eastOf(0) }),
      spot('b', { position: eastOf(4.9) }),
      spot('c', { position: eastOf(-4.9) }),
      spot('d', { position: eastOf(10.1) }),
    ]);
    expect(idsOf(pairs)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('name another one each', () => {
    const [a, b, c] = [spot('a'), spot('b'), spot('c')];
    const twins = twinsOf([
      [a, b],
      [a, c],
    ]);
    expect([...twins].map(([id, twin]) => [id, twin.id])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
    ]);
  });
});
