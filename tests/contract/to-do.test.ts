import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBlockedAccesses } from '../../src/contract/blocked-accesses.ts';
import { amendBuildingRoute } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { amendCompoundRoute } from '../../src/contract/compounds.ts';
import { getDistrict, setVisitRule } from '../../src/contract/district.ts';
import { listRenewals } from '../../src/contract/renewals.ts';
import { listUnitLoads } from '../../src/contract/unit-loads.ts';
import { listVisits } from '../../src/contract/visits.ts';
import { listWatchedBuildings } from '../../src/contract/watched-buildings.ts';
import { renewalState } from '../../src/domain/compound/renewal-state.ts';
import type { Enforcement } from '../../src/domain/enforcement.ts';
import { needsVisit } from '../../src/domain/household-count/needs-visit.ts';
import type { HouseholdCount } from '../../src/domain/household-count.ts';
import type { Inspection } from '../../src/domain/inspection.ts';
import { addNouns } from '../../src/server/store/add-nouns.ts';
import { enforcements } from '../../src/server/store/enforcements.ts';
import { householdCounts } from '../../src/server/store/household-counts.ts';
import { inspections } from '../../src/server/store/inspections.ts';
import { keyDates } from '../../src/server/store/key-dates.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addCompound, addHazards, addUnit } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
  testNow,
  wholeDistrict,
} from './support/test-host.ts';

/** By building: the count, the last visit, and the open gas hazards of household users. */
const places = [
  { id: 'B1', notVisited: 12, lastVisitOn: null, knownHazards: 0 },
  { id: 'B2', notVisited: 30, lastVisitOn: '2026-01-01', knownHazards: 0 },
  { id: 'B3', notVisited: 0, lastVisitOn: null, knownHazards: 0 },
  { id: 'B4', notVisited: 0, lastVisitOn: null, knownHazards: 2 },
  { id: 'B5', notVisited: null, lastVisitOn: '2024-11-19', knownHazards: 0 },
  { id: 'B6', notVisited: null, lastVisitOn: '2024-11-20', knownHazards: 0 },
  { id: 'B7', notVisited: null, lastVisitOn: null, knownHazards: 0 },
] as const;

