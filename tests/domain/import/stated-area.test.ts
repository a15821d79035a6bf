import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { options, soundHazard, tableRow } from './source-rows.ts';

function read(properties: Record<string, unknown>) {
  const rows = [tableRow({ ...soundHazard, ...properties })];
  const { parsed, faults } = parseRows('hazards', rows, options);
  const draft = parsed[0]?.draft;
  return { area: draft && [draft.areaCode, draft.areaWords], faults };
}

describe('the area that a row states', () => {
  it.each(['所属社区', '社区', '村居', '村（社区）', '社区名称'])(
    'is a community in the column %s',
    (header) => {
      const words = { community: '临江社区', subdistrict: null };
      expect(read({ [header]: '临江社区' }).area).toEqual([null, words]);
    },
  );

  it.each(['所属街道', '镇街', '街道', '乡镇（街道）', '所属镇街'])(
    'is a subdistrict in the column %s',
    (header) => {
      const words = { community: null, subdistrict: '临江街道' };
      expect(read({ [header]: '临江街道' }).area).toEqual([null, words]);
    },
  );

  it('is a code where a column of names holds one', () => {
    expect(read({ 所属社区: '500199001001' }).area).toEqual([500_199_001_001_000, null]);
    const { area, faults } = read({ 所属社区: '500198001001' });
    expect(area).toBeUndefined();
    expect(faults).toMatchObject([{ field: '所属社区', found: '500198001001' }]);
  });

  it('is the code where there are both, and nothing where there is neither', () => {
    const both = { 区划编码: '500199001001', 所属社区: '望滩社区', 所属街道: '临江街道' };
    expect(read(both).area).toEqual([500_199_001_001_000, null]);
    expect(read({ 所属社区: '/' }).area).toEqual([null, null]);
  });
});
