import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '../../../src/domain/geo/coordinates.ts';
import { type Drafts, parseRows } from '../../../src/domain/import/parse-rows.ts';
import type { SourceRow } from '../../../src/domain/import/source-row.ts';
import { readAstanaBuildings } from '../../support/astana.ts';
import { options, soundHazard, squareAt, tableRow } from './source-rows.ts';

const soundCells = fc.record({
  ...Object.fromEntries(Object.entries(soundHazard).map(([key, cell]) => [key, fc.constant(cell)])),
  整改时限: fc.constantFrom('', '2026-06-30', '2026年6月底前', '长期坚持'),
  经度: fc.constantFrom('106.55', '106°33′12″'),
  纬度: fc.constantFrom('29.56', 29.563),
});

const anyCell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.object());

/** Cells among which at least the category cannot be read. */
const brokenCells = fc
  .dictionary(fc.constantFrom(...Object.keys(soundHazard), '经度', '纬度', '整改时限'), anyCell)
  .map((cells): Record<string, unknown> => ({ ...cells, 隐患类别: '噪声' }));

const anyRows = fc
  .array(fc.oneof(soundCells, brokenCells), { maxLength: 30 })
  .map((cells) => cells.map((properties, i) => tableRow(properties, i + 2)));

function isSound(row: SourceRow): boolean {
  return row.properties.隐患类别 !== '噪声';
}

describe('parseRows', () => {
  it('never lets a bad row hide or change a good one', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const together = parseRows('hazards', rows, options);
        const alone = parseRows('hazards', rows.filter(isSound), options);
        expect(alone.refusedRows).toBe(0);
        expect(together.parsed).toEqual(alone.parsed);
      }),
    );
  });

  it('accounts for every row, and names each refused one in a fault', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { parsed, faults, refusedRows } = parseRows('hazards', rows, options);
        expect(parsed.length + refusedRows).toBe(rows.length);
        expect(new Set(faults.map(({ row }) => row)).size).toBe(refusedRows);
      }),
    );
  });

  it('takes anything as a row of any kind without throwing', () => {
    const anyRow = fc.record({
      row: fc.nat(),
      properties: fc.dictionary(fc.string(), anyCell),
      geometry: fc.oneof(fc.jsonValue(), fc.constant(squareAt(1, 1))),
      id: fc.option(fc.string()),
    });
    const anyKind = fc.constantFrom('areas', 'compounds', 'buildings', 'hazards');
    fc.assert(
      fc.property(anyKind, fc.array(anyRow), (kind, rows) => {
        const { parsed, refusedRows } = parseRows(kind as keyof Drafts, rows, options);
        expect(parsed.length + refusedRows).toBe(rows.length);
      }),
    );
  });

  it('gives an id to the first good row that has it', () => {
    const row = (number: number, cells: object) =>
      tableRow({ ...soundHazard, 隐患编号: 'H1', ...cells }, number);
    const rows = [row(2, { 隐患类别: '噪声' }), row(3, {}), row(4, {})];
    const { parsed, faults } = parseRows('hazards', rows, options);
    expect(parsed.map((taken) => taken.row)).toEqual([3]);
    expect(faults[1]).toMatchObject({ row: 4, found: 'H1' });
    expect(faults[1]?.expected.zh).toContain('第 3 行');
  });

  it('refuses a row that was broken in its file for that alone', () => {
    const fault = {
      row: 2,
      field: '整行',
      found: '["甲"]',
      expected: { zh: '7 列', en: '7 cells' },
    };
    const { faults, refusedRows } = parseRows(
      'hazards',
      [{ ...tableRow({ 隐患类别: '噪声' }), fault }],
      options,
    );
    expect(faults).toEqual([fault]);
    expect(refusedRows).toBe(1);
  });

  it('reads the best filled column of several for one field', () => {
    const rows = [
      tableRow({ ...soundHazard, 整改主体: '用户', 责任单位: '临江社区' }, 2),
      tableRow({ ...soundHazard, 整改主体: '用户', 责任单位: ' ' }, 3),
    ];
    const { parsed } = parseRows('hazards', rows, options);
    expect(parsed.map(({ draft }) => draft.unitName)).toEqual(['临江社区', '用户']);
  });

  it.each(['GCJ02', 'BD09'] as const)('moves %s to WGS84 and keeps the original', (crs) => {
    const [lng, lat] = fromWgs84([106.55, 29.56], crs);
    const geometry = { type: 'Point', coordinates: [lng, lat] };
    const rows = [
      { ...tableRow(soundHazard), geometry },
      tableRow({ ...soundHazard, 经度: lng, 纬度: lat }),
    ];
    const { parsed } = parseRows('hazards', rows, { ...options, crs });
    for (const { draft, origin } of parsed) {
      expect(draft.position?.[0]).toBeCloseTo(106.55, 6);
      expect(draft.position?.[1]).toBeCloseTo(29.56, 6);
      expect(origin).toEqual({ crs, geometry });
    }
  });

  it('moves every corner of an outline', () => {
    const geometry = squareAt(106.55, 29.56);
    const row = { ...tableRow({ 名称: '1栋' }), geometry };
    const { parsed } = parseRows('buildings', [row], { ...options, crs: 'GCJ02' });
    const [ring = []] = parsed[0]?.draft.polygon.coordinates[0] ?? [];
    expect(ring).toHaveLength(5);
    for (const [i, corner] of ring.entries()) {
      const [lng = 0, lat = 0] = geometry.coordinates[0]?.[i] ?? [];
      const [backLng, backLat] = fromWgs84(corner, 'GCJ02');
      expect(backLng).toBeCloseTo(lng, 6);
      expect(backLat).toBeCloseTo(lat, 6);
      expect(Math.abs(corner[0] - lng)).toBeGreaterThan(0.001);
    }
  });

  it('keeps no original where nothing was moved', () => {
    const row = tableRow({ ...soundHazard, 经度: 106.55, 纬度: 29.56 });
    const { parsed } = parseRows('hazards', [row], { ...options, crs: 'CGCS2000' });
    expect(parsed[0]).toMatchObject({ draft: { position: [106.55, 29.56] }, origin: null });
  });

  it('takes or refuses by name every building of Astana', () => {
    const rows = readAstanaBuildings().map((feature, i) => ({
      row: i + 1,
      properties: feature.properties ?? {},
      geometry: feature.geometry,
      id: String(feature.id),
    }));
    const { parsed, faults, refusedRows } = parseRows('buildings', rows, options);
    expect(parsed.length + refusedRows).toBe(32_333);
    expect(faults.every(({ field, found }) => field === 'geometry' && found !== '')).toBe(true);
    expect(new Set(parsed.map(({ draft }) => draft.externalId)).size).toBe(parsed.length);
  }, 30_000);
});
