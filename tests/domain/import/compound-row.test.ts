import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { options, squareAt, tableRow } from './source-rows.ts';

const soundCompound = { 小区名称: '演示里', 是否老旧小区: '是' };

function parseCompound(properties: Record<string, unknown>, geometry: unknown = null) {
  return parseRows('compounds', [{ ...tableRow(properties), geometry, id: 'C0001' }], options);
}

describe('a row of compounds', () => {
  it('is read with what is not said left open', () => {
    expect(parseCompound(soundCompound).parsed[0]?.draft).toEqual({
      externalId: 'C0001',
      name: '演示里',
      address: null,
      areaCode: null,
      areaWords: null,
      isOld: true,
      hasPropertyManager: null,
      households: null,
      position: null,
      polygon: null,
    });
  });

  it('tells none from unknown', () => {
    const { parsed } = parseCompound({ ...soundCompound, 物业管理: '无', 户数: '235户' });
    expect(parsed[0]?.draft).toMatchObject({ hasPropertyManager: false, households: 235 });
  });

  it('takes a point or an outline', () => {
    const point = { type: 'Point', coordinates: [106.5, 29.5] };
    expect(parseCompound(soundCompound, point).parsed[0]?.draft).toMatchObject({
      position: [106.5, 29.5],
      polygon: null,
    });
    const outlined = parseCompound(soundCompound, squareAt(106.5, 29.5)).parsed[0]?.draft;
    expect(outlined?.position).toBeNull();
    expect(outlined?.polygon?.type).toBe('MultiPolygon');
  });

  it('must say whether it is old', () => {
    const { faults } = parseCompound({ 小区名称: '演示里' });
    expect(faults).toMatchObject([{ field: '是否老旧小区', found: '' }]);
  });

  it('is refused with a geometry that is neither', () => {
    const line = { type: 'LineString', coordinates: [[106.5, 29.5]] };
    const { faults } = parseCompound(soundCompound, line);
    expect(faults).toMatchObject([{ field: 'geometry', found: 'LineString' }]);
  });
});
