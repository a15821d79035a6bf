import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRequestAnswerer } from '../../../src/client/hazard-table/answer-request.ts';
import type { HazardTableQuery } from '../../../src/client/hazard-table/protocol.ts';
import { rowOfChange } from '../../../src/client/hazard-table/row-of-change.ts';
import { hazardStatuses } from '../../../src/domain/hazard.ts';
import { changeOf, hazardAfter } from '../change-of.ts';
import { arrowOf } from './arrow-fixture.ts';

const days = ['2026-08-01', '2026-08-15', '2026-09-01', '2026-09-15'];
const place = fc.constantFrom([106.62, 29.41] as const, [106.63, 29.42] as const, null);
const values = fc.record({
  status: fc.constantFrom(...hazardStatuses),
  position: place,
  foundOn: fc.constantFrom(...days),
  deadline: fc.constantFrom(...days, null),
  unit: fc.constantFrom('U1', 'U2', null),
  type: fc.constantFrom('堵塞', '私拉乱接'),
});
const query: fc.Arbitrary<HazardTableQuery> = fc.record(
  {
    status: fc.subarray([...hazardStatuses], { minLength: 1 }),
    foundFrom: fc.constantFrom(...days),
    unit: fc.constantFrom('U1', 'U2'),
    groupedOn: fc.constantFrom(...days),
    densityDetail: fc.constant('quick'),
  },
  { requiredKeys: ['groupedOn', 'densityDetail'] },
);
const change = fc.record({ number: fc.integer({ min: 1, max: 16 }), values });

type Asked = { readonly query: HazardTableQuery };
type Changed = { readonly number: number; readonly values: object };

describe('what is counted of the rows', () => {
  it('is the same for a table that has long been asked and changed as for one just loaded', async () => {
    const steps = fc.array(
      fc.oneof(
        query.map((asked) => ({ query: asked })),
        change,
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(values, { maxLength: 12 }),
        steps,
        query,
        async (rows, all, last) => {
          const old = createRequestAnswerer();
          await old({ kind: 'load', id: 1, bytes: arrowOf(rows) });
          for (const step of all) await take(old, step);
          const fresh = createRequestAnswerer();
          await fresh({ kind: 'load', id: 1, bytes: arrowOf(rows) });
          for (const step of all) if ('number' in step) await take(fresh, step);
          expect(await countsOf(old, last)).toEqual(await countsOf(fresh, last));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('weighs as much in the quick picture as in the fine one, at the same places', async () => {
    const answer = createRequestAnswerer();
    const rows = Array.from({ length: 400 }, (_, i) => ({
      position: [106.5 + ((i * 7) % 100) * 0.003, 29.4 + ((i * 13) % 100) * 0.003] as const,
    }));
    await answer({ kind: 'load', id: 1, bytes: arrowOf(rows) });
    const [quick, fine] = [
      await densityOf(answer, { densityDetail: 'quick' }),
      await densityOf(answer, { densityDetail: 'fine' }),
    ];
    expect(Math.max(quick.grid.width, quick.grid.height)).toBeLessThanOrEqual(400);
    expect(fine.grid.width).toBeGreaterThan(400);
    expect(quick.breaks).toEqual(fine.breaks);
    expect(quick.bandwidthMeters).toBe(fine.bandwidthMeters);
    for (const { grid } of [quick, fine]) {
      const sum = grid.values.reduce((total, value) => total + value, 0);
      expect(sum * (grid.cellMeters / 1000) ** 2).toBeCloseTo(400, 0);
      expect(grid.totalWeight).toBe(400);
    }
    expect(Math.abs(quick.grid.max / fine.grid.max - 1)).toBeLessThan(0.2);
  });
});

type Answerer = ReturnType<typeof createRequestAnswerer>;

async function take(answer: Answerer, step: Asked | Changed): Promise<void> {
  if ('query' in step) {
    await answer({ kind: 'query', id: 2, query: step.query });
    return;
  }
  const after = hazardAfter({ number: step.number, ...step.values });
  const row = rowOfChange(changeOf({ entity: 'hazard', after }));
  if (row !== null) await answer({ kind: 'apply', row });
}

/** The pictures differ in where a table that grew has its middle: what they weigh does not. */
async function countsOf(answer: Answerer, asked: HazardTableQuery) {
  const reply = await answer({ kind: 'query', id: 3, query: asked });
  if (reply?.kind !== 'answer') throw new Error('No answer');
  const { density, groups, matching, located } = reply.answer;
  const weight = density === null ? 0 : density.grid.totalWeight + density.grid.outsideWeight;
  return { groups, matching, located, weight };
}

async function densityOf(answer: Answerer, asked: HazardTableQuery) {
  const reply = await answer({ kind: 'query', id: 3, query: asked });
  if (reply?.kind !== 'answer' || reply.answer.density === null) throw new Error('No density');
  return reply.answer.density;
}
