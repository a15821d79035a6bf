import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBuilding } from '../../src/contract/buildings.ts';
import { undoImport } from '../../src/contract/imports.ts';
import { recordInspectionRoute } from '../../src/contract/inspections.ts';
import { valueOf } from './support/answers.ts';
import { upload } from './support/files.ts';
import { engineNames, openTestHost, type TestHost } from './support/test-host.ts';

const ring = [
  [106.5, 29.5],
  [106.5002, 29.5],
  [106.5002, 29.5002],
  [106.5, 29.5002],
  [106.5, 29.5],
];

/** A file with one building, inspected on a day that it states or does not. */
function fileOf(day: string | null, name = '一号楼'): string {
  const properties = { 楼栋编号: 'B1', 楼栋名称: name, ...(day !== null && { 排查日期: day }) };
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const features = [{ type: 'Feature', properties, geometry }];
  return JSON.stringify({ type: 'FeatureCollection', features });
}

describe.each(engineNames)('the day on which a building was last inspected on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
  });
  afterEach(() => host.close());

  const take = async (body: string) =>
    valueOf(await upload(host, 'admin', { kind: 'buildings', fileName: 'b.geojson', body }));
  const inspect = async (inspectedOn: string) =>
    valueOf(
      await host.call('admin', recordInspectionRoute, {
        body: { place: { building: 'B1' }, space: 'corridor', checker: 'office', inspectedOn },
      }),
    );
  const day = async () =>
    valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } })).inspectedOn;

  it('is the newer of what its file states and of its inspections', async () => {
    await take(fileOf('2026-11-10'));
    expect(await day()).toBe('2026-11-10');
    await inspect('2026-11-05');
    expect(await day()).toBe('2026-11-10');
    await inspect('2026-11-15');
    expect(await day()).toBe('2026-11-15');
  });

  it('is not lost to a later file that states an older day or none', async () => {
    await take(fileOf('2026-11-10'));
    await inspect('2026-11-15');
    for (const stated of ['2026-11-12', null]) {
      expect((await take(fileOf(stated))).updated).toBe(1);
      expect(await day()).toBe('2026-11-15');
      expect((await take(fileOf(stated))).updated).toBe(0);
    }
    await take(fileOf('2026-11-18'));
    expect(await day()).toBe('2026-11-18');
  });

  it('is what it was when a file is taken back', async () => {
    await take(fileOf('2026-11-10'));
    const { batch } = await take(fileOf('2026-11-18', '一号楼改名'));
    expect(await day()).toBe('2026-11-18');
    valueOf(await host.call('admin', undoImport, { params: { id: batch ?? '' } }));
    expect(await day()).toBe('2026-11-10');
  });
});
