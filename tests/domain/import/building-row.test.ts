import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { options, squareAt, tableRow } from './source-rows.ts';

const square = squareAt(106.5, 29.5);

function parseBuilding(properties: Record<string, unknown>, geometry: unknown = square) {
  const row = { ...tableRow(properties), geometry, id: 'way/1' };
  return parseRows('buildings', [row], options);
}

function draftOf(properties: Record<string, unknown>) {
  return parseBuilding(properties).parsed[0]?.draft;
}

describe('a row of buildings', () => {
  it('is read with official headers and terms', () => {
    const draft = draftOf({
      楼栋编号: 'B0001',
      楼栋名称: '１ 栋',
      建筑地址: '临江路12号',
      所属小区: 'C0001',
      区划编码: '500199001001',
      '建筑高度（米）': '54',
      层数: '18层',
      建筑用途: '住宅',
      建成年份: '1998年',
      风险等级: '橙码',
      排查日期: '2026-05-08',
    });
    expect(draft).toEqual({
      externalId: 'B0001',
      name: '1 栋',
      address: '临江路12号',
      compoundRef: 'C0001',
      areaCode: 500199001001000,
      areaWords: null,
      heightMeters: 54,
      storeys: 18,
      isResidential: true,
      yearBuilt: 1998,
      riskLevel: 'larger',
      inspectedOn: '2026-05-08',
      polygon: { type: 'MultiPolygon', coordinates: [square.coordinates] },
    });
  });

  it('is read with tags of OpenStreetMap', () => {
    const draft = draftOf({
      name: 'River Tower',
      'name:zh': '江畔大厦',
      building: 'apartments',
      'building:levels': '18',
      height: '54 m',
      'addr:street': 'River Road',
      'addr:housenumber': '7',
      start_date: '1998-05',
    });
    expect(draft).toMatchObject({
      externalId: 'way/1',
      name: '江畔大厦',
      address: 'River Road 7',
      heightMeters: 54,
      storeys: 18,
      isResidential: true,
      yearBuilt: 1998,
    });
  });

  it('is called by its address, else by its id', () => {
    const { parsed } = parseBuilding({ 'addr:street': '临江路', 'addr:housenumber': '7号' });
    expect(parsed[0]).toMatchObject({ draft: { name: '临江路7号' }, mends: ['name-from-address'] });
    expect(parseBuilding({}).parsed[0]).toMatchObject({
      draft: { name: 'way/1' },
      mends: ['name-from-id'],
    });
  });

  it('leaves what nobody decides by unknown when it cannot be read', () => {
    const { parsed } = parseBuilding({
      名称: '1栋',
      height: '约30',
      levels: '?',
      start_date: 'C19',
    });
    expect(parsed[0]).toMatchObject({
      draft: { heightMeters: null, storeys: null, yearBuilt: null },
      mends: ['left-out-height', 'left-out-storeys', 'left-out-year'],
    });
  });

  it.each([
    ['yes', null],
    ['商住', null],
    ['办公', false],
    ['house', true],
  ])('is residential only where its use %s says so', (use, isResidential) => {
    expect(draftOf({ 名称: '1栋', building: use })?.isResidential).toBe(isResidential);
  });

  it('never gets a risk level that is not on the scale', () => {
    const { parsed, faults } = parseBuilding({ 名称: '1栋', 风险等级: '绿码' });
    expect(parsed).toEqual([]);
    expect(faults).toMatchObject([{ field: '风险等级', found: '绿码' }]);
  });

  it('says how its outline was mended', () => {
    const [ring = []] = square.coordinates;
    const open = { type: 'Polygon', coordinates: [ring.slice(0, -1).reverse()] };
    const { parsed } = parseBuilding({ 名称: '1栋' }, open);
    expect(parsed[0]?.mends).toEqual(['closed-ring', 'turned-ring']);
  });

  it.each([
    [null, ''],
    [{ type: 'Point', coordinates: [106.5, 29.5] }, '不是面'],
    [squareAt(29.5, 106.5), '经度和纬度颠倒'],
    [squareAt(3563000, 3270000), '投影坐标'],
    [{ type: 'Polygon', coordinates: [[[106.5, '29.5']]] }, '坐标不是数字'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
      '轮廓少于三个点',
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [2, 2],
            [3, 3],
            [1, 1],
          ],
        ],
      },
      '面积为零',
    ],
  ])('is refused with the outline %j', (geometry, reason) => {
    const { parsed, faults } = parseBuilding({ 名称: '1栋' }, geometry);
    expect(parsed).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.field).toBe('geometry');
    expect(faults[0]?.expected.zh).toContain(reason);
  });
});
