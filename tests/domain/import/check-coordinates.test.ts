import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '../../../src/domain/geo/coordinates.ts';
import { coordinateProblem } from '../../../src/domain/import/check-coordinates.ts';
import type { Crs } from '../../../src/domain/position.ts';
import { tableRow } from './source-rows.ts';

const place = [106.55, 29.56] as const;
const [east, north] = fromWgs84([...place], 'EPSG:4545');
const [prefixedEast] = fromWgs84([...place], 'EPSG:4524');

function sentence(cells: Record<string, unknown>, crs: Crs) {
  return coordinateProblem([tableRow(cells), tableRow(cells, 3)], crs);
}

describe('the coordinates of a file', () => {
  it.each([
    [{ 经度: place[0], 纬度: place[1] }, 'CGCS2000'],
    [{ 东坐标: east, 北坐标: north }, 'EPSG:4545'],
    [{ 横坐标: prefixedEast, 纵坐标: north }, 'EPSG:4524'],
    [{ Y: east, X: north }, 'EPSG:4545'],
    [{ 名称: '没有坐标' }, 'EPSG:4545'],
    [{ 经度: 0, 纬度: 0 }, 'CGCS2000'],
  ] as const)('%j fit %s [I10]', (cells, crs) => {
    expect(sentence(cells, crs)).toBeNull();
  });

  it.each([
    [
      'with X as east, against the custom of surveying',
      { X: east, Y: north },
      'EPSG:4545',
      /颠倒.*X 为北/,
    ],
    ['with easting and northing swapped', { 东坐标: north, 北坐标: east }, 'EPSG:4545', /颠倒/],
    ['in degrees', { 东坐标: 106.5, 北坐标: 29.5 }, 'EPSG:4545', /是经纬度/],
    ['with another zone', { 东坐标: prefixedEast, 北坐标: north }, 'EPSG:4523', /EPSG:4524/],
    [
      'with a zone too many',
      { 东坐标: prefixedEast, 北坐标: north },
      'EPSG:4545',
      /带号 36.*EPSG:4524/,
    ],
    ['without its zone', { 东坐标: east, 北坐标: north }, 'EPSG:4524', /没有带号 36.*EPSG:4545/],
    [
      "of a city's own grid",
      { 东坐标: 63021.5, 北坐标: 58012.3 },
      'EPSG:4545',
      /重庆市独立坐标系.*申请/,
    ],
    ['with latitude first', { 经度: 29.56, 纬度: 106.55 }, 'CGCS2000', /经度和纬度颠倒/],
    ['in metres with a zone', { 经度: prefixedEast, 纬度: north }, 'WGS84', /EPSG:4524/],
    ['in metres without a zone', { 经度: east, 纬度: north }, 'WGS84', /EPSG:4544.*EPSG:4545/],
    ['in local metres', { 经度: 63021.5, 纬度: 58012.3 }, 'CGCS2000', /重庆市独立坐标系/],
  ] as const)('%s are refused by one sentence [I10]', (_, cells, crs, zh) => {
    const found = sentence(cells, crs);
    expect(found?.zh).toMatch(zh);
    expect(found?.zh).toMatch(/^[^。]+。$/);
    expect(found?.en).toMatch(/^[A-Z“][^\p{Script=Han}]+\.$/u);
  });

  it('are a matter of their rows while most of them are right', () => {
    const right = tableRow({ 经度: place[0], 纬度: place[1] });
    const wrong = tableRow({ 经度: place[1], 纬度: place[0] }, 3);
    expect(coordinateProblem([right, wrong], 'CGCS2000')).toBeNull();
    expect(coordinateProblem([right, wrong, wrong], 'CGCS2000')).not.toBeNull();
  });
});
