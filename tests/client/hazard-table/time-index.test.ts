import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRequestAnswerer } from '../../../src/client/hazard-table/answer-request.ts';
import type { FoundDays, HazardTableQuery } from '../../../src/client/hazard-table/protocol.ts';
import { rowOfChange } from '../../../src/client/hazard-table/row-of-change.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import { hazardStatuses } from '../../../src/domain/hazard.ts';
import { changeOf, hazardAfter } from '../change-of.ts';
import { arrowOf, type FixtureRow } from './arrow-fixture.ts';

const today = '2026-11-20';
/** A Monday. */
const firstMonday = '2026-06-01';
const dayIn = (weeks: number) =>
  fc.integer({ min: 0, max: 7 * weeks - 1 }).map((days) => addDays(firstMonday, days));
const noDay = fc.constant(null);
const rows: fc.Arbitrary<Partial<FixtureRow>[]> = fc.array(
  fc.record({
    status: fc.constantFrom(...hazardStatuses),
    category: fc.constantFrom('gas', 'fire'),
    type: fc.constantFrom('堵塞', '私拉乱接'),
    unit: fc.constantFrom('U1', 'U2', null),
    area: fc.constantFrom(500199001001000, 500199001002000),
    foundOn: dayIn(12),
    rectifiedOn: fc.oneof(noDay, dayIn(16)),
    closedOn: fc.oneof(noDay, dayIn(16)),
    deadline: fc.oneof(noDay, dayIn(26)),
    position: fc.oneof(
      noDay,
      fc.tuple(
        fc.integer({ min: 0, max: 40 }).map((step) => 106.6 + step / 1000),
        fc.integer({ min: 0, max: 40 }).map((step) => 29.4 + step / 1000),
      ),
    ),
  }),
  { maxLength: 60 },
);
const query: fc.Arbitrary<HazardTableQuery> = fc.record(
  {
    status: fc.subarray([...hazardStatuses], { minLength: 1 }),
    category: fc.constant(['gas'] as const),
    unit: fc.constantFrom('U1', 'U2'),
    isOverdue: fc.boolean(),
    isLocated: fc.boolean(),
    // The period of the query that is held does not count.
    foundFrom: dayIn(12),
    today: fc.constant(today),
    groupedOn: fc.constant(today),
    densityDetail: fc.constant('quick' as const),
  },
  { requiredKeys: ['today', 'groupedOn', 'densityDetail'] },
);
/** Whole weeks, also before the first hazard and after the last; or open. */
const span: fc.Arbitrary<FoundDays> = fc
  .record({
    from: fc.option(fc.integer({ min: -2, max: 14 })),
    weeks: fc.option(fc.integer({ min: 0, max: 14 })),
  })
  .map(({ from, weeks }) => ({
    ...(from !== null && { foundFrom: addDays(firstMonday, 7 * from) }),
    ...(weeks !== null && { foundTo: addDays(firstMonday, 7 * ((from ?? 0) + weeks) + 6) }),
  }));

describe('the index of the weeks', () => {
  it('says of any span of weeks what the full pass says [L8]', async () => {
    await fc.assert(
      fc.asyncProperty(rows, query, fc.array(span, { maxLength: 5 }), async (all, held, spans) => {
        const table = await tableOf(all);
        await table.hold([held]);
        for (const days of spans) {
          const { foundFrom: _, ...filter } = held;
          const [full, [step]] = [
            await table.query({ ...filter, ...days }),
            await table.step(days),
          ];
          expect({ ...step, density: null }).toEqual({
            total: full.total,
            matching: full.matching,
            located: full.located,
            groups: full.groups,
            density: null,
          });
          expectSamePicture(step?.density ?? null, full.density);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('answers several queries at once, each with its own', async () => {
    const table = await tableOf([
      { unit: 'U1', foundOn: firstMonday },
      { unit: 'U2', foundOn: addDays(firstMonday, 20) },
    ]);
    const [own, all] = [{ unit: 'U1', withDensity: false }, { groupedOn: today }] as const;
    expect(await table.hold([own, all])).toBeGreaterThan(0);
    const [one, other] = await table.step({ foundFrom: firstMonday });
    expect([one?.matching, one?.density, one?.groups]).toEqual([1, null, null]);
    expect([other?.matching, other?.groups?.units.length]).toEqual([2, 2]);
  });

  it('stays as it was taken hold of, and the table moves on with what changes meanwhile', async () => {
    const table = await tableOf([{ number: 1, status: 'assigned', foundOn: firstMonday }]);
    const whole = { withDensity: false, groupedOn: today } as const;
    await table.query(whole);
    await table.apply({ number: 1, status: 'closed', foundOn: firstMonday });
    await table.hold([whole]);
    await table.apply({ number: 2, status: 'assigned', foundOn: firstMonday });
    const [step] = await table.step({});
    expect(step?.groups?.matching).toMatchObject({ assigned: 0, closed: 1 });
    expect((await table.query(whole)).groups?.matching).toMatchObject({ assigned: 1, closed: 1 });
  });

  it('holds no more than ten years apart, and counts what is older in the first week', async () => {
    const table = await tableOf([{ foundOn: '1999-01-04' }, { foundOn: '2026-11-02' }]);
    expect(await table.hold([{ groupedOn: today }])).toBeLessThan(120e6);
    expect((await table.step({}))[0]?.matching).toBe(2);
    expect((await table.step({ foundFrom: '2026-11-02' }))[0]?.matching).toBe(1);
  });

  it('is nothing once it was let go', async () => {
    const table = await tableOf([{}]);
    await table.hold([{}]);
    await table.letGo();
    expect(await table.step({})).toEqual([]);
  });
});

async function tableOf(all: readonly Partial<FixtureRow>[]) {
  const answer = createRequestAnswerer();
  await answer({ kind: 'load', id: 1, bytes: arrowOf(all) });
  return {
    query: async (asked: HazardTableQuery) => {
      const reply = await answer({ kind: 'query', id: 2, query: asked });
      if (reply?.kind !== 'answer') throw new Error('No answer');
      return reply.answer;
    },
    hold: async (queries: readonly HazardTableQuery[]) => {
      const reply = await answer({ kind: 'hold', id: 3, queries });
      if (reply?.kind !== 'held') throw new Error('Not held');
      return reply.byteLength;
    },
    step: async (days: FoundDays) => {
      const reply = await answer({ kind: 'step', id: 4, days });
      if (reply?.kind !== 'stepped') throw new Error('No step');
      return reply.answers;
    },
    apply: async (values: object) => {
      const row = rowOfChange(changeOf({ entity: 'hazard', after: hazardAfter({ ...values }) }));
      if (row !== null) await answer({ kind: 'apply', row });
    },
    letGo: () => answer({ kind: 'letGo' }),
  };
}

type Picture = Awaited<ReturnType<Awaited<ReturnType<typeof tableOf>>['query']>>['density'];

/** To the rounding of single precision, in which the sums are kept. */
function expectSamePicture(step: Picture, full: Picture): void {
  expect(step === null).toBe(full === null);
  if (step === null || full === null) return;
  const { values, max: _, ...grid } = step.grid;
  const { values: expected, max: highest, ...whole } = full.grid;
  expect(grid).toEqual(whole);
  expect(step.breaks).toEqual(full.breaks);
  const allowed = 1e-3 * Math.max(1, highest);
  const worst = expected.reduce(
    (most, value, at) => Math.max(most, Math.abs(value - (values[at] ?? Number.NaN))),
    0,
  );
  expect(worst).toBeLessThanOrEqual(allowed);
}