describe.each(engineNames)('what there is to do on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    for (const { id } of places) await addBuilding(host.store, { id });
    await addBuilding(host.store, { id: 'far', area: community2 });
    await host.store.engine.write
      .updateTable('building')
      .set({ has_property_manager: 0 })
      .where('id', '=', 'B1')
      .execute();
    await addCounts(host);
    await addHazards(host.store, [...homeHazards, ...unitHazards, ...faults]);
    for (const id of ['U1', 'U2']) await addUnit(host.store, id);
  });
  afterAll(() => host.close());

  const visits = async (account: string, query: object = {}) =>
    valueOf(await host.call(account, listVisits, { query }));

  it('are the homes of the rule, most of them first [S0-R6][S0-H1]', async () => {
    const { items, total, among, cutoff } = await visits('inspector');
    expect([total, among, cutoff]).toEqual([5, 7, '2024-11-20']);
    const expected = places.filter((place) => needsVisit(place, cutoff));
    expect(new Set(items.map(({ building }) => building))).toEqual(
      new Set(expected.map(({ id }) => id)),
    );
    expect(items.map(({ building }) => building)).toEqual(['B2', 'B1', 'B4', 'B5', 'B7']);
    expect(items[1]).toMatchObject({
      name: '楼 B1',
      households: 40,
      notVisited: 12,
      lastVisitOn: null,
      hasPropertyManager: false,
    });
    expect(items[2]).toMatchObject({ notVisited: 0, knownHazards: 2 });
  });

  it('are paged without losing a home, and of the own area alone [C23]', async () => {
    const seen: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page = await visits('community', { limit: 2, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map(({ building }) => building));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['B2', 'B1', 'B4', 'B5', 'B7']);
    expect(await visits('community2')).toMatchObject({ items: [], total: 0, among: 0 });
  });

  it('go by the years that the district has set, which the log tells of [S0-H1]', async () => {
    const set = (account: string, visitYears: number) =>
      host.call(account, setVisitRule, { body: { visitYears } });
    expect((await set('community', 3)).status).toBe(403);
    expect((await set('admin1', 3)).status).toBe(403);
    expect((await set('admin', 0)).status).toBe(400);
    valueOf(await set('admin', 3));
    expect(await visits('leader')).toMatchObject({ total: 4, cutoff: '2023-11-20' });
    expect(valueOf(await host.call('leader', getDistrict, {})).visitYears).toBe(3);
    valueOf(await set('admin', 2));
    expect(await visits('leader')).toMatchObject({ total: 5 });
    const query = { entity: 'district', limit: 10 } as const;
    const { items } = valueOf(await host.call('admin', listChanges, { query }));
    const rules = items.filter(({ verb }) => verb === 'set_visit_rule');
    expect(rules.map(({ after }) => after)).toEqual(
      expect.arrayContaining([{ visitYears: 3 }, { visitYears: 2 }]),
    );
  });

  it('shows who is on the watch list, what is out of order and what keeps it in check [S4-H1][S4-E3][S4-R1]', async () => {
    const watched = async (account: string) =>
      valueOf(await host.call(account, listWatchedBuildings, { query: {} }));
    expect(await watched('leader')).toEqual({ items: [], total: 0 });
    const params = { id: 'B1' };
    const put = { facts: { isWatched: true }, reason: '消防系统故障' };
    valueOf(await host.call('admin', amendBuildingRoute, { params, body: put }));
    await addNouns(host.store, memberNamed('admin'), { noun: inspections, items: [check] });
    const { items, total } = await watched('community');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      building: 'B1',
      checkedOn: '2026-11-10',
      notInOrder: ['water_supplied'],
      faults: [
        { hazard: 'F1', type: '自动报警系统故障', control: null },
        { hazard: 'F2', control: { checkDueOn: '2026-11-17', isCheckDue: true } },
      ],
    });
    expect((await watched('community2')).total).toBe(0);
    const off = { facts: { isWatched: false }, reason: '已修复' };
    valueOf(await host.call('admin', amendBuildingRoute, { params, body: off }));
    expect((await watched('leader')).total).toBe(0);
  });

  it('counts what each unit has before it, in the order of names and with its denominator [C23]', async () => {
    const loads = async (account: string) =>
      valueOf(await host.call(account, listUnitLoads, { query: {} })).items;
    expect((await loads('leader')).filter(({ unit }) => unit !== null)).toEqual([
      { unit: 'U1', total: 5, open: 4, dueSoon: 2, overdue: 1, overdueSince: '2026-11-19' },
      { unit: 'U2', total: 1, open: 1, dueSoon: 0, overdue: 1, overdueSince: '2026-10-01' },
    ]);
    expect((await loads('leader')).at(-1)).toMatchObject({ unit: null, open: 4, overdue: 0 });
    expect((await loads('community2')).map(({ unit }) => unit)).toEqual(['U2']);
  });

  it('lists the old compounds that are not renewed, each until all is rectified [S3-R8] [S3-E1]', async () => {
    const renewals = async (account: string, query: object = {}) =>
      valueOf(await host.call(account, listRenewals, { query }));
    expect(await renewals('leader')).toMatchObject({ items: [], total: 0 });
    for (const { id, isOld } of compounds) await addCompound(host.store, { id, isOld });
    const { write } = host.store.engine;
    await write.updateTable('compound').set({ was_renewed: 1 }).where('id', '=', 'R5').execute();
    await write.updateTable('building').set({ compound: 'R4' }).where('id', '=', 'B7').execute();
    await write
      .updateTable('building')
      .set({ inspected_on: '2026-09-01' })
      .where('id', '=', 'B7')
      .execute();
    await addHazards(host.store, compoundHazards);
    const body = { facts: { plan: '分批整改', planDue: '2026-11-19' } };
    valueOf(await host.call('community', amendCompoundRoute, { params: { id: 'R2' }, body }));
    const { items, total, states } = await renewals('community');
    expect([total, states]).toEqual([5, { without_plan: 1, unsurveyed: 1, under_way: 1, done: 2 }]);
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      ['R1', 'without_plan'],
      ['R6', 'unsurveyed'],
      ['R2', 'under_way'],
      ['R3', 'done'],
      ['R4', 'done'],
    ]);
    expect(items[0]).toMatchObject({ total: 2, open: 2, overdue: 1, plan: null });
    expect(items[2]).toMatchObject({ plan: '分批整改', isPlanOverdue: true });
    expect(items[4]).toMatchObject({ total: 0, lastInspectedOn: '2026-09-01' });
    for (const item of items) {
      expect(item.state).toBe(renewalState(item, item));
    }
    const first = await renewals('leader', { limit: 2 });
    const second = await renewals('leader', { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['R1', 'R6', 'R2', 'R3']);
    expect((await renewals('community2')).total).toBe(0);
  });

  it('lists compounds with a blocked fire access, their plan and joint enforcement in the key date [S4-R2]', async () => {
    const blocked = async (account: string) =>
      valueOf(await host.call(account, listBlockedAccesses, { query: {} }));
    const [access, other] = [{ id: 'A1' }, { id: 'A2' }];
    for (const { id } of [access, other]) await addCompound(host.store, { id, isOld: false });
    expect(await blocked('leader')).toEqual({ items: [], total: 0, keyDate: null });
    const facts = { isFireAccessBlocked: true, accessPlan: '取消占道车位' };
    valueOf(await host.call('community', amendCompoundRoute, { params: access, body: { facts } }));
    await addHazards(host.store, blockingHazards);
    const actor = memberNamed('admin');
    await addNouns(host.store, actor, { noun: enforcements, items: [joint] });
    await addNouns(host.store, actor, { noun: keyDates, items: [newYear, springFestival] });
    expect(await blocked('community')).toMatchObject({
      total: 2,
      keyDate: { name: '元旦', from: '2026-12-31', to: '2027-01-03' },
      items: [
        {
          compound: 'A1',
          isFireAccessBlocked: true,
          hazards: 0,
          accessPlan: '取消占道车位',
          enforcedOn: '2026-11-18',
          enforcement: 'not_yet',
        },
        { compound: 'A2', isFireAccessBlocked: null, hazards: 1, accessPlan: null },
      ],
    });
    host.setNow(Date.UTC(2027, 0, 2, 1));
    expect((await blocked('leader')).items.map(({ enforcement }) => enforcement)).toEqual([
      'due',
      'due',
    ]);
    const atNewYear = { ...joint, id: 'E2', takenOn: '2027-01-01' };
    await addNouns(host.store, actor, { noun: enforcements, items: [atNewYear] });
    expect((await blocked('leader')).items.map(({ enforcement }) => enforcement)).toEqual([
      'done',
      'due',
    ]);
    host.setNow(testNow);
    expect((await blocked('community2')).total).toBe(0);
  });
});

