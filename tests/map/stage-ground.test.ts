import { RasterTileSource, VectorTileSource } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutsideBasemap } from '../../src/map/layers/outside-basemap.ts';
import { guardGround } from '../../src/map/stage-ground.ts';

vi.mock('maplibre-gl', () => {
  class TileSource {
    readonly asked: unknown[] = [];
    readonly tiles = ['a'];
    readonly url: string | undefined;
    constructor(url?: string) {
      this.url = url;
    }
    setTiles(tiles: unknown): void {
      this.asked.push(tiles);
    }
    setUrl(url: unknown): void {
      this.asked.push(url);
    }
  }
  return {
    RasterTileSource: class extends TileSource {},
    VectorTileSource: class extends TileSource {},
  };
});

type Fake = { readonly asked: unknown[] };
// The real ones are made by a map; these stand for them.
const fake = (kind: unknown, url?: string) => new (kind as new (url?: string) => Fake)(url);

const tiles: OutsideBasemap = {
  kind: 'raster',
  tiles: ['a'],
  tilePixels: 256,
  minzoom: 1,
  maxzoom: 18,
  bounds: null,
};
const view = { basemapUrl: 'basemap/demo.geojson', outside: tiles };

describe('the ground of the map', () => {
  let sources: Record<string, Fake>;
  beforeEach(() => {
    sources = {
      buildings: fake(VectorTileSource),
      'basemap/pictures': fake(RasterTileSource),
      'basemap/own': fake(VectorTileSource, 'u'),
    };
  });
  // No more of a map is asked for.
  const map = {
    getStyle: () => ({ sources }),
    getSource: (id: string) => sources[id],
  } as unknown as Parameters<typeof guardGround>[0];

  it('is that of the page where the server has none', () => {
    const none: OutsideBasemap = { kind: 'none' };
    const guard = guardGround(map, none);
    expect(guard.under({ ...view, outside: none })).toEqual({ ...view, outside: none });
  });

  it('is the basemap alone while it can be read', () => {
    expect(guardGround(map, tiles).under(view).basemapUrl).toBeNull();
  });

  it('is that of the page again once a tile failed, which is said once', () => {
    const guard = guardGround(map, tiles);
    expect([guard.noteFailure(), guard.noteFailure()]).toEqual([true, false]);
    expect(guard.under(view).basemapUrl).toBe(view.basemapUrl);
  });

  it('keeps the basemap with which the map was made', () => {
    const guard = guardGround(map, tiles);
    expect(guard.under({ ...view, outside: { kind: 'none' } }).outside).toBe(tiles);
  });

  it('is asked for anew after a failure, and nothing else is', () => {
    const guard = guardGround(map, tiles);
    guard.readAgain();
    expect(Object.values(sources).flatMap(({ asked }) => asked)).toEqual([]);
    guard.noteFailure();
    guard.readAgain();
    expect(sources['basemap/pictures']?.asked).toEqual([['a']]);
    expect(sources['basemap/own']?.asked).toEqual(['u']);
    expect(sources.buildings?.asked).toEqual([]);
    expect(guard.under(view).basemapUrl).toBeNull();
    expect(guard.noteFailure()).toBe(true);
  });
});
