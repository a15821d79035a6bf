import { describe, expect, it } from 'vitest';
import { absoluteBasemap } from '../../src/client/absolute-basemap.ts';

const root = 'http://office.test/map/';
const tiled = {
  minzoom: 0,
  maxzoom: 14,
  bounds: null,
  attribution: '',
  faults: { key: 0, quota: 0, unreachable: 0, broken: 0 },
  lastFault: null,
};

describe('the addresses of a basemap', () => {
  it('of tiles lie below the page, their braces as they were', () => {
    const tiles = ['/api/basemap/base/{z}/{x}/{y}?v=1'];
    expect(absoluteBasemap({ kind: 'vector', ...tiled, tiles }, root)).toMatchObject({
      tiles: ['http://office.test/map/api/basemap/base/{z}/{x}/{y}?v=1'],
    });
  });

  it('of a style are absolute in its sources and its sprite, and nowhere else', () => {
    const style = {
      version: 8,
      sprite: [{ id: 'default', url: '/sprite' }],
      sources: {
        own: { type: 'vector', tiles: ['/t/{z}/{x}/{y}'], maxzoom: 14 },
        json: { type: 'vector', url: '/tiles.json' },
        other: { type: 'raster', tiles: ['https://tiles.gov.example/{z}/{x}/{y}'] },
        shapes: { type: 'geojson', data: { type: 'Point', coordinates: ['/not', '/an address'] } },
      },
      layers: [{ id: 'a', type: 'symbol', layout: { 'text-field': '/' } }],
    };
    expect(absoluteBasemap({ kind: 'style', attribution: '', style }, root)).toEqual({
      kind: 'style',
      attribution: '',
      style: {
        ...style,
        sprite: [{ id: 'default', url: `${root}sprite` }],
        sources: {
          ...style.sources,
          own: { type: 'vector', tiles: [`${root}t/{z}/{x}/{y}`], maxzoom: 14 },
          json: { type: 'vector', url: `${root}tiles.json` },
        },
      },
    });
  });
});
