import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getBuilding, listBuildings } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import {
  assignHazardRoute,
  closeHazardRoute,
  getHazard,
  listHazards,
  rectifyHazardRoute,
  relapseHazardRoute,
} from '../../src/contract/hazards.ts';
import { buildingStatuses } from '../../src/domain/building.ts';
import { placeColumns } from '../../src/server/store/place.ts';
import { addBuilding, addHazards, addUnit } from './support/objects.ts';
import {
  type Answer,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

describe.each(engineNames)('hazards on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'B1' });
    await addBuilding(host.store, { id: 'B2', inspectedOn: '2026-09-01' });
    await addBuilding(host.store, { id: 'B3' });
    await addUnit(host.store, 'U1');
    await addHazards(host.store, [
      { id: 'H1', number: 1, building: 'B1' },
      {
        id: 'H2',
        number: 2,
        found_on: '2026-10-02',
        deadline: '2026-11-19',
        status: 'assigned',
        unit: 'U1',
      },
      {
        id: 'H3',
        number: 3,
        found_on: '2026-10-02',
        deadline: '2026-11-20',
        status: 'assigned',
        unit: 'U1',
      },
      { id: 'H4', number: 4, found_on: '2026-10-03', category: 'gas', status: 'closed' },
      {
        id: 'H5',
        number: 5,
        found_on: '2026-10-04',
        area: community2,
        description: '100% 占用_通道',
      },
    ]);
  });
  afterAll(() => host.close());

  it('lists newest first and says how many there are in all', async () => {
    const answer = await host.call('leader', listHazards, { query: { limit: 2 } });
    expect(answer).toMatchObject({ ok: true, value: { total: 5 } });
    expect(answer.ok && answer.value.items.map((hazard) => hazard.id)).toEqual(['H5', 'H4']);
  });

  it('lists those without a place apart from those with one', async () => {
    await addHazards(host.store, [{ id: 'H6', number: 6, ...placeColumns([106.5, 29.5]) }]);
    const idsWhere = async (isLocated: 'true' | 'false') => {
      const answer = await host.call('leader', listHazards, { query: { isLocated } });
      return answer.ok && answer.value.items.map((hazard) => hazard.id).sort();
    };
    expect(await idsWhere('true')).toEqual(['H6']);
    expect(await idsWhere('false')).toEqual(['H1', 'H2', 'H3', 'H4', 'H5']);
    await host.store.engine.write.deleteFrom('hazard').where('id', '=', 'H6').execute();
  });

  it.each([
    { sort: 'found', order: ['H5', 'H4', 'H3', 'H2', 'H1'] },
    { sort: 'deadline', order: ['H2', 'H3', 'H1', 'H4', 'H5'] },
  ] as const)(
    'walks all pages by cursor without losing or repeating a row, by $sort',
    async ({ sort, order }) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const answer: Answer<typeof listHazards> = await host.call('leader', listHazards, {
          query: { limit: 2, sort, ...(cursor !== null && { cursor }) },
        });
        if (!answer.ok) throw new Error(answer.problem.title);
        seen.push(...answer.value.items.map((hazard) => hazard.id));
        cursor = answer.value.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(order);
    },
  );

  it('is overdue from the day after the deadline, which includes its day', async () => {
    const answer = await host.call('leader', listHazards, { query: { isOverdue: 'true' } });
    expect(answer.ok && answer.value.items.map((hazard) => hazard.id)).toEqual(['H2']);
  });

  it('takes % and _ in a search as they are', async () => {
    const found = await host.call('leader', listHazards, { query: { text: '100% 占用_' } });
    expect(found.ok && found.value.total).toBe(1);
    const none = await host.call('leader', listHazards, { query: { text: '%' } });
    expect(none.ok && none.value.total).toBe(1);
  });

  it('refuses a cursor that is none with the field that is wrong', async () => {
    const answer = await host.call('leader', listHazards, { query: { cursor: 'x' } });
    expect(answer).toMatchObject({
      ok: false,
      status: 400,
      problem: { faults: [{ field: 'cursor' }] },
    });
  });

  it('assigns, rectifies, closes and relapses a hazard, each step in its history', async () => {
    const id = 'H1';
    const on = '2026-11-20';
    const deadline = '2026-12-01';
    const assigned = await host.call('admin', assignHazardRoute, {
      params: { id },
      body: { unit: 'U1', measure: '拆除', deadline },
    });
    expect(assigned).toMatchObject({
      ok: true,
      value: { status: 'assigned', deadline, unit: 'U1' },
    });
    const building = await host.call('leader', getBuilding, { params: { id: 'B1' } });
    expect(building).toMatchObject({
      value: { status: 'open', hazardsOpen: 1, nextDeadline: deadline },
    });
    await host.call('community', rectifyHazardRoute, {
      params: { id },
      body: { on, measure: null },
    });
    await host.call('inspector', closeHazardRoute, { params: { id }, body: { on } });
    const closed = await host.call('leader', getBuilding, { params: { id: 'B1' } });
    expect(closed).toMatchObject({
      value: { status: 'rectified', hazardsOpen: 0, hazardsTotal: 1 },
    });
    const relapsed = await host.call('inspector', relapseHazardRoute, {
      params: { id },
      body: { reason: '回头看发现' },
    });
    expect(relapsed).toMatchObject({ value: { status: 'assigned', relapses: 1, closedOn: null } });
    const history = await host.call('leader', listChanges, {
      query: { entity: 'hazard', entityId: id },
    });
    expect(history.ok && history.value.items.map((change) => change.verb)).toEqual([
      'assign',
      'rectify',
      'close',
      'relapse',
    ]);
  });

  it('refuses a step out of turn by name and changes nothing', async () => {
    const before = await host.call('leader', getHazard, { params: { id: 'H4' } });
    const answer = await host.call('inspector', closeHazardRoute, {
      params: { id: 'H4' },
      body: { on: '2026-11-20' },
    });
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { refusal: 'not_rectified' } });
    expect(await host.call('leader', getHazard, { params: { id: 'H4' } })).toEqual(before);
  });

  it('refuses a unit that is not there', async () => {
    const answer = await host.call('admin', assignHazardRoute, {
      params: { id: 'H5' },
      body: { unit: 'nobody', measure: '拆除', deadline: '2026-12-01' },
    });
    expect(answer).toMatchObject({
      ok: false,
      problem: { refusal: 'unknown_unit', faults: [{ field: 'body.unit', found: 'nobody' }] },
    });
  });

  it('filters buildings by the status that each of them shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...buildingStatuses], { minLength: 1 }), async (statuses) => {
        const all = await host.call('leader', listBuildings, {});
        const some = await host.call('leader', listBuildings, {
          query: { status: statuses.join(',') },
        });
        if (!all.ok || !some.ok) throw new Error('not answered');
        const expected = all.value.items.filter((building) => statuses.includes(building.status));
        expect(some.value.items).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the buildings that are named, those of others left out', async () => {
    const query = { ids: 'B3,B1,none' };
    const named = await host.call('leader', listBuildings, { query });
    expect(named.ok && named.value.items.map(({ id }) => id).toSorted()).toEqual(['B1', 'B3']);
    const own = await host.call('community', listBuildings, { query });
    const all = await host.call('community', listBuildings, {});
    const isOwn = (id: string) => all.ok && all.value.items.some((building) => building.id === id);
    expect(own.ok && own.value.items.map(({ id }) => id).toSorted()).toEqual(
      ['B1', 'B3'].filter(isOwn),
    );
  });

  it('calls a building that nobody inspected unknown and an inspected one clear', async () => {
    const b2 = await host.call('leader', getBuilding, { params: { id: 'B2' } });
    const b3 = await host.call('leader', getBuilding, { params: { id: 'B3' } });
    expect([b2.ok && b2.value.status, b3.ok && b3.value.status]).toEqual(['clear', 'unknown']);
  });
});
