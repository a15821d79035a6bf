import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCompounds } from '../../src/contract/compounds.ts';
import { listHazards } from '../../src/contract/hazards.ts';
import { type ImportReport, importLimits, runImport } from '../../src/contract/imports.ts';
import { previewImport, runImportFile } from '../../src/server/store/imports/run-import.ts';
import { readAstanaBuildings } from '../support/astana.ts';
import { gaussKruger } from '../support/gauss-kruger.ts';
import { type Shape, zippedShapefile } from '../support/shapefile.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { fixture, recognise, type Upload, upload } from './support/files.ts';
import { addUnit } from './support/objects.ts';
import {
  community1,
  community2,
  engineNames,
  memberNamed,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

type Pair = readonly [number, number];

const place: Pair = [106.5025, 29.5025];
const cm105 = { centralMeridianDegrees: 105, falseEastingMeters: 500_000 };
const zone36 = { centralMeridianDegrees: 108, falseEastingMeters: 36_500_000 };

const cgcs2000Cm105 =
  'PROJCS["CGCS2000_3_Degree_GK_CM_105E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000"]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",105.0],UNIT["Meter",1.0]]';

function compounds(header: string, [x, y]: Pair): Upload {
  const body = `小区编号,小区名称,是否老旧小区,${header}\nC1,测试一小区,是,${x},${y}\n`;
  return { kind: 'compounds', fileName: 'compounds.csv', body };
}

function areaFeature(code: string, name: string, [west, east]: Pair): object {
  const coordinates = [
    [
      [west, 29.5],
      [east, 29.5],
      [east, 29.51],
      [west, 29.51],
      [west, 29.5],
    ],
  ];
  const properties = { 区划编码: code, 名称: name };
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

function collection(features: readonly object[], crs?: string): string {
  const stated = crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } };
  return JSON.stringify({ type: 'FeatureCollection', ...stated, features });
}

