import { describe, expect, it } from 'vitest';
import { openFromList } from '../../src/app/open-from-list.ts';
import { objectOfPick, selectionOf } from '../../src/app/selection-on-map.ts';
import type { Bbox, LngLat } from '../../src/domain/position.ts';
import type { LayerId } from '../../src/map/layer-id.ts';

const camera = { lng: 106.5, lat: 29.4, zoom: 18, bearing: 30, pitch: 45 };

describe('an object opened from a list', () => {
  it('brings the map to where it is, but never further out', () => {
    const position: LngLat = [106.62, 29.41];
    const hazard = { kind: 'hazard', id: 'H1', position } as const;
    expect(openFromList({ camera }, hazard).camera).toEqual({ ...camera, lng: 106.62, lat: 29.41 });
    expect(openFromList({ camera: null }, hazard).camera?.zoom).toBe(16.5);
  });

  it('leaves the map where it is when nobody knows its position', () => {
    const change = openFromList({ camera }, { kind: 'hazard', id: 'H1', position: null });
    expect(change).toEqual({ open: { kind: 'hazard', id: 'H1' } });
  });
});

describe('the selection on the map', () => {
  const place = { position: [106.62, 29.41] as LngLat };
  const picked = (layer: LayerId) =>
    objectOfPick({ kind: 'object', layer, id: '1', ...place } as const);

  it.each(['alarms', 'areas', 'buildings', 'compounds', 'devices', 'hazards', 'sites'] as const)(
    'of %s opens what it shows',
    (layer) => {
      expect(selectionOf(picked(layer), null)).toEqual({ layer, id: '1' });
    },
  );

  it('of what shares a building is the stack of that building [D7]', () => {
    const stack = objectOfPick({ kind: 'stack', layer: 'alarms', building: 'B1', ...place });
    expect(stack).toEqual({ kind: 'stack', id: 'B1' });
    expect(selectionOf(stack, null)).toEqual({ layer: 'buildings', id: 'B1' });
  });

  it('of a cluster opens nothing: the map goes nearer', () => {
    const extent: Bbox = [106, 29, 107, 30];
    expect(objectOfPick({ kind: 'cluster', layer: 'alarms', extent, ...place })).toBeNull();
  });

  it('of a hazard is its building, or its own mark where it is in none', () => {
    const open = { kind: 'hazard', id: 'H1' } as const;
    expect(selectionOf(open, 'B1')).toEqual({ layer: 'buildings', id: 'B1' });
    expect(selectionOf(open, null)).toEqual({ layer: 'hazards', id: 'H1' });
  });

  it.each(['density', 'hexagons'] as const)('of the %s opens nothing', (layer) => {
    expect(picked(layer)).toBeNull();
  });
});
