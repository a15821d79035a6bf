import { describe, expect, it } from 'vitest';
import { inOrder, namedUnits } from '../../../src/desks/overview/unit-order.ts';
import { noHazards } from '../../../src/domain/hazard/count-hazards.ts';

const units = namedUnits(
  [
    { ...noHazards, unit: null, unassigned: 9, overdue: 9 },
    { ...noHazards, unit: 'U1', assigned: 3, closed: 1, overdue: 3 },
    { ...noHazards, unit: 'U2', rectified: 1, closed: 2, assigned: 1 },
    { ...noHazards, unit: 'U9', assigned: 1, overdue: 1 },
  ],
  {
    names: [
      { id: 'U1', name: '张家社区' },
      { id: 'U2', name: '安居物业' },
    ],
    nobody: '尚未交办',
  },
);
const namesIn = (order: Parameters<typeof inOrder>[1]) =>
  inOrder(units, order).map(({ name }) => name);

describe('the responsible units', () => {
  it('come by name at first, and what nobody has comes last', () => {
    expect(namesIn('name')).toEqual(['安居物业', '张家社区', 'U9', '尚未交办']);
  });

  it('are ranked by rate or by overdue when asked', () => {
    expect(namesIn('rate')).toEqual(['U9', '张家社区', '安居物业', '尚未交办']);
    expect(namesIn('overdue')).toEqual(['张家社区', 'U9', '安居物业', '尚未交办']);
  });

  it('that are not on record any more keep their hazards, under their id', () => {
    expect(units.find(({ unit }) => unit === 'U9')).toMatchObject({ name: 'U9', overdue: 1 });
  });
});