const bare: Omit<Inspection, 'id' | 'building' | 'inspectedOn'> = {
  area: community1,
  compound: null,
  premises: null,
  space: null,
  checker: 'office',
  unit: null,
  people: null,
  contacts: [],
  confirmedHazards: null,
  items: [],
  visit: null,
};
const check: Inspection = {
  ...bare,
  id: 'W1',
  building: 'B1',
  inspectedOn: '2026-11-10',
  items: [
    { code: 'on_duty', isInOrder: true },
    { code: 'water_supplied', isInOrder: false },
  ],
};

async function addCounts(host: TestHost): Promise<void> {
  const counts = places.map(
    ({ id, notVisited }): HouseholdCount => ({
      id: `N-${id}`,
      area: community1,
      building: id,
      compound: null,
      households: 40,
      gasUsers: null,
      notVisitedTwoYears: notVisited,
      groupRentals: null,
      hardship: null,
      elderly: null,
      children: null,
      disabled: null,
    }),
  );
  const actor = memberNamed('admin');
  await addNouns(host.store, actor, { noun: householdCounts, items: counts });
  const visit = { ...bare, space: 'household_user', checker: 'gas_company' } as const;
  const visits = places.flatMap(({ id, lastVisitOn }): Inspection[] =>
    lastVisitOn === null
      ? []
      : [
          { ...visit, id: `V-${id}`, building: id, inspectedOn: lastVisitOn },
          { ...visit, id: `S-${id}`, building: id, inspectedOn: '2026-11-01', checker: 'user' },
          // Nobody was at home: no real visit.
          {
            ...visit,
            id: `N-${id}`,
            building: id,
            inspectedOn: '2026-11-02',
            visit: 'not_entered',
          },
        ],
  );
  await addNouns(host.store, actor, { noun: inspections, items: visits });
}

