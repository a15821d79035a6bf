import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBuilding, listBuildings } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import {
  amendInspectionRoute,
  getInspection,
  listInspections,
  recordInspectionRoute,
  withdrawInspectionRoute,
} from '../../src/contract/inspections.ts';
import { addPremisesRoute } from '../../src/contract/premises.ts';
import type { RouteCall } from '../../src/contract/route.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addContact, addUnit } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

type Recording = RouteCall<typeof recordInspectionRoute>['body'];

const selfCheck: Recording = {
  place: { building: 'B1' },
  space: 'corridor',
  checker: 'property_manager',
  inspectedOn: '2026-11-18',
  people: 2,
  items: [
    { code: 'corridor_tapping', isInOrder: false },
    { code: 'corridor_firestop', isInOrder: true },
  ],
};

describe.each(engineNames)('the inspections on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'B1' });
    await addBuilding(host.store, { id: 'B9', area: community2, position: [106.6, 29.6] });
    await addUnit(host.store, 'U1');
    await addContact(host.store, 'P1');
  });
  afterEach(() => host.close());

  const record = (more: Partial<Recording> = {}, account = 'community') =>
    host.call(account, recordInspectionRoute, { body: { ...selfCheck, ...more } });
  const amend = (id: string, amendment: object, query: { ifVersion?: number } = {}) =>
    host.call('community', amendInspectionRoute, { params: { id }, query, body: { amendment } });
  const withdraw = (id: string, account = 'community') =>
    host.call(account, withdrawInspectionRoute, { params: { id }, body: { reason: '录错楼栋' } });
  const building = async (id = 'B1') =>
    valueOf(await host.call('leader', getBuilding, { params: { id } }));
  const lacking = async (lacks: 'file' | 'inspection' | 'professional') => {
    const { items } = valueOf(await host.call('admin', listBuildings, { query: { lacks } }));
    return items.map(({ id }) => id).toSorted();
  };
  const history = async (id: string) => {
    const query = { entity: 'inspection', entityId: id } as const;
    return valueOf(await host.call('leader', listChanges, { query })).items;
  };

  it('are recorded, and their building counts as inspected from then on [S0-T1] [S0-R1]', async () => {
    expect(await building()).toMatchObject({ inspectedOn: null, status: 'unknown' });
    expect(await lacking('inspection')).toEqual(['B1', 'B9']);
    const contacts = ['P1'];
    const recorded = valueOf(await record({ contacts, unit: 'U1', confirmedHazards: 1 }));
    expect(recorded).toMatchObject({
      area: community1,
      building: 'B1',
      premises: null,
      space: 'corridor',
      stage: 'self_check',
      unit: 'U1',
      people: 2,
      contacts,
      confirmedHazards: 1,
      items: selfCheck.items,
    });
    const params = { id: recorded.id };
    expect(valueOf(await host.call('leader', getInspection, { params }))).toEqual(recorded);
    const page = valueOf(await host.call('leader', listInspections, { query: { building: 'B1' } }));
    expect(page.items).toEqual([recorded]);
    expect(await building()).toMatchObject({ inspectedOn: '2026-11-18', status: 'clear' });
    expect(await lacking('inspection')).toEqual(['B9']);
    expect(await history(recorded.id)).toMatchObject([
      { verb: 'create', seq: recorded.version, actorName: '测试community' },
    ]);
  });

  it('count as none confirmed until somebody confirms a number, which may be none [S0-R9]', async () => {
    const recorded = valueOf(await record());
    expect(recorded.confirmedHazards).toBeNull();
    expect(valueOf(await amend(recorded.id, { confirmedHazards: 0 })).confirmedHazards).toBe(0);
  });

  it('leave the newest day with the building, whatever is amended or withdrawn', async () => {
    const first = valueOf(await record());
    const second = valueOf(
      await record({ checker: 'gas_company', inspectedOn: '2026-11-19' }, 'inspector'),
    );
    expect((await building()).inspectedOn).toBe('2026-11-19');
    await amend(first.id, { inspectedOn: '2026-11-20' });
    expect((await building()).inspectedOn).toBe('2026-11-20');
    await withdraw(first.id);
    expect((await building()).inspectedOn).toBe('2026-11-19');
    await withdraw(second.id, 'inspector');
    expect(await building()).toMatchObject({ inspectedOn: null, status: 'unknown' });
    const [created, amended, withdrawn] = await history(first.id);
    expect([created?.verb, amended?.verb, withdrawn?.verb]).toEqual([
      'create',
      'amend',
      'withdraw',
    ]);
    expect(withdrawn).toMatchObject({ reason: '录错楼栋', after: null });
  });

  it('of homes say how they were visited; residents are guided on electricity through their manager alone [S0-R6] [S0-R7]', async () => {
    const home = { space: 'household_user' as const, items: [] };
    const byGas = { ...home, checker: 'gas_company' as const };
    const byPower = { ...home, checker: 'power_company' as const };
    expect(valueOf(await record({ ...byGas, visit: 'not_entered' }, 'inspector')).visit).toBe(
      'not_entered',
    );
    const guided = valueOf(await record({ ...byPower, visit: 'guidance' }, 'inspector'));
    expect(guided.visit).toBe('guidance');
    expect(valueOf(await amend(guided.id, { visit: 'entered' })).visit).toBe('entered');
    expect(await record({ ...byGas, visit: 'guidance' })).toMatchObject({
      problem: { refusal: 'unfit_guidance', faults: [{ field: 'body.visit' }] },
    });
    expect(await record({ ...home, checker: 'user', visit: 'entered' })).toMatchObject({
      problem: { refusal: 'unfit_visit', faults: [{ field: 'body.visit' }] },
    });
    await host.store.engine.write
      .updateTable('building')
      .set({ has_property_manager: 0 })
      .execute();
    expect(await record({ ...byPower, visit: 'guidance' })).toMatchObject({
      problem: { refusal: 'guidance_needs_a_manager' },
    });
  });

  it('of companies are missing until both have come [S0-R2]', async () => {
    await record();
    expect(await lacking('file')).toEqual(['B9']);
    await record({ checker: 'gas_company' }, 'inspector');
    expect(await lacking('professional')).toEqual(['B1', 'B9']);
    await record({ checker: 'power_company' }, 'inspector');
    expect(await lacking('professional')).toEqual(['B9']);
  });

  it('of a user stand in the rows of its kind without being told so [S0-T1r]', async () => {
    const user = valueOf(
      await host.call('community', addPremisesRoute, {
        body: { place: { building: 'B1' }, name: '三楼面馆', kind: 'catering' },
      }),
    );
    const own: Partial<Recording> = { space: null, premises: user.id, checker: 'user', items: [] };
    expect(valueOf(await record(own))).toMatchObject({
      premises: user.id,
      space: 'non_household_user',
    });
    await expect(record({ ...own, space: 'household_user' })).resolves.toMatchObject({
      problem: { refusal: 'unfit_space', faults: [{ field: 'body.space' }] },
    });
  });

  it.each<[string, Partial<Recording>, string, string]>([
    ['of a day to come', { inspectedOn: '2026-11-21' }, 'inspected_in_future', 'inspectedOn'],
    [
      'with an item of another space',
      { items: [{ code: 'basement_tapping', isInOrder: true }] },
      'unfit_items',
      'items',
    ],
    [
      'of somebody else’s building',
      { place: { building: 'B9' } },
      'unknown_building',
      'place.building',
    ],
    ['of no compound', { place: { compound: 'X' } }, 'unknown_compound', 'place.compound'],
    ['by a unit that is none', { unit: 'U7' }, 'unknown_unit', 'unit'],
    ['with a person that nobody knows', { contacts: ['P1', 'P7'] }, 'unknown_people', 'contacts'],
    ['of a user that is none', { premises: 'M7' }, 'unknown_premises', 'premises'],
    ['by a user of what is common', { checker: 'user' }, 'user_checks_own_rooms', 'checker'],
  ])('are refused %s, with the field [S0-O7]', async (_, more, refusal, field) => {
    expect(await record(more)).toMatchObject({
      status: 409,
      problem: { refusal, faults: [{ field: `body.${field}` }] },
    });
    expect((await building()).inspectedOn).toBeNull();
  });

  it.each<[string, object, string]>([
    ['a number below none', { confirmedHazards: -1 }, 'body.confirmedHazards'],
    ['nobody', { people: 0 }, 'body.people'],
    ['a day that is none', { inspectedOn: '2026-02-30' }, 'body.inspectedOn'],
    ['neither building nor compound', { place: {} }, 'body.place.building'],
    ['an item twice', { items: [selfCheck.items?.[0], selfCheck.items?.[0]] }, 'body.items'],
  ])('are bad input with %s', async (_, more, field) => {
    expect(await record(more)).toMatchObject({ status: 400, problem: { faults: [{ field }] } });
  });

  it('are entered by an inspector for companies and offices alone [S0-E7]', async () => {
    expect(await record({}, 'inspector')).toMatchObject({
      problem: { refusal: 'not_your_stage', faults: [{ field: 'body.checker' }] },
    });
    expect(await record({ checker: 'police' }, 'inspector')).toMatchObject({ ok: true });
    expect(await record({}, 'leader')).toMatchObject({ status: 403 });
    const recorded = valueOf(await record());
    expect(await withdraw(recorded.id, 'inspector')).toMatchObject({
      problem: { refusal: 'not_your_stage' },
    });
    expect(await withdraw(recorded.id, 'community2')).toMatchObject({ status: 404 });
  });

  it('tell the second of two what the first has changed, and overwrite nothing', async () => {
    const recorded = valueOf(await record());
    const seen = { ifVersion: recorded.version };
    const amended = valueOf(await amend(recorded.id, { people: 3 }, seen));
    expect(await amend(recorded.id, { people: 5 }, seen)).toMatchObject({
      status: 409,
      problem: {
        type: 'conflict',
        changes: [{ seq: amended.version, verb: 'amend', fields: ['people'] }],
      },
    });
    const again = { ifVersion: amended.version };
    expect(valueOf(await amend(recorded.id, { people: 5 }, again)).people).toBe(5);
  });

  it('of another community are entered by who sees the whole district', async () => {
    expect(valueOf(await record({ place: { building: 'B9' } }, 'admin')).area).toBe(community2);
  });
});
