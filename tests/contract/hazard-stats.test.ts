import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRequestAnswerer } from '../../src/client/hazard-table/answer-request.ts';
import type { HazardFilter } from '../../src/client/hazard-table/filter.ts';
import type { HazardGroups } from '../../src/client/hazard-table/group-hazards.ts';
import { getHazardStats, type HazardStats } from '../../src/contract/hazard-stats.ts';
import { getHazardColumns, type HazardView, listHazards } from '../../src/contract/hazards.ts';
import { countHazards, totalOf } from '../../src/domain/hazard/count-hazards.ts';
import { valueOf } from './support/answers.ts';
import { asQuery, isListed, type ListFilter, listFilter } from './support/hazard-list-model.ts';
import { addHazardSample, sampleCount, sampleDay, sampleHomes } from './support/hazard-sample.ts';
import { community1, engineNames, openTestHost, type TestHost } from './support/test-host.ts';

const today = sampleDay;

describe.each(engineNames)('the figures of the hazards on %s', (engine) => {
  let host: TestHost;
  let hazards: readonly HazardView[];
  let askTable: (wanted: ListFilter) => Promise<HazardGroups & { total: number }>;

  beforeAll(async () => {
    host = await openTestHost(engine);
    await addHazardSample(host.store);
    hazards = valueOf(await host.call('leader', listHazards, { query: { limit: 500 } })).items;
    askTable = await tableOf(host);
  });
  afterAll(() => host.close());

  const stats = async (wanted: ListFilter, account = 'leader') =>
    valueOf(await host.call(account, getHazardStats, { query: asQuery(wanted) }));

  it('are the same by SQL, in the table of the page, and counted one by one, for any filter [C23]', async () => {
    expect(hazards).toHaveLength(sampleCount);
    await fc.assert(
      fc.asyncProperty(listFilter, async (wanted) => {
        const bySql = await stats(wanted);
        expect(bySql).toEqual(await askTable(wanted));
        expect(bySql).toEqual(countOneByOne(hazards, wanted));
      }),
      { numRuns: 60 },
    );
  });

  it('count what the list counts', async () => {
    const { matching, total } = await stats({ status: ['assigned'], area: community1 });
    const query = { status: 'assigned', area: String(community1) };
    const list = valueOf(await host.call('leader', listHazards, { query }));
    expect(totalOf(matching)).toBe(list.total);
    expect(total).toBe(sampleCount);
  });

  it('are of the own area alone', async () => {
    const own = await stats({}, 'community');
    expect(own.areas.map(({ area }) => area)).toEqual([community1]);
    expect(own.total).toBe(hazards.filter(({ area }) => area === community1).length);
  });

  it('are zero, not missing, where nothing matches', async () => {
    const none = await stats({ unit: 'nobody' });
    expect(none).toMatchObject({ total: sampleCount, areas: [], units: [], types: [], days: [] });
    expect(totalOf(none.matching)).toBe(0);
  });
});

/** The table as the page keeps it, filled by the API. */
async function tableOf(host: TestHost) {
  const answer = createRequestAnswerer();
  const response = await host.fetch('leader', getHazardColumns.path);
  await answer({ kind: 'load', id: 1, bytes: await response.arrayBuffer() });
  return async (wanted: ListFilter) => {
    // The words of the model are those of the filter.
    const filter = { ...wanted, today } as HazardFilter;
    const query = { ...filter, withDensity: false, groupedOn: today };
    const reply = await answer({ kind: 'query', id: 2, query });
    if (reply?.kind !== 'answer' || reply.answer.groups === null) throw new Error('No groups');
    return { total: reply.answer.total, ...reply.answer.groups };
  };
}

/** The yardstick: no index, no column, no arithmetic but counting. */
function countOneByOne(hazards: readonly HazardView[], wanted: ListFilter): HazardStats {
  const match = hazards.filter((hazard) => isListed(hazard, wanted, { homes: sampleHomes, today }));
  const groupsOf = <Key extends object>(keyOf: (hazard: HazardView) => Key) =>
    [...new Set(match.map((hazard) => JSON.stringify(keyOf(hazard))))].map((key) => ({
      // Written by keyOf.
      ...(JSON.parse(key) as Key),
      ...countHazards(
        match.filter((hazard) => JSON.stringify(keyOf(hazard)) === key),
        today,
      ),
    }));
  const inOrder = (keyOf: (group: object) => string) => (left: object, right: object) =>
    Number(keyOf(left) > keyOf(right)) - Number(keyOf(left) < keyOf(right));
  const by = (...names: string[]) =>
    inOrder((group) => names.map((name) => String(Reflect.get(group, name) ?? '')).join('\0'));
  return {
    total: hazards.length,
    matching: countHazards(match, today),
    areas: groupsOf(({ area }) => ({ area })).sort(by('area')),
    units: groupsOf(({ unit }) => ({ unit })).sort(by('unit')),
    types: groupsOf(({ category, type }) => ({ category, type })).sort(by('category', 'type')),
    days: daysOf(match),
  };
}

function daysOf(match: readonly HazardView[]): HazardStats['days'] {
  const all = match.flatMap(({ foundOn, rectifiedOn, closedOn }) => [
    foundOn,
    rectifiedOn,
    closedOn,
  ]);
  return [...new Set(all.filter((on) => on !== null))].sort().map((on) => ({
    on,
    found: match.filter(({ foundOn }) => foundOn === on).length,
    rectified: match.filter(({ rectifiedOn }) => rectifiedOn === on).length,
    closed: match.filter(({ closedOn }) => closedOn === on).length,
  }));
}
