import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getBuilding, listBuildings } from '../../src/contract/buildings.ts';
import { gradeHazardRoute } from '../../src/contract/hazard-steps.ts';
import { getHazard, listHazards, rectifyHazardRoute } from '../../src/contract/hazards.ts';
import {
  type ImportReport,
  importKinds,
  importLimits,
  listImports,
} from '../../src/contract/imports.ts';
import { readAstanaBuildings } from '../support/astana.ts';
import { seqOf, valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { fixture, type Upload, upload } from './support/files.ts';
import { addUnit } from './support/objects.ts';
import {
  community1,
  engineNames,
  openTestHost,
  setUpSeq,
  type TestHost,
  testNow,
} from './support/test-host.ts';

const kinds = importKinds;
const written = [
  'area',
  'compound',
  'building',
  'charging_site',
  'device',
  'hazard',
  'change',
  'counter',
  'batch',
] as const;

describe.each(engineNames)('imports on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
  });
  afterEach(() => host.close());

  const run = async (file: Upload): Promise<ImportReport> =>
    valueOf(await upload(host, 'admin', file));

  async function runAll(): Promise<ImportReport[]> {
    const reports: ImportReport[] = [];
    for (const kind of kinds) reports.push(await run(fixture(kind)));
    return reports;
  }

  it('take each kind of file as a batch of its own', async () => {
    const reports = await runAll();
    expect(reports.map(({ rows, created, refused }) => [rows, created, refused])).toEqual([
      // The district itself stands since its set-up; it gets its outline.
      [4, 3, 0],
      [2, 2, 0],
      [3, 3, 0],
      [2, 2, 0],
      [3, 3, 0],
      [4, 4, 0],
    ]);
    const { items } = valueOf(await host.call('admin', listImports, {}));
    expect(new Set(items.map((batch) => batch.id))).toEqual(
      new Set(reports.map((report) => report.batch)),
    );
    expect(await seqOf(host)).toBe(setUpSeq + 18);
  });

  it('place each object in the finest area that holds it, and count it at its building', async () => {
    await runAll();
    const b1 = valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }));
    expect(b1).toMatchObject({
      area: community1,
      compound: 'C1',
      heightMeters: 54,
      isResidential: true,
      position: [106.5021, 29.5021],
      hazardsTotal: 2,
      hazardsOpen: 2,
      nextDeadline: '2026-12-01',
      status: 'open',
    });
    const h1 = valueOf(await host.call('leader', getHazard, { params: { id: 'H1' } }));
    expect(h1).toMatchObject({
      number: 1,
      area: community1,
      building: 'B1',
      unit: 'U1',
      status: 'assigned',
      position: [106.5021, 29.5021],
    });
  });

  it('write nothing in a preview, which reports what the import then does', async () => {
    for (const kind of kinds) {
      const before = await dumpTables(host.store, written);
      const preview = await run({ ...fixture(kind), preview: true });
      expect(preview.batch).toBeNull();
      expect(await dumpTables(host.store, written)).toEqual(before);
      expect({ ...(await run(fixture(kind))), batch: null }).toEqual(preview);
    }
  });

  it('find everything unchanged when the same files come again', async () => {
    await runAll();
    const before = await dumpTables(host.store, written);
    const again = await runAll();
    expect(again.map(({ batch, created, updated }) => [batch, created, updated])).toEqual(
      again.map(() => [null, 0, 0]),
    );
    expect(again.map((report) => report.unchanged)).toEqual([4, 2, 3, 2, 3, 4]);
    expect(await dumpTables(host.store, written)).toEqual(before);
  });

  it('update a building without touching the counts of its hazards', async () => {
    await runAll();
    const renamed = fixture('buildings').body.replace('一号楼', '壹号楼');
    expect(await run({ ...fixture('buildings'), body: renamed })).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 2,
    });
    const b1 = valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }));
    expect(b1).toMatchObject({ name: '壹号楼', hazardsTotal: 2, hazardsOpen: 2 });
  });

  it('move a hazard from one building to another in the counts of both', async () => {
    await runAll();
    const moved = fixture('hazards').body.replace('厨房软管超期,B1', '厨房软管超期,B2');
    expect(await run({ ...fixture('hazards'), body: moved })).toMatchObject({ updated: 1 });
    const { items } = valueOf(await host.call('leader', listBuildings, {}));
    const counts = items.map(({ id, hazardsTotal, hazardsOpen }) => [
      id,
      hazardsTotal,
      hazardsOpen,
    ]);
    expect(new Set(counts)).toEqual(
      new Set([
        ['B1', 1, 1],
        ['B2', 2, 1],
        ['B3', 1, 1],
      ]),
    );
  });

  it("leave the life of a hazard as it is: last month's file undoes no work of this month", async () => {
    await runAll();
    const on = '2026-11-20';
    await host.call('admin', rectifyHazardRoute, {
      params: { id: 'H1' },
      body: { on, measure: null },
    });
    const file = fixture('hazards');
    const report = await run({ ...file, body: file.body.replace('私拉乱接', '电气设施老化') });
    expect(report.updated).toBeGreaterThan(0);
    const h1 = valueOf(await host.call('leader', getHazard, { params: { id: 'H1' } }));
    expect(h1).toMatchObject({ status: 'rectified', rectifiedOn: on, unit: 'U1' });
  });

  it('lower no grade: a determination stays until somebody takes it back with a reason', async () => {
    await runAll();
    const determination = { by: '区消防救援支队', basis: '判定标准第3条', on: '2026-11-20' };
    for (const id of ['H1', 'H2']) {
      const body = { grade: 'major', determination } as const;
      valueOf(await host.call('admin', gradeHazardRoute, { params: { id }, body }));
    }
    const file = fixture('hazards');
    expect(await run(file)).toMatchObject({ updated: 0, unchanged: 4 });
    const raised = file.body.replace('2026-10-04,未定级', '2026-10-04,一般');
    expect(await run({ ...file, body: raised })).toMatchObject({ updated: 1, unchanged: 3 });
    const { items } = valueOf(await host.call('leader', listHazards, {}));
    const grades = Object.fromEntries(items.map((hazard) => [hazard.id, hazard.grade]));
    expect(grades).toEqual({ H1: 'major', H2: 'major', H3: 'general', H4: 'general' });
    const kept = items.filter(({ determination: words }) => words?.includes('判定标准第3条'));
    expect(kept.map(({ id }) => id).toSorted()).toEqual(['H1', 'H2']);
  });

  it('find a name in any alphabet by the capitals it is written with', async () => {
    await runAll();
    const file = fixture('buildings');
    await run({ ...file, body: file.body.replace('一号楼', 'Мечеть') });
    for (const text of ['Мечеть', 'Мече']) {
      const found = valueOf(await host.call('leader', listBuildings, { query: { text } }));
      expect(found.items.map((building) => building.id)).toEqual(['B1']);
    }
  });

  it('account for every building of a real city', async () => {
    const features = readAstanaBuildings();
    const body = JSON.stringify({ type: 'FeatureCollection', features });
    const report = await run({ kind: 'buildings', fileName: 'astana.geojson', body });
    expect(report.rows).toBe(32_333);
    expect(report.created + report.unchanged + report.refused).toBe(report.rows);
    const listed = valueOf(await host.call('leader', listBuildings, { query: { limit: 1 } }));
    expect(listed.total).toBe(report.created);
  }, 30_000);

  it('keep the number of a hazard that is updated, and never give it again', async () => {
    await runAll();
    const body = `${fixture('hazards').body.replace('三楼过道飞线', '四楼过道飞线')}H9,用电隐患,私拉乱接,,,,,2026-10-05,,,,,\n`;
    await run({ ...fixture('hazards'), body });
    const { items } = valueOf(await host.call('leader', listHazards, {}));
    const numbers = Object.fromEntries(items.map(({ id, number }) => [id, number]));
    expect(numbers).toEqual({ H1: 1, H2: 2, H3: 3, H4: 4, H9: 5 });
  });

  it('leave out the rows at fault and say row, field, what was found and what expected', async () => {
    await runAll();
    const report = await run(fixture('hazards', 'hazards-with-faults.csv'));
    expect(report).toMatchObject({ rows: 4, created: 1, refused: 3, faultsTotal: 3 });
    expect(report.faults).toMatchObject([
      { row: 3, field: '隐患类别', found: '用水隐患' },
      { row: 4, field: '排查时间', found: '2026-13-01' },
      { row: 5, field: '所属社区', found: '没有的社区' },
    ]);
    for (const { expected } of report.faults) {
      expect(expected.zh).toMatch(/\p{Script=Han}/u);
      expect(expected.en).toMatch(/[a-z]/);
    }
  });

  it('are shown newest first, with what they did', async () => {
    const first = await host.call('admin', listImports, {});
    expect(first).toMatchObject({ value: { items: [], total: 0 } });
    await run(fixture('areas'));
    host.setNow(testNow + 1000);
    await run(fixture('compounds'));
    const { items } = valueOf(await host.call('admin', listImports, {}));
    expect(items).toMatchObject([
      { kind: 'compounds', fileName: 'compounds.csv', at: testNow + 1000, created: 2 },
      { kind: 'areas', actor: 'admin', at: testNow, created: 3, updated: 1, undoneAt: null },
    ]);
  });
});

