import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBuilding } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { assignHazardRoute, rectifyHazardRoute } from '../../src/contract/hazards.ts';
import { type ImportKind, importKinds, undoImport } from '../../src/contract/imports.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { fixture, type Upload, upload } from './support/files.ts';
import { addUnit } from './support/objects.ts';
import { engineNames, openTestHost, type TestHost, testNow } from './support/test-host.ts';

const kinds = importKinds;
const objects = ['area', 'compound', 'building', 'charging_site', 'device', 'hazard'] as const;

/** What a second, corrected file of each kind changes. */
const corrections: Record<ImportKind, readonly [string, string]> = {
  areas: ['测试一社区', '测试壹社区'],
  compounds: ['一路1号', '一路3号'],
  buildings: ['一号楼', '壹号楼'],
  sites: ['测试一小区充电棚', '测试一小区充电站'],
  devices: ['88.1.1', '88.1.9'],
  hazards: ['厨房软管超期,B1', '厨房软管超期,B2'],
};

describe.each(engineNames)('the undo of an import on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
  });
  afterEach(() => host.close());

  const run = async (file: Upload): Promise<string> =>
    valueOf(await upload(host, 'admin', file)).batch ?? 'nothing to do';
  const undo = (id: string) => host.call('admin', undoImport, { params: { id } });
  const building = async (id: string) =>
    valueOf(await host.call('leader', getBuilding, { params: { id } }));

  async function runUpTo(last: ImportKind): Promise<string> {
    let batch = '';
    for (const kind of kinds.slice(0, kinds.indexOf(last) + 1)) batch = await run(fixture(kind));
    return batch;
  }

  function corrected(kind: ImportKind): Upload {
    const file = fixture(kind);
    return { ...file, body: file.body.replace(...corrections[kind]) };
  }

  it('of new objects of each kind leaves every row as it was before', async () => {
    for (const kind of kinds) {
      const before = await dumpTables(host.store, objects);
      const batch = await run(fixture(kind));
      expect(await dumpTables(host.store, objects)).not.toEqual(before);
      expect(await undo(batch)).toMatchObject({ ok: true, value: { undoneAt: testNow } });
      expect(await dumpTables(host.store, objects)).toEqual(before);
      // The kinds after it need its objects.
      await run(fixture(kind));
    }
  });

  it('of corrected objects of each kind leaves every row as it was before', async () => {
    await runUpTo('hazards');
    const before = await dumpTables(host.store, objects);
    for (const kind of kinds) {
      const batch = await run(corrected(kind));
      expect(await dumpTables(host.store, objects)).not.toEqual(before);
      expect(await undo(batch)).toMatchObject({ ok: true });
      expect(await dumpTables(host.store, objects)).toEqual(before);
    }
  });

  it('keeps the counts of a building as they are now, not as they were then', async () => {
    await runUpTo('hazards');
    const batch = await run(corrected('buildings'));
    await host.call('admin', rectifyHazardRoute, {
      params: { id: 'H1' },
      body: { on: '2026-11-20', measure: null },
    });
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await building('B1')).toMatchObject({ name: '一号楼', hazardsTotal: 2, hazardsOpen: 1 });
  });

  it('is in the change log, row by row', async () => {
    const batch = await runUpTo('compounds');
    await undo(batch);
    const query = { entity: 'compound', entityId: 'C1' } as const;
    const history = valueOf(await host.call('leader', listChanges, { query }));
    expect(history.items.map(({ verb, batch: of }) => [verb, of])).toEqual([
      ['create', batch],
      ['undo', batch],
    ]);
  });

  it('is refused when an object was changed since, and then changes nothing', async () => {
    const batch = await runUpTo('hazards');
    await host.call('admin', assignHazardRoute, {
      params: { id: 'H2' },
      body: { unit: 'U1', measure: '拆除', deadline: '2026-12-01' },
    });
    const before = await dumpTables(host.store, [...objects, 'change', 'counter', 'batch']);
    expect(await undo(batch)).toMatchObject({ status: 409, problem: { refusal: 'changed_since' } });
    const after = await dumpTables(host.store, [...objects, 'change', 'counter', 'batch']);
    expect(after).toEqual(before);
  });

  it('is refused when a later import changed an object, until that is taken back', async () => {
    const batch = await runUpTo('compounds');
    const later = await run(corrected('compounds'));
    expect(await undo(batch)).toMatchObject({ problem: { refusal: 'changed_since' } });
    expect(await undo(later)).toMatchObject({ ok: true });
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect((await dumpTables(host.store, ['compound'])).compound).toEqual([]);
  });

  it.each(['compounds', 'buildings', 'sites'] as const)(
    'is refused while its %s are used',
    async (kind) => {
      const batch = await runUpTo(kind);
      await runUpTo('hazards');
      expect(await undo(batch)).toMatchObject({ status: 409, problem: { refusal: 'still_used' } });
    },
  );

  it('of areas is refused while something lies in them', async () => {
    const areas = await run(fixture('areas'));
    await run(fixture('compounds'));
    expect(await undo(areas)).toMatchObject({ status: 409, problem: { refusal: 'still_used' } });
  });

  it('is refused the second time', async () => {
    const batch = await runUpTo('compounds');
    await undo(batch);
    expect(await undo(batch)).toMatchObject({
      status: 409,
      problem: { refusal: 'already_undone' },
    });
  });

  it('lets the same file be imported again', async () => {
    const before = await runUpTo('hazards');
    await undo(before);
    const report = valueOf(await upload(host, 'admin', fixture('hazards')));
    expect(report).toMatchObject({ created: 4, refused: 0 });
    expect(await building('B1')).toMatchObject({ hazardsTotal: 2 });
  });

  it('does not know a batch that is not there', async () => {
    expect(await undo('nothing')).toMatchObject({ status: 404 });
  });
});
