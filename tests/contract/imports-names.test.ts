import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBuildings } from '../../src/contract/buildings.ts';
import { listCompounds } from '../../src/contract/compounds.ts';
import { assignHazardRoute, getHazard, listHazards } from '../../src/contract/hazards.ts';
import { type ImportReport, undoImport } from '../../src/contract/imports.ts';
import { listUnits } from '../../src/contract/units.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { fixture, recognise, type Upload, upload } from './support/files.ts';
import { addBuilding, addHazards } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
  wholeDistrict,
} from './support/test-host.ts';

/** A ledger as offices keep it: names of everything, ids of nothing but its rows. */
const ledgerHeader =
  '隐患编号,所属街道,所属社区,小区名称,楼栋,地址,隐患类别,隐患类型,排查时间,责任单位,整改时限';

function ledger(...rows: readonly string[]): Upload & { body: string } {
  const body = `${[ledgerHeader, ...rows].join('\n')}\n`;
  return { kind: 'hazards', fileName: '隐患台账.csv', body };
}

const plain = ledger(
  'L1,测试街道,测试一社区,演示里,3栋,一路9号,用电隐患,私拉乱接,2026-10-01,演示物业甲公司,2026-11-01',
  'L2,测试街道,测试二,演示里,3栋,,消防隐患,占堵消防通道,2026-10-02,演示物业甲公司,2026-12-01',
  'L3,测试街道,测试 二社区,,,,用气隐患,软管老化,2026-10-03,演示燃气公司,2026-12-01',
  'L4,,,,,,用气隐患,软管老化,2026-10-03,,',
);

function demoFile(fileName: string): string {
  return readFileSync(join(import.meta.dirname, '../../data/demo', fileName), 'utf8');
}

