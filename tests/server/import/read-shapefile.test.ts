import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/server/import/read-table.ts';
import { type ShapefileOptions, shapefileParts, zippedShapefile } from '../../support/shapefile.ts';

const limits = { kind: null, fileBytes: 64 * 1024 * 1024, rows: 1000 } as const;

const square = [
  [
    [500_000, 3_270_000],
    [500_100, 3_270_000],
    [500_100, 3_270_100],
    [500_000, 3_270_100],
    [500_000, 3_270_000],
  ],
] as const;

const layer: ShapefileOptions = {
  shapes: [
    { type: 'Polygon', coordinates: square },
    { type: 'Polygon', coordinates: square },
  ],
  records: [
    { 编号: '1234567890123456789', 名称: '一号楼' },
    { 编号: '', 名称: '二号楼' },
  ],
};

function read(bytes: Uint8Array, fileName = '楼栋.zip') {
  return readTable(bytes, fileName, limits);
}

function sentenceOf(bytes: Uint8Array, fileName?: string) {
  const table = read(bytes, fileName);
  if (table.ok) throw new Error('The file was read.');
  expect(table.sentence.zh).toMatch(/^[^。]+。$/);
  expect(table.sentence.en).toMatch(/^[A-Z“][^\p{Script=Han}]+\.$/u);
  return table.sentence.zh;
}

describe('a zipped Shapefile', () => {
  it('gives a row for each shape, its coordinates and long ids as they came [I9] [I10]', () => {
    const table = read(zippedShapefile(layer));
    expect(table).toMatchObject({ ok: true, format: 'shapefile', encoding: 'utf-8', crs: null });
    expect(table.ok && table.rows[0]).toEqual({
      row: 1,
      id: null,
      properties: layer.records[0],
      geometry: { type: 'Polygon', coordinates: [square[0].toReversed()] },
    });
  });

  it.each(['GBK', '936', undefined])('in GBK is read where its .cpg says %s [I6]', (cpg) => {
    const options = { ...layer, encoding: 'gbk', ...(cpg !== undefined && { cpg }) } as const;
    const table = read(zippedShapefile(options));
    expect(table).toMatchObject({ ok: true, encoding: 'gb18030' });
    expect(table.ok && table.rows.map(({ properties }) => properties['名称'])).toEqual([
      '一号楼',
      '二号楼',
    ]);
  });

  it('says the system of its .prj file', () => {
    const prj = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]';
    expect(read(zippedShapefile({ ...layer, prj }))).toMatchObject({ ok: true, crs: 'WGS84' });
  });

  it.each([
    ['.shp', /\.shp 文件比它声明的长度短/],
    ['.dbf', /\.dbf 文件比它声明的长度短/],
  ])('whose %s is cut off is refused', (ending, zh) => {
    const parts = shapefileParts(layer);
    const name = `layer/data${ending}`;
    const cut = parts[name]?.subarray(0, -40) ?? new Uint8Array();
    expect(sentenceOf(zipSync({ ...parts, [name]: cut }))).toMatch(zh);
  });

  it('without attributes, with several layers or with none is refused', () => {
    const { 'layer/data.dbf': dbf = new Uint8Array(), 'layer/data.shp': shp = new Uint8Array() } =
      shapefileParts(layer);
    expect(sentenceOf(zipSync({ 'a.shp': shp }))).toContain('.dbf');
    const two = { 'a.shp': shp, 'a.dbf': dbf, 'b.shp': shp, 'b.dbf': dbf };
    expect(sentenceOf(zipSync(two))).toContain('2 个 Shapefile 图层');
    expect(sentenceOf(zipSync({ 'a.kml': new Uint8Array(3) }))).toContain('没有 .shp 文件');
    expect(
      sentenceOf(zipSync({ 'a.shp': shp, 'a.dbf': dbf.map((byte, i) => (i === 4 ? 1 : byte)) })),
    ).toContain('两者应相等');
  });

  it('is told from a workbook, which is a zip file as well', () => {
    const workbook = zipSync({ '[Content_Types].xml': new Uint8Array(3) });
    expect(sentenceOf(workbook, 'book.zip')).toContain('另存为');
  });
});
