import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnHazards } from '../../src/contract/hazard-acts.ts';
import { type HazardView, listHazardMarks, listHazards } from '../../src/contract/hazards.ts';
import type { RouteAnswer } from '../../src/contract/route.ts';
import { hazardSorts, sortDirections } from '../../src/domain/hazard-filter.ts';
import { valueOf } from './support/answers.ts';
import { asQuery, inOrder, isListed, listFilter } from './support/hazard-list-model.ts';
import { addHazardSample, sampleCount, sampleDay, sampleHomes } from './support/hazard-sample.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

const count = sampleCount;
const today = sampleDay;
const homes = sampleHomes;

describe.each(engineNames)('the list of hazards on %s', (engine) => {
  let host: TestHost;
  let hazards: readonly HazardView[];
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addHazardSample(host.store);
    hazards = valueOf(await host.call('leader', listHazards, { query: { limit: 500 } })).items;
  });
  afterAll(() => host.close());

  const order = fc.record({
    sort: fc.constantFrom(...hazardSorts),
    direction: fc.constantFrom(...sortDirections),
  });
  const ask = (query: object, account = 'leader') =>
    host.call(account, listHazards, { query: { limit: 500, ...query } });
  const idsOf = (page: RouteAnswer<typeof listHazards>) => page.items.map(({ id }) => id);

  async function walk(query: object, limit: number): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: RouteAnswer<typeof listHazards> = valueOf(
        await ask({ ...query, limit, ...(cursor !== '' && { cursor }) }),
      );
      ids.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    return ids;
  }

  it('holds what any filter asks for, all of it, in any order, page by page [C18]', async () => {
    await fc.assert(
      fc.asyncProperty(listFilter, order, async (filter, by) => {
        const listed = hazards.filter((hazard) => isListed(hazard, filter, { homes, today }));
        const query = { ...asQuery(filter), ...by };
        const ids = await walk(query, 20);
        expect(ids).toEqual(inOrder(listed, by));
        expect(valueOf(await ask({ ...query, limit: 1 })).total).toBe(listed.length);
      }),
      { numRuns: 40 },
    );
  });

  it.each(hazardSorts)(
    'can be entered at any mark, by %s, and every part is whole [C18]',
    async (sort) => {
      const every = 20;
      for (const direction of sortDirections) {
        const query = { sort, direction };
        const marks = valueOf(
          await host.call('leader', listHazardMarks, { query: { ...query, every } }),
        );
        expect(marks).toMatchObject({
          total: count,
          cursors: { length: Math.floor(count / every) },
        });
        const whole = await walk(query, 500);
        for (const [index, cursor] of marks.cursors.entries()) {
          const from = (index + 1) * every;
          const part = valueOf(await ask({ ...query, limit: every, cursor }));
          expect(idsOf(part)).toEqual(whole.slice(from, from + every));
        }
      }
    },
  );

  it('and its marks end at the edge of the own area [C18]', async () => {
    const own = hazards.filter(({ area }) => area === community1).length;
    const query = { every: 20 };
    const marks = valueOf(await host.call('community', listHazardMarks, { query }));
    expect(marks).toMatchObject({ total: own, cursors: { length: Math.floor(own / 20) } });
    expect(valueOf(await ask({ area: community2 }, 'community'))).toMatchObject({ total: 0 });
  });

  it('is exactly what an act over the same filter reaches, on whatever page [C18]', async () => {
    await fc.assert(
      fc.asyncProperty(listFilter, async (filter) => {
        const body = { filter: filter as never, verb: 'start', preview: true } as const;
        const { matching } = valueOf(await host.call('admin', actOnHazards, { body }));
        expect(matching).toBe(valueOf(await ask({ ...asQuery(filter), limit: 1 })).total);
      }),
      { numRuns: 20 },
    );
  });

  it('is told by name what a filter cannot be', async () => {
    for (const [query, field] of [
      [{ priority: 'high' }, 'query.priority.0'],
      [{ dueWithinDays: 400 }, 'query.dueWithinDays'],
      [{ deadlineFrom: '2026-02-30' }, 'query.deadlineFrom'],
      [{ sort: 'colour' }, 'query.sort'],
    ] as const) {
      const answer = await ask(query);
      expect(answer).toMatchObject({ status: 400, problem: { faults: [{ field }] } });
    }
  });
});
