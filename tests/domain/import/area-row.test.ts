import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { options, squareAt, tableRow } from './source-rows.ts';

function parseArea(properties: Record<string, unknown>, geometry: unknown = null) {
  return parseRows('areas', [{ ...tableRow(properties), geometry }], options);
}

describe('a row of areas', () => {
  it.each([
    ['500199', 'district', 500199000000000],
    ['500199001', 'subdistrict', 500199001000000],
    ['500199001000', 'subdistrict', 500199001000000],
    ['500199001001', 'community', 500199001001000],
    ['500199001001007', 'grid', 500199001001007],
  ])('has the level that its code %s states', (code, level, padded) => {
    const { parsed } = parseArea({ 区划编码: code, 名称: '临江' });
    expect(parsed[0]?.draft).toEqual({ code: padded, level, name: '临江', geometry: null });
  });

  it('is drawn as a multipolygon', () => {
    const outline = squareAt(106.5, 29.5);
    const { parsed } = parseArea({ adcode: 500199, name: '山城区' }, outline);
    expect(parsed[0]?.draft.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [outline.coordinates],
    });
  });

  it('is refused when its level contradicts its code', () => {
    const { faults } = parseArea({ 区划编码: '500199001', 名称: '临江', 级别: '社区' });
    expect(faults).toMatchObject([
      { row: 2, field: '级别', found: '社区', expected: { zh: expect.stringContaining('镇街') } },
    ]);
  });

  it('is refused when it lies in another district', () => {
    const { faults } = parseArea({ 区划编码: '500103001', 名称: '解放碑' });
    expect(faults).toMatchObject([{ field: '区划编码', found: '500103001' }]);
  });
});
