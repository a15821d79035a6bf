import { describe, expect, it } from 'vitest';
import { buildingTileZooms as servedZooms } from '../../../src/contract/tiles.ts';
import { buildingTileZooms } from '../../../src/map/layers/buildings-layer.ts';

it('the map asks for tiles at the zooms for which the server has them', () => {
  expect(buildingTileZooms).toEqual(servedZooms);
});

describe('the selected building', () => {
  it('is told from the others by nothing but its id', async () => {
    const { stageStyle } = await import('../../../src/map/stage-style.ts');
    const { mapPaint } = await import('../../../src/theme/map-style.ts');
    const style = stageStyle({
      layers: new Set(['buildings']),
      options: { areaMeasure: 'open', buildingFill: 'status' },
      outside: { kind: 'none' },
      selection: { layer: 'buildings', id: 'B7' },
      isTilted: false,
      paint: mapPaint.light,
      tiles: 'buildings://{z}/{x}/{y}/1',
    });
    const selected = style.layers.find(({ id }) => id === 'buildings-selected');
    expect(selected).toMatchObject({ filter: ['==', ['get', 'id'], 'B7'] });
  });
});
