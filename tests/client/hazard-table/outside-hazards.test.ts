import { expect, it } from 'vitest';
import { createRequestAnswerer } from '../../../src/client/hazard-table/answer-request.ts';
import type { HazardFilter } from '../../../src/client/hazard-table/filter.ts';
import { rowOfChange } from '../../../src/client/hazard-table/row-of-change.ts';
import { changeOf, hazardAfter } from '../change-of.ts';
import { arrowOf, type FixtureRow } from './arrow-fixture.ts';

const today = '2026-11-20' as const;

async function tableOf(rows: readonly Partial<FixtureRow>[]) {
  const answer = createRequestAnswerer();
  await answer({ kind: 'load', id: 1, bytes: arrowOf(rows) });
  return {
    change: async (values: Record<string, unknown>) => {
      const row = rowOfChange(changeOf({ entity: 'hazard', after: hazardAfter(values) }));
      if (row !== null) await answer({ kind: 'apply', row });
    },
    outside: async (filter: HazardFilter = {}) => {
      const query = { ...filter, withDensity: false, outsideOn: today } as const;
      const reply = await answer({ kind: 'query', id: 2, query });
      return reply?.kind === 'answer' ? reply.answer.outside : null;
    },
  };
}

it('hazards outside buildings are told one by one, overdue from the day after the deadline', async () => {
  const table = await tableOf([
    { outsideId: 'late', deadline: '2026-11-19', position: [106.61, 29.42] },
    { outsideId: 'due', deadline: today, grade: 'major' },
    { outsideId: 'free', deadline: null },
    { outsideId: 'done', deadline: '2026-11-01', status: 'rectified' },
    { outsideId: null },
  ]);
  expect(await table.outside()).toEqual([
    { id: 'late', position: [106.61, 29.42], state: 'overdue', isMajor: false },
    { id: 'due', position: [106.62, 29.41], state: 'open', isMajor: true },
    { id: 'free', position: [106.62, 29.41], state: 'open', isMajor: false },
    { id: 'done', position: [106.62, 29.41], state: 'rectified', isMajor: false },
  ]);
});

it('a filter takes its marks from the map', async () => {
  const table = await tableOf([{ outsideId: 'gas', category: 'gas' }, { outsideId: 'wire' }]);
  expect(await table.outside({ category: ['gas'] })).toMatchObject([{ id: 'gas' }]);
});

it('a hazard that is put into a building loses its mark, and one that comes without gets one', async () => {
  const table = await tableOf([{ number: 7, outsideId: 'H7' }]);
  await table.change({ number: 7, building: 'B0001' });
  await table.change({ id: 'H8', number: 8, building: null });
  await table.change({ id: 'H9', number: 9, building: null, position: null });
  expect(await table.outside()).toMatchObject([{ id: 'H8' }]);
});