describe.each(engineNames)('files that are no import on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
  });
  afterAll(() => host.close());

  it.each([
    { why: 'cut off', kind: 'areas', fileName: 'areas.geojson', body: '{"type":"Feature' },
    { why: 'no ledger', kind: 'hazards', fileName: 'a.csv', body: 'Lorem ipsum\ndolor' },
    { why: 'empty', kind: 'hazards', fileName: 'a.csv', body: '' },
    { why: 'a spreadsheet', kind: 'hazards', fileName: 'a.xlsx', body: 'PK\u0003\u0004rest' },
    { why: 'outlines in a table', kind: 'buildings', fileName: 'b.csv', body: '楼栋名称\n一号楼' },
  ] as const)('are refused when $why with one sentence', async ({ kind, fileName, body }) => {
    const before = await dumpTables(host.store, written);
    for (const preview of [true, false]) {
      const answer = await upload(host, 'admin', { kind, fileName, body, preview });
      expect(answer).toMatchObject({
        status: 422,
        problem: {
          type: 'unreadable-file',
          titleZh: expect.stringMatching(/^[^。]+。$/),
          title: expect.stringMatching(/^[A-Z“][^。]+\.$/),
        },
      });
    }
    expect(await dumpTables(host.store, written)).toEqual(before);
  });

  it('are refused beyond the limit before they are read', async () => {
    const body = new Uint8Array(importLimits.fileBytes + 1).fill(0x20);
    const answer = await upload(host, 'admin', { kind: 'areas', fileName: 'big.geojson', body });
    expect(answer).toMatchObject({ status: 413, problem: { type: 'too-large' } });
  });
});
