import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amendBuildingRoute, getBuilding, listBuildings } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { amendCompoundRoute, getCompound } from '../../src/contract/compounds.ts';
import {
  listHouseholdCounts,
  setHouseholdCountsRoute,
} from '../../src/contract/household-counts.ts';
import { recordInspectionRoute } from '../../src/contract/inspections.ts';
import {
  addPremisesRoute,
  amendPremisesRoute,
  listPremises,
  removePremisesRoute,
} from '../../src/contract/premises.ts';
import { valueOf } from './support/answers.ts';
import { upload } from './support/files.ts';
import { addBuilding, addUnit } from './support/objects.ts';
import {
  community2,
  district,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

const building = { building: 'B1' };
const shop = {
  place: building,
  name: '二楼面馆',
  kind: 'catering',
  floor: 2,
  gasSupply: 'bottled',
} as const;

describe.each(engineNames)('the ledger of a building on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'B1' });
    await addBuilding(host.store, { id: 'B9', area: community2, position: [106.6, 29.6] });
    await addUnit(host.store, 'U1');
    const body = '小区编号,小区名称,是否老旧小区,区划编码\nC1,一号小区,是,500199001001000\n';
    valueOf(await upload(host, 'admin', { kind: 'compounds', fileName: 'c.csv', body }));
    const street = { district, code: 500_199_001_000_000, level: 'subdistrict', name: '甲街道' };
    await host.store.engine.write
      .insertInto('area')
      .values({ ...street, geometry: null, origin: null })
      .execute();
  });
  afterEach(() => host.close());

  const add = (more: object = {}, account = 'community') =>
    host.call(account, addPremisesRoute, { body: { ...shop, ...more } });
  const amend = (id: string, amendment: object, query: { ifVersion?: number } = {}) =>
    host.call('community', amendPremisesRoute, { params: { id }, query, body: { amendment } });
  const remove = (id: string) =>
    host.call('community', removePremisesRoute, { params: { id }, body: { reason: '已搬走' } });
  const users = async () =>
    valueOf(await host.call('leader', listPremises, { query: building })).items;
  const setCounts = (counts: object, query: { ifVersion?: number } = {}, account = 'community') =>
    host.call(account, setHouseholdCountsRoute, { query, body: { place: building, counts } });

  it('has as many users as are added, each of which may be amended and removed [S0-T1r] [S0-E5]', async () => {
    const noodles = valueOf(await add());
    expect(noodles).toMatchObject({ building: 'B1', hasForbiddenBottledGas: true });
    const flat = valueOf(await add({ name: '3-1', kind: 'resident', floor: 3, gasSupply: null }));
    expect((await users()).map(({ id }) => id).toSorted()).toEqual(
      [noodles.id, flat.id].toSorted(),
    );
    const seen = { ifVersion: noodles.version };
    const amended = valueOf(await amend(noodles.id, { floor: 1 }, seen));
    expect(amended).toMatchObject({ floor: 1, hasForbiddenBottledGas: false });
    expect(await amend(noodles.id, { floor: 3 }, seen)).toMatchObject({
      problem: { type: 'conflict', changes: [{ fields: ['floor'] }] },
    });
    expect(valueOf(await remove(flat.id)).id).toBe(flat.id);
    expect(await users()).toEqual([amended]);
    expect(await add({ place: { building: 'B9' } })).toMatchObject({
      problem: { refusal: 'unknown_building' },
    });
    expect(await add({}, 'inspector')).toMatchObject({ status: 403 });
    expect(await add({ floor: 0 })).toMatchObject({ status: 400 });
  });

  it('keeps a user that was inspected', async () => {
    const { id } = valueOf(await add());
    const said = { place: building, premises: id, checker: 'user', inspectedOn: '2026-11-20' };
    valueOf(await host.call('community', recordInspectionRoute, { body: said as never }));
    expect(await remove(id)).toMatchObject({ problem: { refusal: 'premises_inspected' } });
    expect(await amend(id, { kind: 'resident' })).toMatchObject({
      problem: { refusal: 'kind_inspected', faults: [{ field: 'body.kind' }] },
    });
  });

  it('has one row of counts, of which the log tells nothing [S0-R6] [S0-H1] [S3-E7]', async () => {
    const first = valueOf(await setCounts({ households: 40, notVisitedTwoYears: 3, elderly: 2 }));
    expect(first).toMatchObject({ households: 40, notVisitedTwoYears: 3, elderly: 2 });
    const seen = { ifVersion: first.version };
    const second = valueOf(await setCounts({ gasUsers: 38 }, seen, 'admin'));
    expect(second).toMatchObject({ id: first.id, households: 40, gasUsers: 38, elderly: '<3' });
    expect(await setCounts({ gasUsers: 37 }, seen)).toMatchObject({
      problem: { type: 'conflict' },
    });
    expect(await setCounts({ gasUsers: 41 })).toMatchObject({
      problem: { refusal: 'more_than_households', faults: [{ field: 'body.counts' }] },
    });
    const listed = valueOf(await host.call('community', listHouseholdCounts, { query: building }));
    expect(listed.items).toMatchObject([{ id: first.id, gasUsers: 38, elderly: 2 }]);
    const query = { entity: 'household_count' } as const;
    const { items } = valueOf(await host.call('leader', listChanges, { query }));
    expect(items.map(({ verb, after }) => [verb, after])).toEqual([
      ['create', null],
      ['amend', null],
    ]);
  });

  it('carries facts of the building, the watch list for a reason [S0-O4] [S3-R2]', async () => {
    const set = (facts: object, more: object = {}, query: { ifVersion?: number } = {}) =>
      host.call('community', amendBuildingRoute, {
        params: { id: 'B1' },
        query,
        body: { facts, ...more },
      });
    const { version } = valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }));
    const managed = valueOf(await set({ hasPropertyManager: true, managementUnit: 'U1' }));
    expect(managed).toMatchObject({ hasPropertyManager: true, managementUnit: 'U1' });
    expect(valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }))).toEqual(
      managed,
    );
    expect(await set({ hasPropertyManager: false }, {}, { ifVersion: version })).toMatchObject({
      problem: {
        type: 'conflict',
        changes: [{ verb: 'amend', fields: ['hasPropertyManager', 'managementUnit'] }],
      },
    });
    expect(await set({ maintenanceUnit: 'U7' })).toMatchObject({
      problem: {
        refusal: 'unknown_maintenance_unit',
        faults: [{ field: 'body.facts.maintenanceUnit' }],
      },
    });
    expect(await set({ isWatched: true })).toMatchObject({
      problem: { refusal: 'watch_needs_a_reason', faults: [{ field: 'body.reason' }] },
    });
    valueOf(await set({ isWatched: true }, { reason: '外墙保温可燃' }));
    const query = { isWatched: 'true' } as const;
    expect(valueOf(await host.call('leader', listBuildings, { query })).total).toBe(1);
  });

  it('knows of a user that is no home by which standard it is judged, and of each its entrance [S3-R3]', async () => {
    await host.store.engine.write.updateTable('building').set({ compound: 'C1' }).execute();
    const setUp = { entrance: '2单元', setUpYear: 2003, standard: 'GBJ 16-87' };
    const noodles = valueOf(await add(setUp));
    expect(noodles).toMatchObject({ ...setUp, isJudgedBySetUp: true });
    const flat = valueOf(await add({ name: '3-1', kind: 'resident' }));
    expect(flat).toMatchObject({ entrance: null, standard: null, isJudgedBySetUp: false });
    expect(valueOf(await amend(noodles.id, { standard: 'GB 50016-2014' }))).toMatchObject({
      ...setUp,
      standard: 'GB 50016-2014',
    });
    expect(await add({ setUpYear: 1800 })).toMatchObject({
      status: 400,
      problem: { faults: [{ field: 'body.setUpYear' }] },
    });
  });

  it('keeps of a compound its plans, and its own numbers for the situation table [S3-R8] [S4-R2] [S0-T3] [S0-R10]', async () => {
    const params = { id: 'C1' };
    const set = (facts: object, query: { ifVersion?: number } = {}) =>
      host.call('community', amendCompoundRoute, { params, query, body: { facts } });
    const facts = {
      plan: '分三批整改，12月底前完成',
      planDue: '2026-12-25',
      isFireAccessBlocked: true,
      accessPlan: '取消东门车位，设隔离桩',
      reportedHazards: 6,
      reportedRectified: 2,
      remarks: '资金待落实',
    };
    const kept = valueOf(await set(facts));
    expect(kept).toMatchObject(facts);
    expect(valueOf(await host.call('leader', getCompound, { params }))).toEqual(kept);
    expect(await set({ reportedRectified: 7 })).toMatchObject({
      problem: {
        refusal: 'rectified_exceeds_found',
        faults: [{ field: 'body.facts.reportedRectified', found: '7' }],
      },
    });
    expect(await set({ plan: null })).toMatchObject({ problem: { refusal: 'due_without_plan' } });
    expect(await set({ planDue: '2026-02-30' })).toMatchObject({
      status: 400,
      problem: { faults: [{ field: 'body.facts.planDue' }] },
    });
    valueOf(await set({ plan: null, planDue: null }));
    expect(await set({ remarks: null }, { ifVersion: kept.version })).toMatchObject({
      problem: { type: 'conflict', changes: [{ fields: ['plan', 'planDue'] }] },
    });
  });

  it('decides by its compound who checks itself, until the building says otherwise [S0-O7]', async () => {
    await host.store.engine.write.updateTable('building').set({ compound: 'C1' }).execute();
    const set = (facts: object) =>
      host.call('community', amendCompoundRoute, { params: { id: 'C1' }, body: { facts } });
    valueOf(await set({ hasPropertyManager: false, renewalYear: 2027, hasOwnersCommittee: true }));
    const found = await host.call('community', getCompound, { params: { id: 'C1' } });
    expect(found).toMatchObject({
      value: {
        hasPropertyManager: false,
        renewalYear: 2027,
        hasOwnersCommittee: true,
        subdistrict: '甲街道',
      },
    });
    const check = {
      space: 'corridor',
      checker: 'property_manager',
      inspectedOn: '2026-11-20',
    } as const;
    const record = () =>
      host.call('community', recordInspectionRoute, { body: { ...check, place: building } });
    expect(await record()).toMatchObject({ problem: { refusal: 'committee_checks_itself' } });
    valueOf(
      await host.call('community', amendBuildingRoute, {
        params: { id: 'B1' },
        body: { facts: { hasPropertyManager: true } },
      }),
    );
    expect(valueOf(await record())).toMatchObject({ building: 'B1', compound: 'C1' });
  });
});
