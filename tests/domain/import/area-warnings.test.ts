import { describe, expect, it } from 'vitest';
import { areaWarnings, type NamedArea } from '../../../src/domain/import/area-warnings.ts';

const district = 500_199_000_000_000;
const oneDegree = 111_195;

/** A box in degrees from 106.5° E, 29.5° N. */
function area(code: number, name: string, [west, east]: readonly [number, number]): NamedArea {
  const ring = [
    [106.5 + west, 29.5],
    [106.5 + east, 29.5],
    [106.5 + east, 29.51],
    [106.5 + west, 29.51],
    [106.5 + west, 29.5],
  ] as [number, number][];
  return { code, name, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const whole = area(district, '测试区', [0, 0.02]);
const street = (number: number, name: string, span: readonly [number, number]) =>
  area(district + number * 1e6, name, span);

describe('the outlines of areas', () => {
  it('that tile the area above them are worth no word', () => {
    const areas = [whole, street(1, '甲街道', [0, 0.01]), street(2, '乙街道', [0.01, 0.02])];
    expect(areaWarnings(areas)).toEqual([]);
    expect(areaWarnings([])).toEqual([]);
  });

  it('that overlap are named with their square metres [I5]', () => {
    const areas = [whole, street(1, '甲街道', [0, 0.011]), street(2, '乙街道', [0.01, 0.02])];
    const [warning, ...more] = areaWarnings(areas);
    expect(more).toEqual([]);
    expect(warning?.zh).toMatch(/“甲街道”与“乙街道”的范围重叠 \d+ 平方米/);
    const expected = 0.001 * oneDegree * Math.cos((29.505 * Math.PI) / 180) * 0.01 * oneDegree;
    const found = Number(/by (\d+) m²/.exec(warning?.en ?? '')?.[1]);
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.01);
  });

  it('that leave a gap are told by the area above them [I5]', () => {
    const areas = [whole, street(1, '甲街道', [0, 0.009]), street(2, '乙街道', [0.01, 0.02])];
    expect(areaWarnings(areas)).toEqual([
      {
        zh: expect.stringMatching(/^“测试区”内有 10\d{4} 平方米不属于任何下级区域/),
        en: expect.stringMatching(/m² of “测试区” lie in none of its parts/),
      },
    ]);
  });

  it('are not compared across levels, nor where they differ by less than a street', () => {
    const community = area(district + 1_001_000, '一社区', [0, 0.01]);
    const sliver = street(2, '乙街道', [0.00999995, 0.02]);
    const areas = [whole, street(1, '甲街道', [0, 0.01]), community, sliver];
    expect(areaWarnings(areas)).toEqual([]);
  });
});
