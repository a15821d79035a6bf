import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importKinds, recogniseImport } from '../../src/contract/imports.ts';
import { gaussKruger } from '../support/gauss-kruger.ts';
import { encodeGbk } from '../support/shapefile.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { fixture, recognise, upload } from './support/files.ts';
import { engineNames, openTestHost, type TestHost } from './support/test-host.ts';

describe.each(engineNames)('a file that nobody has described on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    valueOf(await upload(host, 'admin', fixture('areas')));
  });
  afterAll(() => host.close());

  it.each(importKinds)('of %s is recognised by its columns and shapes [I1]', async (kind) => {
    const before = await dumpTables(host.store, ['change', 'batch']);
    const seen = await recognise(host, fixture(kind));
    expect(seen.kind).toBe(kind);
    expect(seen.kinds[0]).toBe(kind);
    expect(seen.crs).toBe('CGCS2000');
    expect(seen.sentence.zh).toMatch(/^[^。]+。$/);
    expect(await dumpTables(host.store, ['change', 'batch'])).toEqual(before);
  });

  it('in GBK with semicolons and a title above the header is read as it is [I3] [I6]', async () => {
    const text = `测试区隐患台账\n隐患类别;隐患类型;排查时间\n用电隐患;私拉乱接;2026-10-01\n`;
    const body = new Uint8Array(encodeGbk(text));
    expect(await recognise(host, { fileName: '台账.csv', body })).toMatchObject({
      format: 'csv',
      encoding: 'gb18030',
      rows: 1,
      headers: ['隐患类别', '隐患类型', '排查时间'],
      kind: 'hazards',
      crs: 'CGCS2000',
      crsReason: { zh: '文件没有坐标，坐标系不起作用。' },
    });
  });

  it.each([
    ['a zone in the easting', 36_500_000, 108, 'EPSG:4524'],
    ['the place of the district', 500_000, 108, 'EPSG:4545'],
  ])('has the system that %s tells [I10]', async (_, falseEastingMeters, meridian, crs) => {
    const projection = { centralMeridianDegrees: meridian, falseEastingMeters };
    const [east, north] = gaussKruger([106.5025, 29.5025], projection);
    const body = `小区名称,是否老旧小区,东坐标,北坐标\n甲,是,${east},${north}\n`;
    const seen = await recognise(host, { fileName: 'a.csv', body });
    expect(seen).toMatchObject({ kind: 'compounds', crs });
  });

  it.each([
    ['the grid of a city', '东坐标,北坐标', '63021.5,58012.3', null, '重庆市独立坐标系'],
    ['degrees of an unknown map', '经度,纬度', '106.5,29.5', 'CGCS2000', 'GCJ-02'],
    ['a map that its header names', '高德经度,经度,纬度', '1,106.5,29.5', 'GCJ02', '高德经度'],
  ])('says why of %s [I10] [I11]', async (_, header, cells, crs, reason) => {
    const body = `小区名称,是否老旧小区,${header}\n甲,是,${cells}\n`;
    const seen = await recognise(host, { fileName: 'a.csv', body });
    expect(seen.crs).toBe(crs);
    expect(seen.crsReason.zh).toContain(reason);
  });

  it('keeps its kind open where two are as likely', async () => {
    const seen = await recognise(host, { fileName: 'a.csv', body: '名称,地址\n甲,一路1号\n' });
    expect(seen.kind).toBeNull();
    expect(seen.sentence.zh).toContain('内容种类请选择');
  });

  it('is shown to nobody who may not import', async () => {
    const answer = await host.fetch('leader', `${recogniseImport.path}?fileName=a.csv`, {
      method: 'POST',
      body: '名称\n甲',
    });
    expect(answer.status).toBe(403);
  });
});
