import { describe, expect, it } from 'vitest';
import { type AreaCounts, figuresOf } from '../../../src/desks/overview/district-figures.ts';

const district = 500199e9;
const subdistrict = 500199001e6;
const communities = [500199001001e3, 500199001002e3];

function counts(code: number, hazardsTotal: number): AreaCounts {
  return {
    code,
    buildings: 10,
    buildingsInspected: 8,
    hazardsTotal,
    hazardsOpen: 3,
    hazardsOverdue: 1,
  };
}

const inCommunities = communities.map((code) => counts(code, 20));

describe('the figures', () => {
  it('of everything count each hazard once, though areas lie in areas', () => {
    const all = [counts(district, 40), counts(subdistrict, 40), ...inCommunities];
    expect(figuresOf(all, null).hazardsTotal).toBe(40);
  });

  it('of a person who sees communities only are their sum', () => {
    expect(figuresOf(inCommunities, null)).toMatchObject({ hazardsTotal: 40, buildings: 20 });
  });

  it('do not count a community twice when the level between is left out', () => {
    expect(figuresOf([counts(district, 40), ...inCommunities], null).hazardsTotal).toBe(40);
  });

  it('of one area are its own', () => {
    const all = [counts(district, 40), ...inCommunities];
    expect(figuresOf(all, communities[0] ?? 0).hazardsTotal).toBe(20);
  });

  it('of no area are zero', () => {
    expect(figuresOf([], null).hazardsTotal).toBe(0);
  });
});
