import { describe, expect, it } from 'vitest';
import { areaBbox } from '../../src/app/area-bbox.ts';
import type { LngLat } from '../../src/domain/position.ts';

const corners: LngLat[] = [
  [106.1, 29.1],
  [106.3, 29.1],
  [106.3, 29.2],
  [106.1, 29.1],
];
const areas = [
  { code: 1, geometry: { coordinates: [[corners]] } },
  { code: 2, geometry: null },
];

describe('the extent of an area', () => {
  it('is the box round all its outlines', () => {
    expect(areaBbox(areas, 1)).toEqual([106.1, 29.1, 106.3, 29.2]);
  });

  it.each([2, 3, null])('is unknown without an outline (%s)', (code) => {
    expect(areaBbox(areas, code)).toBeNull();
  });
});
