import { describe, expect, it } from 'vitest';
import { basemap } from '../../../src/map/layers/basemap.ts';
import type { OutsideBasemap } from '../../../src/map/layers/outside-basemap.ts';
import { spriteOf } from '../../../src/map/layers/style-basemap.ts';
import { styleSteps } from '../../../src/map/style-steps.ts';
import { mapPaint } from '../../../src/theme/map-style.ts';

const paint = mapPaint.light;
const origin = 'http://office.test/';
const tiled = { minzoom: 1, maxzoom: 18, bounds: null };
const vector: OutsideBasemap = {
  kind: 'vector',
  ...tiled,
  bounds: [106, 29, 107, 30],
  tiles: [`${origin}api/basemap/base/{z}/{x}/{y}?v=1`],
};
const pictures: OutsideBasemap = {
  kind: 'raster',
  tilePixels: 256,
  ...tiled,
  tiles: [`${origin}api/basemap/base/{z}/{x}/{y}`, `${origin}api/basemap/labels/{z}/{x}/{y}`],
};
const style: OutsideBasemap = {
  kind: 'style',
  style: {
    version: 8,
    sprite: `${origin}sprite`,
    sources: { areas: { type: 'vector', tiles: [`${origin}t/{z}/{x}/{y}`] } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': '#ffffff' } },
      { id: 'areas', type: 'fill', source: 'areas', 'source-layer': 'a' },
      {
        id: 'names',
        type: 'symbol',
        source: 'areas',
        'source-layer': 'b',
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Regular'] },
      },
    ],
  },
};

const all: readonly OutsideBasemap[] = [{ kind: 'none' }, vector, pictures, style];
const layersOf = (outside: OutsideBasemap, scheme: 'light' | 'dark' = 'light') => {
  const { ground, above } = basemap({ outside, paint: mapPaint[scheme] });
  return [...ground, ...above];
};

describe.each(all)('a basemap of kind $kind', (outside) => {
  it('lies on the ground of the page, which stays below it', () => {
    const { sources, ground } = basemap({ outside, paint });
    expect(ground[0]).toMatchObject({ id: 'land', type: 'background' });
    expect(sources).toHaveProperty('basemap');
  });

  it('has names of its own and only the sources that it brings', () => {
    const { sources } = basemap({ outside, paint });
    const layers = layersOf(outside);
    const own = layersOf({ kind: 'none' }).length;
    const brought = layers.filter(({ id }) => id.startsWith('basemap/'));
    expect(brought.length).toBe(layers.length - own);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    const used = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(used));
  });

  it('asks our origin alone, and no glyphs', () => {
    const text = JSON.stringify(basemap({ outside, paint }));
    expect(text.replaceAll(origin, '')).not.toMatch(/https?:|glyphs/);
  });

  it('has the same layers in both schemes', () => {
    expect(() => styleSteps(layersOf(outside), layersOf(outside, 'dark'))).not.toThrow();
  });
});

describe('a basemap of vector tiles', () => {
  it('is drawn in the colours of the scheme', () => {
    const steps = styleSteps(layersOf(vector), layersOf(vector, 'dark'));
    const water = steps.find(({ id }) => id === 'basemap/water');
    expect(water).toMatchObject({ name: 'fill-color', value: mapPaint.dark.water });
  });

  it('reads the layers of the Protomaps basemap, without its buildings', () => {
    const read = layersOf(vector).flatMap((layer) =>
      'source-layer' in layer ? [layer['source-layer']] : [],
    );
    expect([...new Set(read)].toSorted()).toEqual(['landuse', 'places', 'roads', 'water']);
  });

  it('writes the Chinese name first', () => {
    const roads = layersOf(vector).find(({ id }) => id === 'basemap/road-names');
    const names = ['name:zh-Hans', 'name:zh', 'name'].map((name) => ['get', name]);
    expect(roads?.layout).toMatchObject({ 'text-field': ['coalesce', ...names, ''] });
  });

  it('asks nothing outside its bounds', () => {
    const { sources } = basemap({ outside: vector, paint });
    expect(sources['basemap/tiles']).toMatchObject({ bounds: [106, 29, 107, 30], maxzoom: 18 });
  });
});

describe('a basemap of pictures', () => {
  it('has its names over what lies on the ground', () => {
    const { ground, above, sources } = basemap({ outside: pictures, paint });
    expect(ground.at(-1)).toMatchObject({ id: 'basemap/pictures', type: 'raster' });
    expect(above.at(-1)).toMatchObject({ id: 'basemap/picture-names', type: 'raster' });
    expect(sources['basemap/pictures']).toMatchObject({ tileSize: 256, maxzoom: 18 });
  });

  it('is darker in the dark scheme', () => {
    expect(mapPaint.dark.picture.brightness).toBeLessThan(mapPaint.light.picture.brightness);
    const [ground] = layersOf(pictures, 'dark').filter(({ id }) => id === 'basemap/pictures');
    expect(ground?.paint).toMatchObject({
      'raster-brightness-max': mapPaint.dark.picture.brightness,
    });
  });
});

describe('a style as basemap', () => {
  it('may use the names of our own layers and sources', () => {
    const { sources } = basemap({ outside: style, paint });
    expect(Object.keys(sources)).toEqual(['basemap', 'basemap/areas']);
  });

  it('is written in the fonts of the machine', () => {
    const names = layersOf(style).find(({ id }) => id === 'basemap/names');
    expect(names?.layout).toMatchObject({
      'text-field': ['get', 'name'],
      'text-font': expect.arrayContaining(['sans-serif']),
    });
  });

  it('has its names over what lies on the ground', () => {
    const { ground, above } = basemap({ outside: style, paint });
    expect(ground.at(-1)?.id).toBe('basemap/areas');
    expect(above.at(-1)?.id).toBe('basemap/names');
  });

  it('brings its marks', () => {
    expect(style.kind === 'style' && spriteOf(style.style)).toBe(`${origin}sprite`);
  });
});
