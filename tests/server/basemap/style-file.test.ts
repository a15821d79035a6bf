import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBasemap } from '../../../src/contract/basemap.ts';
import { readStyle } from '../../../src/server/basemap/style-file.ts';
import { valueOf } from '../../contract/support/answers.ts';
import { openTestHost } from '../../contract/support/test-host.ts';

const style = {
  version: 8,
  glyphs: 'https://fonts.example.com/{fontstack}/{range}.pbf',
  sources: {
    own: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}'], attribution: '<b>某市</b>测绘院' },
    office: { type: 'raster', tiles: ['http://tiles.gov.example:8080/{z}/{x}/{y}.png'] },
  },
  layers: [{ id: 'ground', type: 'background' }],
};

describe('a style as basemap', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qinghuan-style-'));
    file = join(folder, 'style.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (written: unknown, hosts: readonly string[] = []) => {
    writeFileSync(file, typeof written === 'string' ? written : JSON.stringify(written));
    return readStyle({ file, hosts, attribution: '' });
  };

  it('is given to the page without its glyphs, and the page may ask its hosts', async () => {
    const basemap = read(style, ['tiles.gov.example:8080']);
    const host = await openTestHost('sqlite', { basemap });
    const { glyphs: _, ...drawn } = style;
    expect(valueOf(await host.call('leader', getBasemap, {}))).toEqual({
      kind: 'style',
      style: drawn,
      attribution: '某市测绘院',
    });
    const policy = (await host.fetch(null, '/api/health')).headers.get('content-security-policy');
    expect(policy).toMatch(/connect-src 'self' blob: data: tiles\.gov\.example:8080;/);
    expect(policy).toMatch(/img-src 'self' data: blob: tiles\.gov\.example:8080;/);
    expect((await host.fetch('leader', '/api/basemap/base/1/0/0')).status).toBe(404);
  });

  it('is refused when it asks a host that is not listed, in a sentence that names the address', () => {
    const asks = (source: object) => ({
      ...style,
      sources: { one: { type: 'vector', ...source } },
    });
    const foreign = [
      asks({ tiles: ['https://tiles.example.com/{z}/{x}/{y}'] }),
      asks({ url: 'https://tiles.example.com/tiles.json' }),
      asks({ url: '//tiles.example.com/tiles.json' }),
      asks({ data: 'https://tiles.example.com/all.geojson' }),
      asks({ url: 'pmtiles://tiles.example.com/a.pmtiles' }),
      { ...asks({}), sprite: 'https://tiles.example.com/sprite' },
      { ...asks({}), sprite: [{ id: 'a', url: 'https://tiles.example.com/sprite' }] },
    ];
    for (const written of foreign) {
      expect(() => read(written, ['tiles.example.com:8443'])).toThrow(
        /^BASEMAP_STYLE=\S+ asks \S*tiles[.]example[.]com.*BASEMAP_HOSTS/,
      );
    }
  });

  it('is refused when it is no style', () => {
    for (const written of ['{', '[]', { version: 7, sources: {}, layers: [] }, { version: 8 }]) {
      expect(() => read(written)).toThrow(/is no MapLibre style of version 8\.$/);
    }
  });
});

describe('without a basemap', () => {
  it('the page asks our own origin alone', async () => {
    const host = await openTestHost('sqlite');
    const response = await host.fetch('leader', '/api/basemap');
    expect(await response.json()).toEqual({ kind: 'none' });
    expect(response.headers.get('content-security-policy')).not.toMatch(/[\w-]+\.[\w-]+|https?:/);
  });
});