describe.each(engineNames)('a ledger of names in an empty district on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
  });
  afterEach(() => host.close());

  const run = async (file: Upload, account = 'admin'): Promise<ImportReport> =>
    valueOf(await upload(host, account, file));
  const undo = (id: string | null) =>
    host.call('admin', undoImport, { params: { id: id ?? 'nothing' } });
  const hazard = async (id: string) =>
    valueOf(await host.call('leader', getHazard, { params: { id } }));
  const unitsOf = async () => valueOf(await host.call('leader', listUnits, {})).items;

  it('is taken whole, counted by community, with what is overdue and what has no place', async () => {
    await run(fixture('areas'));
    const preview = await run({ ...plain, preview: true });
    expect(preview).toMatchObject({
      rows: 4,
      created: 4,
      refused: 0,
      placed: 0,
      unplaced: 4,
      open: 4,
      overdue: 1,
      byArea: [
        { code: community1, name: '测试一社区', rows: 1 },
        { code: community2, name: '测试二社区', rows: 2 },
        { code: null, name: null, rows: 1 },
      ],
    });
    expect(preview.mends).toMatchObject({
      'unit-created': 3,
      'building-not-found': 2,
      'compound-not-found': 2,
      'outside-known-areas': 1,
    });
    expect(preview.warnings.map(({ zh }) => zh)).toEqual([
      '新建责任单位 2 个：演示物业甲公司、演示燃气公司。',
    ]);
    expect(await unitsOf()).toEqual([]);
    expect({ ...(await run(plain)), batch: null }).toEqual(preview);
  });

  it('keeps the words of what is not there as the place, and makes no compound of them', async () => {
    await run(fixture('areas'));
    await run(plain);
    expect(await hazard('L1')).toMatchObject({
      area: community1,
      building: null,
      compound: null,
      position: null,
      placeText: '演示里，3栋，一路9号',
      status: 'assigned',
    });
    expect((await hazard('L4')).placeText).toBeNull();
    const { total } = valueOf(await host.call('leader', listCompounds, {}));
    expect(total).toBe(0);
  });

  it('brings each responsible unit once, of the kind that its name tells', async () => {
    await run(fixture('areas'));
    await run(plain);
    const units = await unitsOf();
    expect(new Set(units.map(({ name, kind, area }) => `${name} ${kind} ${area}`))).toEqual(
      new Set([
        `演示燃气公司 gas_company ${wholeDistrict}`,
        `演示物业甲公司 property_manager ${wholeDistrict}`,
      ]),
    );
    expect(units).toHaveLength(2);
    expect((await hazard('L1')).unit).toBe((await hazard('L2')).unit);
    const again = await run(ledger('L5,,,,,,用气隐患,软管老化,2026-10-03,演示 燃气公司,'));
    expect([again.mends['unit-created'], again.warnings]).toEqual([undefined, []]);
    expect(await unitsOf()).toHaveLength(2);
  });

  it('brings no unit for a row that is refused, or that stands already', async () => {
    await run(fixture('areas'));
    const refused = ledger('L1,,没有的社区,,,,用电隐患,私拉乱接,2026-10-01,演示物业乙公司,');
    expect(await run(refused)).toMatchObject({ refused: 1, warnings: [] });
    await addHazards(host.store, [{ id: 'L1', number: 1 }]);
    expect(await run(plain)).toMatchObject({ created: 3, updated: 1 });
    expect((await unitsOf()).map(({ name }) => name).toSorted()).toEqual([
      '演示燃气公司',
      '演示物业甲公司',
    ]);
    expect((await hazard('L1')).unit).toBeNull();
  });

  it('is taken back with its units, but for one that something else has come to use', async () => {
    await run(fixture('areas'));
    const before = await dumpTables(host.store, ['hazard', 'unit']);
    const { batch } = await run(plain);
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await dumpTables(host.store, ['hazard', 'unit'])).toEqual(before);
    const second = await run(plain);
    const gas = (await unitsOf()).find(({ kind }) => kind === 'gas_company')?.id ?? '';
    await addHazards(host.store, [{ id: 'X1', number: 90 }]);
    valueOf(
      await host.call('admin', assignHazardRoute, {
        params: { id: 'X1' },
        body: { unit: gas, measure: '更换软管', deadline: '2026-12-01', deadlineText: null },
      }),
    );
    expect(await undo(second.batch)).toMatchObject({ ok: true });
    expect((await unitsOf()).map(({ id }) => id)).toEqual([gas]);
    expect((await dumpTables(host.store, ['hazard'])).hazard).toHaveLength(1);
  });

  it('is refused row by row where a name fits no community, with those like it', async () => {
    await run(fixture('areas'));
    const report = await run(
      ledger(
        'L1,,测试三社区,,,,用电隐患,私拉乱接,2026-10-01,,',
        'L2,别处街道,,,,,用电隐患,私拉乱接,2026-10-01,,',
        'L3,测试街道,,,,,用电隐患,私拉乱接,2026-10-01,,',
        'L4,,,,,,用电隐患,私拉乱接,2026-10-01,演示甲 199-0000-0001,',
      ),
    );
    expect(report).toMatchObject({ created: 1, refused: 3 });
    expect((await hazard('L3')).area).toBe(wholeDistrict + 1_000_000);
    const faults = new Map(report.faults.map((fault) => [fault.row, fault]));
    expect(faults.get(2)).toMatchObject({ field: '所属社区', found: '测试三社区' });
    expect(faults.get(2)?.expected.zh).toMatch(/相近的有：测试.社区、测试.社区/);
    expect(faults.get(3)).toMatchObject({ field: '所属镇街', found: '别处街道' });
    expect(faults.get(5)).toMatchObject({ field: '责任单位' });
    expect(await unitsOf()).toEqual([]);
  });

  it('is taken where nobody has imported areas, whose names it keeps', async () => {
    const report = await run(plain);
    expect(report).toMatchObject({ created: 4, refused: 0, unplaced: 4 });
    expect(report.mends['area-without-list']).toBe(3);
    expect(report.byArea).toEqual([{ code: null, name: null, rows: 4 }]);
    expect((await hazard('L3')).placeText).toBe('测试街道，测试 二社区');
  });

  it('may name the subdistrict above a community that imports its own ledger', async () => {
    await run(fixture('areas'));
    const own = await run(
      ledger('L1,测试街道,,,,,用电隐患,私拉乱接,2026-10-01,演示物业甲公司,'),
      'community',
    );
    expect(own).toMatchObject({ created: 1, refused: 0 });
    expect((await hazard('L1')).area).toBe(community1);
    expect((await unitsOf()).map(({ area }) => area)).toEqual([community1]);
    const other = ledger('L2,测试街道,测试二社区,,,,用电隐患,私拉乱接,2026-10-01,,');
    expect(await run(other, 'community')).toMatchObject({ created: 0, refused: 1 });
  });

  it('of other kinds is read by the names of communities as well', async () => {
    await run(fixture('areas'));
    await run({
      kind: 'compounds',
      fileName: 'c.csv',
      body: '小区编号,小区名称,是否老旧小区,所属社区\nC1,演示里,是,测试二社区\n',
    });
    await run({
      kind: 'sites',
      fileName: 's.csv',
      body: '充电场所编号,充电场所名称,建设状态,村居\nS1,一号充电点,已建,测试二\n',
    });
    await run({
      kind: 'devices',
      fileName: 'd.csv',
      body: '设备编号,设备类型,社区\nD1,独立烟感,测试二社区\n',
    });
    const buildings = fixture('buildings').body.replaceAll('"所属小区":"C1"', '"所属小区":"某里"');
    const body = buildings.replaceAll('"楼栋名称"', '"社区":"测试二社区","楼栋名称"');
    await run({ ...fixture('buildings'), body });
    const tables = await dumpTables(host.store, ['compound', 'charging_site', 'device']);
    for (const rows of Object.values(tables)) {
      expect(rows.map(({ area }) => area)).toEqual([community2]);
    }
    const listed = valueOf(await host.call('leader', listBuildings, {}));
    expect(listed.items.map(({ area }) => area)).toEqual([community2, community2, community2]);
  });

  it('leaves a building without a link to a compound that nobody knows, which is counted', async () => {
    await run(fixture('areas'));
    const report = await run(fixture('buildings'));
    expect(report).toMatchObject({ created: 3, refused: 0, mends: { 'compound-not-found': 3 } });
    const { items } = valueOf(await host.call('leader', listBuildings, {}));
    expect(items.map(({ compound }) => compound)).toEqual([null, null, null]);
  });

  it('is not linked by a later import of its buildings, which tells how many it names', async () => {
    await run(fixture('areas'));
    await run(ledger('L1,,,,一号楼,,用电隐患,私拉乱接,2026-10-01,,'));
    const report = await run(fixture('buildings'));
    expect(report.warnings.map(({ zh }) => zh)).toEqual([
      '有 1 条隐患的“地点”写着这些楼栋，尚未关联；系统不会自动关联。',
    ]);
    expect(await hazard('L1')).toMatchObject({ building: null, placeText: '一号楼' });
    expect((await run({ ...fixture('compounds'), preview: true })).warnings).toEqual([]);
  });

  it('finds a building of a common name in the compound beside it, and in no other', async () => {
    await run(fixture('areas'));
    await run(fixture('compounds'));
    for (const id of ['B1', 'B2', 'B3']) await addBuilding(host.store, { id });
    const { write } = host.store.engine;
    for (const [id, compound] of [
      ['B1', 'C1'],
      ['B2', 'C2'],
      ['B3', 'C2'],
    ] as const) {
      const name = id === 'B3' ? '9栋' : '3栋';
      await write.updateTable('building').set({ name, compound }).where('id', '=', id).execute();
    }
    const report = await run(
      ledger(
        'L1,,,测试二小区,3栋,,用电隐患,私拉乱接,2026-10-01,,',
        'L2,,,,3栋,,用电隐患,私拉乱接,2026-10-01,,',
        'L3,,,别的小区,9栋,,用电隐患,私拉乱接,2026-10-01,,',
      ),
    );
    expect(report.mends).toMatchObject({ 'building-ambiguous': 1, 'building-not-found': 1 });
    expect(await hazard('L1')).toMatchObject({ building: 'B2', compound: 'C2', placeText: null });
    expect(await hazard('L2')).toMatchObject({ building: null, placeText: '3栋' });
    expect(await hazard('L3')).toMatchObject({ building: null, placeText: '别的小区，9栋' });
  });

  it('keeps what people have said of a hazard where the file says nothing of it', async () => {
    await run(fixture('areas'));
    const body =
      '隐患编号,隐患类别,隐患类型,排查时间,排查空间,轻重缓急\nL1,用电隐患,私拉乱接,2026-10-01,楼道,急\n';
    await run({ kind: 'hazards', fileName: 'a.csv', body });
    expect(await hazard('L1')).toMatchObject({ space: 'corridor', priority: 'urgent' });
    await run({ kind: 'hazards', fileName: 'a.csv', body: body.replace('楼道,急', ',缓') });
    expect(await hazard('L1')).toMatchObject({ space: 'corridor', priority: 'urgent' });
    await run({ kind: 'hazards', fileName: 'a.csv', body: body.replace('楼道', '地下室') });
    expect(await hazard('L1')).toMatchObject({ space: 'basement' });
  });

  it('may be that of the demonstration: no row is refused', async () => {
    await run({ kind: 'areas', fileName: 'areas.geojson', body: demoFile('areas.geojson') });
    const body = demoFile('hazards.csv');
    const report = await run({ kind: 'hazards', fileName: 'hazards.csv', body });
    expect(report.refused).toBe(0);
    expect(report.created).toBe(report.rows);
    expect(report.rows).toBeGreaterThan(1000);
    const { total } = valueOf(await host.call('leader', listHazards, { query: { limit: 1 } }));
    expect(total).toBe(report.rows);
  }, 30_000);

  it('in GB18030 without coordinates is counted by community, all of it without a place', async () => {
    const folder = join(import.meta.dirname, '../fixtures/import');
    const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
    const areas = read('areas-of-a-district.geojson');
    await run({ kind: 'areas', fileName: 'areas.geojson', body: areas });
    const file = { fileName: '隐患.csv', body: read('hazards-by-community-gb18030.csv') };
    expect(await recognise(host, file)).toMatchObject({ encoding: 'gb18030', kind: 'hazards' });
    const report = await run({ kind: 'hazards', ...file });
    // One row is of an unknown category, one has no day: the other 84 are taken.
    expect(report).toMatchObject({ rows: 86, created: 84, refused: 2, placed: 0, unplaced: 84 });
    expect(report.byArea.map(({ rows }) => rows)).toEqual([3, 6, 9, 12, 15, 18, 21]);
    expect(report.byArea.every(({ name }) => name !== null)).toBe(true);
  });
});
