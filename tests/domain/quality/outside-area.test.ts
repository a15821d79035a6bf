import { describe, expect, it } from 'vitest';
import { groundsOf, isOutsideArea } from '../../../src/domain/quality/outside-area.ts';

const district = 500_199_000_000_000;
const community = 500_199_001_001_000;
const grid = community + 1;

/** About 970 m by 1,110 m. */
const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [106.5, 29.5],
        [106.51, 29.5],
        [106.51, 29.51],
        [106.5, 29.51],
        [106.5, 29.5],
      ] as [number, number][],
    ],
  ],
};
const grounds = groundsOf([
  { code: district, geometry: null },
  { code: community, geometry: square },
]);

/** 0.0001° are 9.7 m to the east. */
describe('a position', () => {
  it.each([
    { where: 'within', area: community, position: [106.505, 29.505], isOutside: false },
    { where: 'ten metres beyond', area: community, position: [106.5101, 29.505], isOutside: false },
    {
      where: 'thirty metres beyond',
      area: community,
      position: [106.5103, 29.505],
      isOutside: true,
    },
    { where: 'far beyond a corner', area: community, position: [107, 30], isOutside: true },
    { where: 'of a grid nobody drew', area: grid, position: [107, 30], isOutside: true },
    { where: 'of a district nobody drew', area: district, position: [107, 30], isOutside: false },
  ] as const)('$where is outside of its area: $isOutside', ({ area, position, isOutside }) => {
    expect(isOutsideArea({ area, position: [...position] }, grounds)).toBe(isOutside);
  });
});
