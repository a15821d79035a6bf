import { describe, expect, test } from 'vitest';
import { areaLevel, districtOf, parentArea } from '../../../src/domain/area.ts';
import { openDivisions } from '../../../src/server/divisions/read-divisions.ts';

const divisions = openDivisions();

describe('the official list of divisions', () => {
  test('holds all districts of China once, with what they lie in', async () => {
    const districts = await divisions.list();
    expect(districts.length).toBeGreaterThan(2_900);
    expect(new Set(districts.map(({ code }) => code)).size).toBe(districts.length);
    for (const { code } of districts) expect(code).toMatch(/^[1-9]\d{5}$/);
    const pathOf = (code: string) => districts.find((found) => found.code === code)?.path;
    expect(pathOf('500103')).toBe('重庆市渝中区');
    expect(pathOf('220104')).toBe('吉林省长春市朝阳区');
    expect(pathOf('441900')).toBe('广东省东莞市');
    expect(pathOf('429004')).toBe('湖北省仙桃市');
  });

  test('gives the sub-districts and communities of a district, each below one that is there', async () => {
    const areas = await divisions.areasWithin('500103');
    const codes = new Set(areas.map(({ code }) => code));
    expect(codes.size).toBe(areas.length);
    expect(areas.filter(({ code }) => areaLevel(code) === 'subdistrict').length).toBe(11);
    expect(areas).toContainEqual({ code: 500_103_001_003_000, name: '华一坡社区' });
    for (const { code } of areas) {
      const parent = parentArea(code) ?? 0;
      expect(districtOf(code)).toBe('500103');
      expect(areaLevel(parent) === 'district' || codes.has(parent)).toBe(true);
    }
  });

  test('names the area, not its committee', async () => {
    const areas = await divisions.areasWithin('350527');
    expect(areas).toEqual([]);
    const names = (await divisions.areasWithin('500102')).map(({ name }) => name);
    expect(names.filter((name) => /(?:社区|村)[居民]*委员?会$|办事处$|村村$/.test(name))).toEqual(
      [],
    );
  });

  test('knows towns of a city without districts, and nothing of a code that is none', async () => {
    const towns = await divisions.areasWithin('441900');
    expect(towns).toContainEqual({ code: 441_900_101_000_000, name: '石碣镇' });
    expect(await divisions.areasWithin('999999')).toEqual([]);
  });
});
