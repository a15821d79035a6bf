import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQualityIssues, listQualityIssues } from '../../src/contract/quality-issues.ts';
import type { QualityKind } from '../../src/domain/quality/quality-kind.ts';
import { addNouns } from '../../src/server/store/add-nouns.ts';
import { inspections } from '../../src/server/store/inspections.ts';
import { placeColumns } from '../../src/server/store/place.ts';
import { premises } from '../../src/server/store/premises.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addDevice, addHazards } from './support/objects.ts';
import {
  community1,
  community2,
  district,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

const ring = [
  [106.49, 29.49],
  [106.51, 29.49],
  [106.51, 29.51],
  [106.49, 29.51],
  [106.49, 29.49],
];
const within: [number, number] = [106.5, 29.5];
const beyond: [number, number] = [106.52, 29.5];

describe.each(engineNames)('the kinds that need more than one record on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addAreas(host);
    await addBuilding(host.store, { id: 'B1', position: within });
    await addBuilding(host.store, { id: 'B2', position: [106.500_03, 29.5] });
    await addBuilding(host.store, { id: 'B3', position: beyond });
    await host.store.engine.write
      .updateTable('building')
      .set({ has_property_manager: 0 })
      .where('id', '=', 'B1')
      .execute();
    await addHazards(host.store, [
      { id: 'H1', number: 1, building: 'B1', ...placeColumns(within) },
      { id: 'H2', number: 2, building: 'B1', ...placeColumns(within) },
      { id: 'H3', number: 3, building: 'B1', found_on: '2026-10-02', ...placeColumns(within) },
      { id: 'H4', number: 4, ...placeColumns(beyond) },
      { id: 'H5', number: 5, building: 'B3', ...placeColumns(beyond) },
    ]);
    await addPremises(host);
    await addDevices(host);
  });
  afterAll(() => host.close());

  async function issuesOf(kind: QualityKind, account = 'leader') {
    const page = valueOf(await host.call(account, listQualityIssues, { query: { kind } }));
    expect(page.total).toBe(page.items.length);
    return page.items;
  }

  it('find bottled gas from the second floor up, and only where floor and gas are known [S0-H2]', async () => {
    const found = await issuesOf('bottled_gas_upstairs');
    expect(found.map(({ subject, numbers }) => [subject.id, numbers?.floor])).toEqual([
      ['M2', 2],
      ['M5', 5],
    ]);
  });

  it('mark what lies where no property manager is [S4-R7]', async () => {
    const found = await issuesOf('bottled_gas_upstairs');
    expect(found.map(({ hasPropertyManager }) => hasPropertyManager)).toEqual([false, null]);
    const [twin] = await issuesOf('hazard_duplicated');
    expect(twin).toMatchObject({ hasPropertyManager: false, place: '楼 B1' });
  });

  it('find hazards of one building, type, day and description, each with its twin', async () => {
    const found = await issuesOf('hazard_duplicated');
    expect(found.map(({ hazard, twin, days }) => [hazard, twin, days])).toEqual([
      ['H1', 'H2', { foundOn: '2026-10-01' }],
      ['H2', 'H1', { foundOn: '2026-10-01' }],
    ]);
  });

  it('find buildings that stand on one spot', async () => {
    const found = await issuesOf('building_duplicated');
    expect(found.map(({ building, twin }) => [building, twin])).toEqual([
      ['B1', 'B2'],
      ['B2', 'B1'],
    ]);
  });

  it('find what lies outside of its area; what is in a building is told of by the building', async () => {
    expect((await issuesOf('building_outside_area')).map(({ subject }) => subject.id)).toEqual([
      'B3',
    ]);
    expect((await issuesOf('hazard_outside_area')).map(({ subject }) => subject.id)).toEqual([
      'H4',
    ]);
  });

  it('look anew when something on the map has changed', async () => {
    await addNothing();
    await moveBuilding('B3', within);
    expect(await issuesOf('building_outside_area')).toEqual([]);
    await moveBuilding('B3', beyond);
    expect(await issuesOf('building_outside_area')).toHaveLength(1);
  });

  /** Without a change of the log what was read still stands. */
  async function addNothing(): Promise<void> {
    expect(await issuesOf('building_outside_area')).toHaveLength(1);
  }

  async function moveBuilding(id: string, position: [number, number]): Promise<void> {
    const db = host.store.engine.write;
    await db.updateTable('building').set(placeColumns(position)).where('id', '=', id).execute();
    await db
      .updateTable('counter')
      .set((cells) => ({ data_seq: cells('data_seq', '+', 1) }))
      .where('district', '=', district)
      .execute();
  }

  it('find devices of one code, and tell of no twin outside of the own area', async () => {
    const twins = (await issuesOf('device_duplicated')).map(({ subject, twin }) => [
      subject.id,
      twin,
    ]);
    expect(twins).toEqual([
      ['D1', 'D2'],
      ['D2', 'D1'],
      ['D3', 'D4'],
      ['D4', 'D3'],
    ]);
    const own = await issuesOf('device_duplicated', 'community');
    expect(own.map(({ subject }) => subject.id)).toEqual(['D1', 'D2']);
  });

  it('find devices without a position', async () => {
    expect((await issuesOf('device_unlocated')).map(({ subject }) => subject.id)).toEqual(['D4']);
  });

  it('call a community unknown until somebody has inspected something [S0-R11][L32]', async () => {
    const rows = async () =>
      valueOf(await host.call('leader', countQualityIssues, { query: {} })).items;
    const ledgers = async () => (await rows()).map(({ area, hasLedger }) => [area, hasLedger]);
    expect(await ledgers()).toEqual([
      [community1, true],
      [community2, false],
    ]);
    const [issue] = await issuesOf('community_without_ledger');
    expect(issue?.subject).toEqual({ kind: 'area', id: String(community2), name: '乙社区' });
    await addNouns(host.store, memberNamed('admin'), {
      noun: inspections,
      items: [{ ...inspection, id: 'I1', area: community2 }],
    });
    expect(await ledgers()).toEqual([
      [community1, true],
      [community2, true],
    ]);
    expect(await issuesOf('community_without_ledger')).toEqual([]);
  });
});