describe.each(engineNames)('places of an import on %s', (engine) => {
  let host: TestHost;
  beforeEach(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
  });
  afterEach(() => host.close());

  const run = async (file: Upload): Promise<ImportReport> =>
    valueOf(await upload(host, 'admin', file));
  const sentence = async (file: Upload): Promise<string> => {
    const answer = await upload(host, 'admin', file);
    if (answer.ok) throw new Error('The file was taken.');
    expect(answer.problem.titleZh).toMatch(/^[^。]+。$/);
    expect(answer.problem.title).toMatch(/^[A-Z“].*[a-z].*\.$/);
    return answer.problem.titleZh;
  };
  const positionOfCompound = async () => {
    const { items } = valueOf(await host.call('leader', listCompounds, {}));
    return items[0]?.position?.map((degrees) => Math.round(degrees * 1e5) / 1e5);
  };

  it.each([
    ['EPSG:4544', 'Y,X', gaussKruger(place, cm105)],
    ['EPSG:4524', '横坐标,纵坐标', gaussKruger(place, zone36)],
    ['EPSG:4490', '经度,纬度', place],
  ] as const)(
    'come out right in %s, and the original stays [I10] [I12]',
    async (crs, header, pair) => {
      await run({ ...compounds(header, pair), crs });
      expect(await positionOfCompound()).toEqual(place);
      const { compound } = await dumpTables(host.store, ['compound']);
      const origin = compound?.[0]?.origin;
      const kept: unknown = typeof origin === 'string' ? JSON.parse(origin) : null;
      expect(kept).toEqual(
        crs === 'EPSG:4490' ? null : { crs, geometry: { type: 'Point', coordinates: pair } },
      );
    },
  );

  it('come out right of a zipped Shapefile in GBK whose .prj agrees [I6] [I10]', async () => {
    const ring = [
      [106.502, 29.502],
      [106.5022, 29.502],
      [106.5022, 29.5022],
      [106.502, 29.5022],
      [106.502, 29.502],
    ] as const;
    const meters = ring.map((lngLat) => gaussKruger(lngLat, cm105));
    const shapes: Shape[] = [{ type: 'Polygon', coordinates: [meters] }];
    const records = [{ 楼栋编号: 'B1', 楼栋名称: '一号楼' }];
    const body = zippedShapefile({ shapes, records, prj: cgcs2000Cm105, encoding: 'gbk' });
    const file = { kind: 'buildings', fileName: '楼栋.zip', body } as const;
    expect(await sentence({ ...file, crs: 'CGCS2000' })).toContain('EPSG:4544');
    const report = await run({ ...file, crs: 'EPSG:4544' });
    expect(report).toMatchObject({ created: 1, refused: 0, placed: 1 });
    expect(report.bbox?.[0]).toBeCloseTo(106.5021, 5);
    const seen = await recognise(host, file);
    expect(seen).toMatchObject({ format: 'shapefile', encoding: 'gb18030', kind: 'buildings' });
    expect(seen.crs).toBe('EPSG:4544');
  });

  it.each([
    ['an unknown system', 'EPSG:3857', /不认识坐标系/],
    ["Chongqing's own grid", '重庆市独立坐标系', /没有转换参数.*申请/],
  ])('are refused in %s by one sentence [I10]', async (_, crs, zh) => {
    const answer = await upload(host, 'admin', { ...compounds('经度,纬度', place), crs });
    expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input' } });
    expect(await sentence({ ...compounds('经度,纬度', place), crs })).toMatch(zh);
  });

  it('are refused where they look like the grid of a city [I10]', async () => {
    const file = compounds('横坐标,纵坐标', [63021.5, 58012.3]);
    expect(await sentence({ ...file, crs: 'EPSG:4544' })).toContain('重庆市独立坐标系');
  });

  it('are refused where X and Y were taken for those of a screen [I10]', async () => {
    const file = compounds('X,Y', gaussKruger(place, cm105));
    expect(await sentence({ ...file, crs: 'EPSG:4544' })).toContain('X 为北');
  });

  it('are refused where a GeoJSON states another system than the chosen one [I10]', async () => {
    const body = collection([areaFeature('500199', '测试区', [106.5, 106.52])], 'EPSG:4544');
    const file = { kind: 'areas', fileName: 'areas.geojson', body } as const;
    expect(await sentence(file)).toMatch(/EPSG:4544.*不一致/);
  });

  it.each(['GCJ02', 'BD09'])('of %s are moved and marked as moved [I11] [I12]', async (crs) => {
    await run({ ...compounds('经度,纬度', place), crs });
    expect(await positionOfCompound()).not.toEqual(place);
    const { compound } = await dumpTables(host.store, ['compound']);
    expect(compound?.[0]?.origin).toContain(crs);
  });

  it('of areas may overlap or leave gaps, which is said in square metres [I5]', async () => {
    expect((await run({ ...fixture('areas'), preview: true })).warnings).toEqual([]);
    const features = [
      areaFeature('500199', '测试区', [106.5, 106.52]),
      areaFeature('500199001', '甲街道', [106.5, 106.511]),
      areaFeature('500199002', '乙街道', [106.51, 106.519]),
    ];
    const report = await run({
      kind: 'areas',
      fileName: 'areas.geojson',
      body: collection(features),
    });
    expect(report).toMatchObject({ rows: 3, refused: 0 });
    expect(report.warnings.map(({ zh }) => zh.replace(/\d+/, 'n'))).toEqual([
      '“甲街道”与“乙街道”的范围重叠 n 平方米，请核对边界。',
      '“测试区”内有 n 平方米不属于任何下级区域，请核对边界。',
    ]);
  });

  it('of buildings outside the outline of the district are refused row by row [I5]', async () => {
    const body = fixture('buildings')
      .body.replaceAll('106.512', '107.512')
      .replaceAll('"C2"', '""');
    const file = { ...fixture('buildings'), body: body.replaceAll('"C1"', '""') };
    expect(await run({ ...file, preview: true })).toMatchObject({ refused: 0 });
    await run(fixture('areas'));
    const report = await run(file);
    expect(report).toMatchObject({ created: 2, refused: 1 });
    expect(report.faults).toMatchObject(
      [{ row: 3, field: 'geometry', found: /^107\.5/, expected: { zh: '区界以内的位置' } }].map(
        (fault) => ({ ...fault, found: expect.stringMatching(fault.found) }),
      ),
    );
  });

  it('are counted by community, those without one last', async () => {
    await run(fixture('areas'));
    const file = fixture('compounds');
    const report = await run({ ...file, body: `${file.body}C3,没有位置的小区,,是,,,,\n` });
    expect(report).toMatchObject({ placed: 2, unplaced: 1, open: null, overdue: null });
    expect(report.byArea).toEqual([
      { code: community1, name: '测试一社区', rows: 1 },
      { code: community2, name: '测试二社区', rows: 1 },
      { code: null, name: null, rows: 1 },
    ]);
    expect(report.bbox).toEqual([106.5025, 29.5025, 106.5125, 29.5025]);
    expect(report.shapes.features).toEqual([
      expect.objectContaining({
        properties: { row: 2 },
        geometry: { type: 'Point', coordinates: place },
      }),
      expect.objectContaining({ properties: { row: 3 } }),
    ]);
  });

  it('of hazards come with how many are open and overdue', async () => {
    for (const kind of ['areas', 'compounds', 'buildings'] as const) await run(fixture(kind));
    const body = fixture('hazards').body.replace('2026-12-01', '2026-11-01');
    const report = await run({ ...fixture('hazards'), body });
    const { total } = valueOf(
      await host.call('leader', listHazards, { query: { isOverdue: 'true' } }),
    );
    expect(report).toMatchObject({ rows: 4, open: 3, overdue: 1, placed: 4 });
    expect(total).toBe(report.overdue);
  });

  it('of a real city are drawn thinned, and small enough to be sent', async () => {
    const body = collection(readAstanaBuildings());
    const report = await run({ kind: 'buildings', fileName: 'a.geojson', body, preview: true });
    const { features } = report.shapes;
    expect(features.length).toBeGreaterThan(1000);
    expect(features.length).toBeLessThanOrEqual(importLimits.shapes);
    expect(features[0]?.geometry.type).toBe('MultiPolygon');
    expect(JSON.stringify(features).length).toBeLessThan(700_000);
  }, 30_000);

  it('cannot be without a district: one sentence [I1]', async () => {
    await sql`delete from counter`.execute(host.store.engine.write);
    const actor = memberNamed('admin');
    const file = {
      kind: 'compounds',
      crs: 'CGCS2000',
      fileName: 'a.csv',
      bytes: new TextEncoder().encode(fixture('compounds').body),
    } as const;
    for (const take of [previewImport, runImportFile]) {
      await expect(take(host.store, actor, file)).rejects.toMatchObject({
        problem: { type: 'refused', refusal: 'no_district' },
      });
    }
  });

  it('of 300 MB are refused by their length alone, before they are read [I1]', async () => {
    const query = new URLSearchParams({ kind: 'areas', crs: 'WGS84', fileName: 'big.geojson' });
    const response = await host.fetch('admin', `${runImport.path}?${query}`, {
      method: 'POST',
      body: '{}',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(300 * 1024 * 1024),
      },
    });
    expect(response.status).toBe(413);
  });
});
