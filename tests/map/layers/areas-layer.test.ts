import { describe, expect, it } from 'vitest';
import type { AreaLevel } from '../../../src/domain/area.ts';
import { pointInPolygon } from '../../../src/domain/geo/polygon.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { areaMeasures } from '../../../src/map/layer-options.ts';
import { type AreaOnMap, areaFeatures, fillClass } from '../../../src/map/layers/areas-layer.ts';

function area(code: number, level: AreaLevel, values: Partial<AreaOnMap> = {}): AreaOnMap {
  return {
    code,
    level,
    name: String(code),
    geometry: square(0, 0, 0.1),
    buildingsInspected: 10,
    hazardsTotal: 10,
    hazardsOpen: 5,
    hazardsOverdue: 1,
    ...values,
  };
}

function square(west: number, south: number, side: number): NonNullable<AreaOnMap['geometry']> {
  const [east, north] = [west + side, south + side];
  const ring: LngLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

const fills = (areas: readonly AreaOnMap[]) =>
  areaFeatures(areas).shapes.features.map(({ properties }) => properties?.open);

describe('the fill of an area', () => {
  it.each([
    [0, 0],
    [19, 0],
    [20, 1],
    [99, 4],
    [100, 4],
  ])('for %i per cent of open hazards is class %i', (hazardsOpen, expected) => {
    const counts = { buildingsInspected: 1, hazardsTotal: 100, hazardsOpen, hazardsOverdue: 0 };
    expect(fillClass(counts, 'open')).toBe(expected);
  });

  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [39, 3],
    [90, 4],
  ])('for %i per cent of overdue hazards is class %i', (hazardsOverdue, expected) => {
    const counts = { buildingsInspected: 1, hazardsTotal: 100, hazardsOpen: 90, hazardsOverdue };
    expect(fillClass(counts, 'overdue')).toBe(expected);
  });

  it.each(areaMeasures)(
    'by share %s is unknown where nobody looked, and never clear [L32]',
    (measure) => {
      const counts = { buildingsInspected: 0, hazardsTotal: 0, hazardsOpen: 0, hazardsOverdue: 0 };
      expect(fillClass(counts, measure)).toBe('unknown');
      expect(fillClass({ ...counts, buildingsInspected: 1 }, measure)).toBe('clear');
    },
  );

  it('covers a piece of ground once: the finest areas down to communities', () => {
    expect(
      fills([
        area(500199000000000, 'district'),
        area(500199001000000, 'subdistrict'),
        area(500199001001000, 'community'),
        area(500199001001001, 'grid'),
        area(500199002000000, 'subdistrict'),
      ]),
    ).toEqual(['none', 'none', 2, 'none', 2]);
  });

  it('is the sub-district where its communities are not drawn', () => {
    expect(
      fills([
        area(500199001000000, 'subdistrict'),
        area(500199001001000, 'community', { geometry: null }),
      ]),
    ).toEqual([2]);
  });
});

describe('the name of an area', () => {
  it('stands once, inside the largest piece', () => {
    const small = square(1, 1, 0.01).coordinates;
    const large = square(5, 5, 0.1);
    const geometry = { ...large, coordinates: [...small, ...large.coordinates] };
    const { names } = areaFeatures([area(500199001001000, 'community', { geometry })]);
    expect(names.features).toHaveLength(1);
    const [lng, lat] = names.features[0]?.geometry.coordinates ?? [];
    const ring: LngLat[] = [...(large.coordinates[0]?.[0] ?? [])].map(
      ([x, y]): [number, number] => [x, y],
    );
    expect(pointInPolygon([lng ?? 0, lat ?? 0], { type: 'Polygon', coordinates: [ring] })).toBe(
      true,
    );
  });
});
