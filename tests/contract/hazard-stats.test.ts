import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRequestAnswerer } from '../../src/client/hazard-table/answer-request.ts';
import type { HazardFilter } from '../../src/client/hazard-table/filter.ts';
import type { HazardGroups } from '../../src/client/hazard-table/group-hazards.ts';
import { getHazardStats, type HazardStats } from '../../src/contract/hazard-stats.ts';
import { getHazardColumns, type HazardView, listHazards } from '../../src/contract/hazards.ts';
import { addDays, civilDateOf } from '../../src/domain/civil-date.ts';
import { countHazards, totalOf } from '../../src/domain/hazard/count-hazards.ts';
import {
  hazardCategories,
  hazardGrades,
  hazardSources,
  hazardStatuses,
  isOverdue,
} from '../../src/domain/hazard.ts';
import { placeColumns } from '../../src/server/store/place.ts';
import { valueOf } from './support/answers.ts';
import { addHazards, addUnit } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
  testNow,
  wholeDistrict,
} from './support/test-host.ts';

const today = civilDateOf(testNow);
const day = fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days));
const row = fc.record({
  area: fc.constantFrom(community1, community2),
  status: fc.constantFrom(...hazardStatuses),
  category: fc.constantFrom(...hazardCategories),
  type: fc.constantFrom('私拉乱接', '管道敷设不规范', '堵塞'),
  grade: fc.constantFrom(...hazardGrades),
  source: fc.constantFrom(...hazardSources),
  unit: fc.constantFrom(null, 'U1', 'U2'),
  found_on: day,
  deadline: fc.option(day),
  rectified_on: fc.option(day),
  closed_on: fc.option(day),
  isPlaced: fc.boolean(),
});
const filter: fc.Arbitrary<HazardFilter> = fc.record(
  {
    area: fc.constantFrom(wholeDistrict, community1, community2),
    statuses: fc.subarray([...hazardStatuses], { minLength: 1 }),
    categories: fc.subarray([...hazardCategories], { minLength: 1 }),
    grades: fc.subarray([...hazardGrades], { minLength: 1 }),
    unit: fc.constantFrom('U1', 'U2', 'nobody'),
    foundFrom: day,
    foundTo: day,
    overdueOn: fc.constant(today),
    isLocated: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe.each(engineNames)('the figures of the hazards on %s', (engine) => {
  let host: TestHost;
  let hazards: readonly HazardView[];
  let askTable: (wanted: HazardFilter) => Promise<HazardGroups & { total: number }>;

  beforeAll(async () => {
    host = await openTestHost(engine);
    for (const unit of ['U1', 'U2']) await addUnit(host.store, unit);
    const rows = fc.sample(row, { numRuns: 150, seed: 20261128 });
    await addHazards(
      host.store,
      rows.map(({ isPlaced, ...values }, index) => ({
        id: `H${index}`,
        number: index + 1,
        ...values,
        ...(isPlaced && placeColumns([106.5, 29.5])),
      })),
    );
    hazards = valueOf(await host.call('leader', listHazards, { query: { limit: 200 } })).items;
    askTable = await tableOf(host);
  });
  afterAll(() => host.close());

  const stats = async (wanted: HazardFilter, account = 'leader') =>
    valueOf(await host.call(account, getHazardStats, { query: queryOf(wanted) }));

  it('are the same by SQL, in the table of the page, and counted one by one [L9] [C23]', async () => {
    expect(hazards).toHaveLength(150);
    await fc.assert(
      fc.asyncProperty(filter, async (wanted) => {
        const bySql = await stats(wanted);
        expect(bySql).toEqual(await askTable(wanted));
        expect(bySql).toEqual(countOneByOne(hazards, wanted));
      }),
      { numRuns: 40 },
    );
  });

  it('count what the list counts [L20]', async () => {
    const { matching, total } = await stats({ statuses: ['assigned'], area: community1 });
    const list = valueOf(
      await host.call('leader', listHazards, {
        query: { status: 'assigned', area: String(community1) },
      }),
    );
    expect(totalOf(matching)).toBe(list.total);
    expect(total).toBe(150);
  });

  it('are of the own area alone', async () => {
    const own = await stats({}, 'community');
    expect(own.areas.map(({ area }) => area)).toEqual([community1]);
    expect(own.total).toBe(hazards.filter(({ area }) => area === community1).length);
  });

  it('are zero, not missing, where nothing matches', async () => {
    const none = await stats({ unit: 'nobody' });
    expect(none).toMatchObject({ total: 150, areas: [], units: [], types: [], days: [] });
    expect(totalOf(none.matching)).toBe(0);
  });
});

/** The table as the page keeps it, filled by the API. */
async function tableOf(host: TestHost) {
  const answer = createRequestAnswerer();
  const response = await host.fetch('leader', getHazardColumns.path);
  await answer({ kind: 'load', id: 1, bytes: await response.arrayBuffer() });
  return async (wanted: HazardFilter) => {
    const query = { ...wanted, withDensity: false, groupedOn: today };
    const reply = await answer({ kind: 'query', id: 2, query });
    if (reply?.kind !== 'answer' || reply.answer.groups === null) throw new Error('No groups');
    return { total: reply.answer.total, ...reply.answer.groups };
  };
}

function queryOf({
  area,
  statuses,
  categories,
  grades,
  overdueOn,
  isLocated,
  ...rest
}: HazardFilter) {
  const { unit, foundFrom, foundTo } = rest;
  return {
    ...(unit !== undefined && { unit }),
    ...(foundFrom !== undefined && { foundFrom }),
    ...(foundTo !== undefined && { foundTo }),
    ...(area !== undefined && { area: String(area) }),
    ...(statuses !== undefined && { status: statuses.join(',') }),
    ...(categories !== undefined && { category: categories.join(',') }),
    ...(grades !== undefined && { grade: grades.join(',') }),
    ...(overdueOn !== undefined && { isOverdue: 'true' as const }),
    ...(isLocated !== undefined && {
      isLocated: isLocated ? ('true' as const) : ('false' as const),
    }),
  };
}

/** The yardstick: no index, no column, no arithmetic but counting. */
function countOneByOne(hazards: readonly HazardView[], wanted: HazardFilter): HazardStats {
  const match = hazards.filter((hazard) => isWanted(hazard, wanted));
  const groupsOf = <Key extends object>(keyOf: (hazard: HazardView) => Key) =>
    [...new Set(match.map((hazard) => JSON.stringify(keyOf(hazard))))].map((key) => ({
      // Written by keyOf.
      ...(JSON.parse(key) as Key),
      ...countHazards(
        match.filter((hazard) => JSON.stringify(keyOf(hazard)) === key),
        today,
      ),
    }));
  const inOrder = (key: string) => (left: object, right: object) =>
    String(Reflect.get(left, key) ?? '') < String(Reflect.get(right, key) ?? '') ? -1 : 1;
  return {
    total: hazards.length,
    matching: countHazards(match, today),
    areas: groupsOf(({ area }) => ({ area })).sort(inOrder('area')),
    units: groupsOf(({ unit }) => ({ unit })).sort(inOrder('unit')),
    types: groupsOf(({ category, type }) => ({ category, type }))
      .sort(inOrder('type'))
      .sort((left, right) => left.category.localeCompare(right.category, 'en')),
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

function isWanted(hazard: HazardView, wanted: HazardFilter): boolean {
  return (
    (wanted.area === undefined || wanted.area === wholeDistrict || wanted.area === hazard.area) &&
    (wanted.statuses?.includes(hazard.status) ?? true) &&
    (wanted.categories?.includes(hazard.category) ?? true) &&
    (wanted.grades?.includes(hazard.grade) ?? true) &&
    (wanted.unit === undefined || wanted.unit === hazard.unit) &&
    (wanted.foundFrom === undefined || hazard.foundOn >= wanted.foundFrom) &&
    (wanted.foundTo === undefined || hazard.foundOn <= wanted.foundTo) &&
    (wanted.overdueOn === undefined || isOverdue(hazard, today)) &&
    (wanted.isLocated === undefined || wanted.isLocated === (hazard.position !== null))
  );
}
