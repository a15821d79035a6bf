import { expect, it } from 'vitest';
import { inRankOrder, type RankOrder, rankOrders } from '../../../src/desks/overview/rank.ts';
import { noHazards } from '../../../src/domain/hazard/count-hazards.ts';

const place = (name: string, counts: object, buildings = 0, buildingsInspected = 0) => ({
  name,
  counts: { ...noHazards, ...counts },
  buildings,
  buildingsInspected,
});
const places = [
  place('甲', { assigned: 1, closed: 9, overdue: 1 }, 10, 2),
  place('乙', {}, 0, 0),
  place('丙', { assigned: 4, closed: 4, overdue: 0 }, 10, 9),
  place('丁', { assigned: 2, closed: 2, overdue: 2 }, 10, 9),
];

it('places stand in code order until a ranking is asked for; equal ones keep it, nothing to divide by comes last [L7]', () => {
  const names = (order: RankOrder) =>
    inRankOrder(places, order)
      .map(({ name }) => name)
      .join('');
  expect(Object.fromEntries(rankOrders.map((order) => [order, names(order)]))).toEqual({
    code: '甲乙丙丁',
    rate: '丙丁甲乙',
    open: '丙丁甲乙',
    overdue: '丁甲乙丙',
    coverage: '甲丙丁乙',
  });
});
