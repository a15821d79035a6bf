import { expect, it } from 'vitest';
import { countedAreas } from '../../../src/desks/overview/counted-areas.ts';
import { figuresOf } from '../../../src/desks/overview/district-figures.ts';
import { noHazards } from '../../../src/domain/hazard/count-hazards.ts';

const stale = { hazardsTotal: 99, hazardsOpen: 99, hazardsOverdue: 99 };
const areas = [500199e9, 500199001e6, 500199001001e3, 500199001002e3].map((code) => ({
  code,
  buildings: 10,
  buildingsInspected: 4,
  ...stale,
}));

it('an area counts the hazards of the filter that lie in it, down to its grids', () => {
  const counted = countedAreas(areas, [
    { ...noHazards, area: 500199001001e3, assigned: 2, overdue: 1, closed: 1 },
    { ...noHazards, area: 500199001002007, rectified: 4 },
  ]);
  expect(counted.map((area) => [area.hazardsTotal, area.hazardsOpen, area.hazardsOverdue])).toEqual(
    [
      [7, 2, 1],
      [7, 2, 1],
      [3, 2, 1],
      [4, 0, 0],
    ],
  );
  expect(figuresOf(counted, null)).toMatchObject({ hazardsTotal: 7, buildings: 10 });
});

it('an area without any has none, whatever it had without the filter', () => {
  expect(countedAreas(areas, [])[0]).toMatchObject({ hazardsTotal: 0, hazardsOpen: 0 });
});
