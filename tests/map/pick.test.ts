import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../src/domain/position.ts';
import { hitMarkers, type PickMark } from '../../src/map/hit-markers.ts';
import { type LayerId, layerIds } from '../../src/map/layer-id.ts';
import { type PickCandidate, pickBest } from '../../src/map/pick.ts';

const candidate = (layer: LayerId, id: string, distancePixels = 0): PickCandidate => ({
  kind: 'object',
  layer,
  id,
  position: [106.62, 29.41],
  distancePixels,
});

describe('what a click means', () => {
  it('is the alarm on a building in an area [C21]', () => {
    const picked = pickBest([
      candidate('areas', '500199001001000'),
      candidate('buildings', 'B1'),
      candidate('alarms', 'A1', 9),
    ]);
    expect(picked).toEqual({
      kind: 'object',
      layer: 'alarms',
      id: 'A1',
      position: [106.62, 29.41],
    });
  });

  it('is one and the same thing, in whatever order the layers answer [C21]', () => {
    const order: LayerId[] = [];
    let left = layerIds.map((layer) => candidate(layer, '1'));
    while (left.length > 2) {
      const best = pickBest([...left].reverse());
      expect(best).toEqual(pickBest(left));
      order.push(best?.layer ?? 'density');
      left = left.filter(({ layer }) => layer !== best?.layer);
    }
    expect(order).toEqual([
      'alarms',
      'hazards',
      'devices',
      'sites',
      'buildings',
      'compounds',
      'areas',
    ]);
  });

  it('is the nearest of two alarms', () => {
    const picked = pickBest([candidate('alarms', 'far', 9), candidate('alarms', 'near', 2)]);
    expect(picked).toMatchObject({ id: 'near' });
  });

  it('is nothing on bare ground', () => {
    expect(pickBest([])).toBeNull();
  });
});

describe('a mark', () => {
  const mark: PickMark = {
    kind: 'object',
    layer: 'alarms',
    id: 'A1',
    position: [10, 20],
    radiusPixels: 15,
  };
  const everywhere: Bbox = [-180, -90, 180, 90];
  const hits = (x: number, y: number, reach = everywhere) =>
    hitMarkers([mark], {
      at: { x, y },
      leastRadiusPixels: 12,
      reach,
      project: ([lng, lat]) => ({ x: lng, y: lat }),
    });

  it('is hit within its radius', () => {
    expect(hits(13, 24)).toEqual([
      { kind: 'object', layer: 'alarms', id: 'A1', position: [10, 20], distancePixels: 5 },
    ]);
  });

  it('is missed beyond it', () => {
    expect(hits(26, 20)).toEqual([]);
  });

  it('is not looked at where the pointer cannot reach it', () => {
    expect(hits(10, 20, [11, 19, 12, 21])).toEqual([]);
  });
});
