import { describe, expect, it } from 'vitest';
import { siteStatuses } from '../../../src/domain/charging-site.ts';
import { compoundFeatures } from '../../../src/map/layers/compounds-layer.ts';
import {
  hexagonFeatures,
  hexEdgeMeters,
  hexResolutionAt,
} from '../../../src/map/layers/hexagons-layer.ts';
import { siteFeatures } from '../../../src/map/layers/sites-layer.ts';

describe('compounds', () => {
  const geometry = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ],
  } as const;
  const drawn = { id: 'C1', name: '桐荫一村', isOld: true, position: [0.5, 0.5] } as const;

  it('are outlines where they are drawn and points where they are not', () => {
    const { shapes, points } = compoundFeatures([
      { ...drawn, position: [0.5, 0.5], geometry: { ...geometry, coordinates: [] } },
      { ...drawn, id: 'C2', position: [0.7, 0.7], geometry: null },
      { ...drawn, id: 'C3', position: null, geometry: null },
    ]);
    expect(shapes.features.map(({ properties }) => properties)).toEqual([
      { id: 'C1', isOld: true },
    ]);
    expect(points.features.map(({ properties }) => properties)).toEqual([
      { id: 'C1', name: '桐荫一村', isOld: true, isDrawn: true },
      { id: 'C2', name: '桐荫一村', isOld: true, isDrawn: false },
    ]);
  });
});

describe('charging sites', () => {
  it('lie with what stands above what is only thought of, and are all there', () => {
    const sites = siteStatuses.map((status, index) => ({
      id: status,
      name: status,
      status,
      position: [index, 0] as [number, number],
    }));
    const { features } = siteFeatures(sites);
    const order = features.map(({ properties }) => Number(properties?.order));
    expect(features).toHaveLength(siteStatuses.length);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  it('without a position are only in the list', () => {
    const site = { id: 'S1', name: '', status: 'planned', position: null } as const;
    expect(siteFeatures([site]).features).toEqual([]);
  });
});

describe('hexagons', () => {
  it.each([
    [9, 7],
    [12, 8],
    [13, 9],
    [15, 10],
    [16, 11],
    [20, 11],
  ])('at zoom %d are of resolution %i [L3]', (zoom, resolution) => {
    expect(hexResolutionAt(zoom)).toBe(resolution);
  });

  it('are never too small to bear a number, nor as wide as the screen', () => {
    for (let zoom = 11; zoom <= 17; zoom += 0.25) {
      const metersPerPixel = (40_075_017 * Math.cos((29.4 * Math.PI) / 180)) / (512 * 2 ** zoom);
      const widthPixels = (2 * hexEdgeMeters(hexResolutionAt(zoom))) / metersPerPixel;
      expect(widthPixels).toBeGreaterThan(40);
      expect(widthPixels).toBeLessThan(200);
    }
  });

  it('have the class of their count, and one number in their middle', () => {
    const ring: [number, number][] = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    const { shapes, centers } = hexagonFeatures({
      resolution: 9,
      cells: [1, 4, 5, 60].map((count) => ({ count, ring })),
    });
    expect(shapes.features.map(({ properties }) => properties?.class)).toEqual([0, 0, 1, 4]);
    expect(centers.features[3]).toMatchObject({
      properties: { count: 60 },
      geometry: { coordinates: [1, 1] },
    });
  });
});
