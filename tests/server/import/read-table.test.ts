import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowKind, rowKinds } from '../../../src/domain/import/columns.ts';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { readTable } from '../../../src/server/import/read-table.ts';
import { readAstanaBuildings } from '../../support/astana.ts';

const limits = { fileBytes: 1024 * 1024, rows: 1000 };
const fixtures = join(import.meta.dirname, '../../fixtures/import');
const options = { crs: 'WGS84', district: '500199', today: '2026-11-20' } as const;

function readFixture(name: string, kind: RowKind) {
  return readTable(readFileSync(join(fixtures, name)), name, { kind, ...limits });
}

function readText(text: string, kind: RowKind, fileName = 'file') {
  return readTable(new TextEncoder().encode(text), fileName, { kind, ...limits });
}

function rowsOf(table: ReturnType<typeof readTable>) {
  if (!table.ok) throw new Error(table.sentence.en);
  return table.rows;
}

/** The sentence of a file that cannot be read, after the look that both languages are there. */
function sentenceOf(table: ReturnType<typeof readTable>) {
  if (table.ok) throw new Error('The file was read.');
  expect(table.sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
  expect(table.sentence.en).toMatch(/[a-z].*\.$/);
  return table.sentence;
}

describe('a table of values', () => {
  it.each([
    ['hazards-utf8-bom.csv', 'utf-8'],
    ['hazards-gb18030.csv', 'gb18030'],
    ['hazards-utf16-tab.txt', 'utf-16le'],
  ])('%s is read in its encoding', (name, encoding) => {
    const table = readFixture(name, 'hazards');
    expect(table).toMatchObject({ ok: true, format: 'csv', encoding, fileMends: [] });
    const { parsed, faults } = parseRows('hazards', rowsOf(table), options);
    expect(faults).toEqual([]);
    expect(parsed.map(({ row, draft }) => [row, draft.externalId, draft.status])).toEqual([
      [2, 'H0001', 'assigned'],
      [3, 'H0002', 'closed'],
      [4, 'H0003', 'unassigned'],
    ]);
    expect(parsed[0]?.draft.description).toBe('三楼过道飞线，\n从窗口引出');
    expect(parsed[1]?.draft.type).toBe('燃气混用');
  });

  it('may have title rows, and keeps the row numbers of the sheet', () => {
    const table = readFixture('hazards-titled.csv', 'hazards');
    expect(table).toMatchObject({ ok: true, fileMends: ['title-rows-skipped'] });
    expect(rowsOf(table).map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  it.each([',', ';', '\t', '|'])('is cut at %j, whatever its text holds', (delimiter) => {
    const header = ['小区名称', '是否老旧小区', '地址'].join(delimiter);
    const text = [header, ...Array(5).fill(['里', '是', '"1,2;3\t4|5"'].join(delimiter))].join(
      '\n',
    );
    const rows = rowsOf(readText(text, 'compounds'));
    expect(rows).toHaveLength(5);
    expect(rows[0]?.properties).toEqual({ 小区名称: '里', 是否老旧小区: '是', 地址: '1,2;3\t4|5' });
  });

  it('passes over blank rows without losing count', () => {
    const rows = rowsOf(readText('小区名称,是否老旧小区\n甲,是\n\n,\n乙,否\n\n', 'compounds'));
    expect(rows.map(({ row, properties }) => [row, properties.小区名称])).toEqual([
      [2, '甲'],
      [5, '乙'],
    ]);
  });

  it('may end its lines in more than one way', () => {
    const rows = rowsOf(readText('小区名称,是否老旧小区\r\n甲,是\n乙,是\r丙,是', 'compounds'));
    expect(rows.map(({ properties }) => properties.小区名称)).toEqual(['甲', '乙', '丙']);
  });

  it('takes columns in any order', () => {
    const rows = rowsOf(readText('纬度,是否老旧小区,经度,名称\n29.56,是,106.55,甲', 'compounds'));
    const { parsed } = parseRows('compounds', rows, options);
    expect(parsed[0]?.draft.position).toEqual([106.55, 29.56]);
  });

  it('faults rows with more or fewer cells than the header, and keeps the others', () => {
    const text = '小区名称,是否老旧小区\n甲,是\n乙\n丙,是,多\n丁,是,\n';
    const { parsed, faults } = parseRows('compounds', rowsOf(readText(text, 'compounds')), options);
    expect(parsed.map(({ draft }) => draft.name)).toEqual(['甲', '丁']);
    expect(faults.map(({ row, found }) => [row, found])).toEqual([
      [3, '["乙"]'],
      [4, '["丙","是","多"]'],
    ]);
  });

  it('keeps headers of the language for what they are', () => {
    const rows = rowsOf(
      readText('__proto__,名称,constructor,是否老旧小区\nx,甲,y,是', 'compounds'),
    );
    expect(Object.getPrototypeOf(rows[0]?.properties)).toBe(Object.prototype);
    expect(parseRows('compounds', rows, options).parsed[0]?.draft.name).toBe('甲');
  });

  it.each([
    [
      '小区名称，是否老旧小区\n甲，是',
      /没有找到表头.*小区名称，是否老旧小区/,
      /separated by commas/,
    ],
    ['a,b\n1,2', /“小区名称”、“是否老旧小区”/, /compound name/],
    ['小区名称,地址\n甲,乙', /缺少必需的列“是否老旧小区”.*小区名称、地址/, /lacks.*old compound/],
    ['名称,是否老旧小区, 名称\n甲,是,乙', /第 1、3 列/, /columns 1, 3/],
    ['名称,是否老旧小区\n', /没有数据行/, /no rows/],
    ['名称,是否老旧小区\n甲,是\n"乙,否\n丙,是', /第 3 行的英文双引号/, /row 3/],
    ['  \n ', /空的/, /empty/],
  ])('%j is answered by a sentence', (text, zh, en) => {
    const sentence = sentenceOf(readText(text, 'compounds'));
    expect(sentence.zh).toMatch(zh);
    expect(sentence.en).toMatch(en);
  });

  it('may repeat a header that is not read', () => {
    const table = readText('备注,名称,是否老旧小区,备注\na,甲,是,b', 'compounds');
    expect(table).toMatchObject({ ok: true, fileMends: ['repeated-header-ignored'] });
    expect(rowsOf(table)[0]?.properties.备注).toBe('a');
  });

  it('cannot give the outlines of buildings', () => {
    expect(sentenceOf(readText('楼栋名称,层数\n1栋,18', 'buildings')).zh).toContain('GeoJSON');
  });

  it('is refused when it is in no known encoding', () => {
    const bytes = new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0x0a]);
    const sentence = sentenceOf(readTable(bytes, 'a.csv', { kind: 'compounds', ...limits }));
    expect(sentence.en).toContain('GB18030');
  });
});

describe('GeoJSON', () => {
  const feature = '{"type":"Feature","id":7,"properties":{"名称":"甲"},"geometry":null}';

  it('is read and judged feature by feature', () => {
    const table = readFixture('buildings.geojson', 'buildings');
    expect(table).toMatchObject({ ok: true, format: 'geojson', encoding: 'utf-8', fileMends: [] });
    const { parsed, faults } = parseRows('buildings', rowsOf(table), options);
    expect(parsed.map(({ draft, mends }) => [draft.externalId, draft.name, mends])).toEqual([
      ['B0001', '1 栋', []],
      [
        'way/2',
        'River Road 7',
        ['name-from-address', 'closed-ring', 'turned-ring', 'left-out-year'],
      ],
    ]);
    expect(faults.map(({ row, field }) => [row, field])).toEqual([
      [3, 'geometry'],
      [4, 'geometry'],
    ]);
    expect(faults[0]?.expected.en).toContain('swapped');
  });

  it.each([
    [`{"type":"FeatureCollection","features":[${feature}]}`, []],
    [`\ufeff [${feature}]`, ['bare-feature-array']],
    [feature, ['single-feature']],
  ])('may have the root %j', (text, fileMends) => {
    const table = readText(text, 'compounds', 'no-json-in-the-name.csv');
    expect(table).toMatchObject({ ok: true, format: 'geojson', fileMends });
    expect(rowsOf(table)).toEqual([
      { row: 1, properties: { 名称: '甲' }, geometry: null, id: '7' },
    ]);
  });

  it('may lack properties, geometries and features', () => {
    const rows = rowsOf(
      readText(`[{"type":"Feature"},5,null,{"type":"Point"},${feature}]`, 'areas'),
    );
    expect(rows.map(({ row, fault }) => [row, fault?.found])).toEqual([
      [1, undefined],
      [2, '5'],
      [3, 'null'],
      [4, '{"type":"Point"}'],
      [5, undefined],
    ]);
    expect(parseRows('areas', rows, options).refusedRows).toBe(5);
  });

  it('with half a character in a text costs only its row', () => {
    const cells = (name: string) => `{"名称":"${name}","是否老旧小区":true}`;
    const text = `[${['\\ud800', '甲'].map((name) => feature.replace(/\{"名称":"甲"\}/, cells(name)).replace(':7', `:"${name.length}"`)).join(',')}]`;
    const { parsed, faults } = parseRows('compounds', rowsOf(readText(text, 'compounds')), options);
    expect(parsed.map(({ draft }) => draft.name)).toEqual(['甲']);
    expect(faults).toMatchObject([{ row: 1, field: '名称' }]);
  });

  it('keeps a property that would change its object', () => {
    const text = '{"type":"Feature","properties":{"__proto__":{"名称":"乙"},"是否老旧小区":"是"}}';
    const { faults } = parseRows('compounds', rowsOf(readText(text, 'compounds')), options);
    expect(faults).toMatchObject([{ field: '小区名称', found: '' }]);
  });

  it.each([
    [
      `[${feature},\n${feature.slice(0, 40)}`,
      /不完整.*第 2 行第 41 列/,
      /truncated.*line 2, column 41/,
    ],
    ['[\n1,\nNaN]', /第 3 行第 1 列.*NaN/, /Found NaN at line 3/],
    ['{"type":"FeatureCollection",}', /第 1 行第 29 列.*“}”/, /“}” at line 1/],
    ['{"type":"Topology","objects":{}}', /TopoJSON/, /TopoJSON/],
    ['{"type":"Polygon","coordinates":[]}', /type: Polygon/, /type: Polygon/],
    ['{"data":[],"total":3}', /\{data, total\}/, /\{data, total\}/],
    ['[{"a":1}]', /最外层/, /root/],
    ['{"type":"FeatureCollection"}', /features 不是数组/, /no array/],
    ['{"type":"FeatureCollection","features":[]}', /没有任何要素/, /no features/],
  ])('%j is answered by a sentence', (text, zh, en) => {
    const sentence = sentenceOf(readText(text, 'compounds'));
    expect(sentence.zh).toMatch(zh);
    expect(sentence.en).toMatch(en);
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4490', 'urn:ogc:def:crs:EPSG::4544'])(
    'says the system that it states: %s',
    (name) => {
      const crs = JSON.stringify({ type: 'name', properties: { name } });
      const text = `{"type":"FeatureCollection","crs":${crs},"features":[${feature}]}`;
      expect(readText(text, 'compounds')).toMatchObject({ ok: true, crs: name });
    },
  );

  it('that is no JSON at all is told by its name', () => {
    const sentence = sentenceOf(readText('<!doctype html>', 'areas', 'areas.geojson'));
    expect(sentence.zh).toContain('不是有效的 JSON');
  });

  it('in another encoding is told by its first such line', () => {
    const [before, after] = ['{"type":\n"', '"}'].map((part) => new TextEncoder().encode(part));
    const bytes = new Uint8Array([...before!, 0xbc, 0xd7, ...after!]);
    const sentence = sentenceOf(readTable(bytes, 'a.json', { kind: 'areas', ...limits }));
    expect(sentence.zh).toContain('第 2 行（第 11 字节）');
  });
});

describe('readTable', () => {
  it('looks at the size before anything else', () => {
    const bytes = new Uint8Array(limits.fileBytes + 1);
    const sentence = sentenceOf(readTable(bytes, 'a.csv', { kind: 'areas', ...limits }));
    expect(sentence.zh).toContain('上限 1.0 MiB');
  });

  it.each(['geojson', 'csv'])('refuses more rows than one import takes: %s', (format) => {
    const count = limits.rows + 1;
    const features = Array(count).fill({ type: 'Feature' });
    const lines = Array(count).fill('甲,是').join('\n');
    const text =
      format === 'geojson' ? JSON.stringify(features) : `小区名称,是否老旧小区\n${lines}`;
    expect(sentenceOf(readText(text, 'compounds')).en).toContain('limit of 1000 rows');
  });

  it('does not read on in endless blank rows', () => {
    const text = `小区名称,是否老旧小区\n甲,是${'\n'.repeat(10_000)}乙,是`;
    expect(sentenceOf(readText(text, 'compounds')).en).toContain('limit of 1000 rows');
  });

  it('does not unfold a file of little but delimiters', () => {
    const bytes = new TextEncoder().encode(','.repeat(11_000_000));
    const table = readTable(bytes, 'a.csv', { kind: 'areas', fileBytes: bytes.length, rows: 10 });
    expect(sentenceOf(table).en).toContain('10000000 cells');
  });

  it('knows files of spreadsheets', () => {
    const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]);
    const sentence = sentenceOf(readTable(bytes, '台账.xlsx', { kind: 'hazards', ...limits }));
    expect(sentence.zh).toContain('另存为');
  });

  it('answers any bytes with rows or with a sentence', () => {
    const anyKind = fc.constantFrom<RowKind | null>(...rowKinds, null);
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(anyBytes, anyKind, (bytes, kind) => {
        const table = readTable(bytes, 'file', { kind, ...limits });
        expect(table.ok ? table.rows : table.sentence.zh).not.toHaveLength(0);
      }),
    );
  });

  it('reads the 32,333 buildings of Astana', () => {
    const collection = { type: 'FeatureCollection', features: readAstanaBuildings() };
    const bytes = new TextEncoder().encode(JSON.stringify(collection));
    const table = readTable(bytes, 'astana.geojson', {
      kind: 'buildings',
      fileBytes: 64 * 1024 * 1024,
      rows: 200_000,
    });
    expect(rowsOf(table)).toHaveLength(32_333);
  });
});