const inspection = {
  building: null,
  compound: null,
  premises: null,
  space: null,
  checker: 'community',
  unit: null,
  inspectedOn: '2026-11-01',
  people: null,
  contacts: [],
  confirmedHazards: null,
  items: [],
  visit: null,
} as const;

async function addAreas(host: TestHost): Promise<void> {
  const areas = [
    { code: community1, name: '甲社区', geometry: JSON.stringify([[ring]]) },
    { code: community2, name: '乙社区', geometry: null },
  ];
  await host.store.engine.write
    .insertInto('area')
    .values(areas.map((area) => ({ district, level: 'community', origin: null, ...area })))
    .execute();
}

async function addPremises(host: TestHost): Promise<void> {
  const bare = {
    area: community1,
    compound: null,
    entrance: null,
    setUpYear: null,
    standard: null,
    userClass: null,
    kind: 'catering',
  } as const;
  await addNouns(host.store, memberNamed('admin'), {
    noun: premises,
    items: [
      { ...bare, id: 'M1', name: '一楼', building: 'B1', floor: 1, gasSupply: 'bottled' },
      { ...bare, id: 'M2', name: '二楼', building: 'B1', floor: 2, gasSupply: 'bottled' },
      { ...bare, id: 'M3', name: '不知几楼', building: 'B1', floor: null, gasSupply: 'bottled' },
      { ...bare, id: 'M4', name: '管道气', building: 'B1', floor: 4, gasSupply: 'piped' },
      { ...bare, id: 'M5', name: '混用', building: null, floor: 5, gasSupply: 'mixed' },
      { ...bare, id: 'M6', name: '不知何气', building: 'B1', floor: 6, gasSupply: null },
    ],
  });
}

async function addDevices(host: TestHost): Promise<void> {
  const codes = [
    { id: 'D1', area: community1, passive_id: '86.100/1', lng_e6: 106_500_000 },
    { id: 'D2', area: community1, passive_id: '86.100/1', lng_e6: 106_500_000 },
    { id: 'D3', area: community1, active_id: '86.100/3', lng_e6: 106_500_000 },
    { id: 'D4', area: community2, active_id: '86.100/3', lng_e6: null },
    { id: 'D5', area: community2, passive_id: '', active_id: '', lng_e6: 106_500_000 },
    { id: 'D6', area: community2, passive_id: '', active_id: '', lng_e6: 106_500_000 },
  ];
  for (const { id, area, ...cells } of codes) {
    await addDevice(host.store, id, area);
    await host.store.engine.write.updateTable('device').set(cells).where('id', '=', id).execute();
  }
}