const home = { building: 'B4', category: 'gas', space: 'household_user' };
const homeHazards = [
  { ...home, id: 'K1', number: 1 },
  { ...home, id: 'K2', number: 2 },
  { ...home, id: 'K3', number: 3, status: 'closed' },
  { ...home, id: 'K4', number: 4, category: 'electricity', unit: 'U1', status: 'closed' },
];
const given = { status: 'assigned', unit: 'U1' };
const unitHazards = [
  { ...given, id: 'D1', number: 5, deadline: '2026-11-19' },
  { ...given, id: 'D2', number: 6, deadline: '2026-11-20' },
  { ...given, id: 'D3', number: 7, deadline: '2026-11-27' },
  { ...given, id: 'D4', number: 8, deadline: '2026-11-28' },
  { ...given, id: 'D5', number: 9, deadline: '2026-10-01', unit: 'U2', area: community2 },
];
const compounds = [
  { id: 'R1', isOld: true },
  { id: 'R2', isOld: true },
  { id: 'R3', isOld: true },
  { id: 'R4', isOld: true },
  { id: 'R5', isOld: true },
  { id: 'R6', isOld: true },
  { id: 'R7', isOld: false },
];
const compoundHazards = [
  { id: 'R1a', number: 21, compound: 'R1', deadline: '2026-11-19' },
  { id: 'R1b', number: 22, compound: 'R1' },
  { id: 'R2a', number: 23, compound: 'R2', status: 'rectifying' },
  { id: 'R2b', number: 24, compound: 'R2', status: 'closed' },
  { id: 'R3a', number: 25, compound: 'R3', status: 'rectified' },
  { id: 'R5a', number: 26, compound: 'R5' },
  { id: 'R7a', number: 27, compound: 'R7' },
];
const lane = { category: 'fire', type: '占堵消防通道', compound: 'A2' };
const blockingHazards = [
  { ...lane, id: 'A2a', number: 31 },
  { ...lane, id: 'A2b', number: 32, status: 'closed' },
  { ...lane, id: 'A2c', number: 33, building: 'B1' },
];
const joint: Enforcement = {
  id: 'E1',
  area: community1,
  campaign: null,
  building: null,
  compound: 'A1',
  hazard: null,
  violation: '占用消防车通道',
  takenOn: '2026-11-18',
  unit: null,
  track: 'educate_and_remove',
  actions: ['dissuasion', 'joint_enforcement'],
  referral: null,
  outcome: null,
};
const newYear = {
  id: 'K1',
  area: wholeDistrict,
  campaign: null,
  name: '元旦',
  from: '2026-12-31',
  to: '2027-01-03',
  measures: [],
};
const springFestival = { ...newYear, id: 'K2', name: '春节', from: '2027-02-05', to: '2027-02-21' };

const control = JSON.stringify({ measure: '人员值守', from: '2026-11-01', checkEveryDays: 7 });
const faults = [
  { id: 'F1', number: 10, building: 'B1', category: 'fire', type: '自动报警系统故障' },
  {
    id: 'F2',
    number: 11,
    building: 'B1',
    category: 'fire',
    type: '自动喷淋故障',
    interim_control: control,
  },
  {
    id: 'F3',
    number: 12,
    building: 'B1',
    category: 'fire',
    type: '自动喷淋故障',
    status: 'closed',
  },
];
