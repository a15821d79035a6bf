import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBasemap } from '../../../src/contract/basemap.ts';
import { problemSchema } from '../../../src/contract/problem.ts';
import type { Basemap } from '../../../src/server/basemap/basemap.ts';
import { openPmtiles } from '../../../src/server/basemap/pmtiles-archive.ts';
import { valueOf } from '../../contract/support/answers.ts';
import { openTestHost } from '../../contract/support/test-host.ts';
import { tinyPng } from '../../support/fake-tianditu.ts';
import { pmtilesFile, type WrittenArchive } from '../../support/pmtiles-file.ts';

const protomaps: WrittenArchive = {
  tileType: 1,
  tiles: [
    { z: 0, x: 0, y: 0, bytes: Buffer.from('whole world') },
    { z: 14, x: 13_072, y: 6_723, bytes: Buffer.from('one tile of a city') },
  ],
  metadata: {
    attribution: '<a href="https://www.openstreetmap.org/copyright">&copy; OpenStreetMap</a>',
    vector_layers: ['earth', 'water', 'roads', 'places'].map((id) => ({ id })),
  },
  bounds: [106.4, 29.4, 106.8, 29.8],
};

describe('a PMTiles archive', () => {
  let folder: string;
  let file: string;
  let opened: Basemap | null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qinghuan-basemap-'));
    file = join(folder, 'base.pmtiles');
    opened = null;
  });
  afterEach(() => {
    opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(archive: WrittenArchive, attribution = '') {
    writeFileSync(file, pmtilesFile(archive));
    opened = await openPmtiles({ file, attribution });
    return openTestHost('sqlite', { basemap: opened });
  }

  it('is described with its zooms, its bounds and whom to name', async () => {
    const host = await open(protomaps);
    expect(valueOf(await host.call('planner', getBasemap, {}))).toMatchObject({
      kind: 'vector',
      minzoom: 0,
      maxzoom: 14,
      bounds: protomaps.bounds,
      attribution: '© OpenStreetMap',
      lastFault: null,
      tiles: [expect.stringMatching(/^\/api\/basemap\/base\/\{z\}\/\{x\}\/\{y\}\?v=\w/)],
    });
  });

  it('gives the bytes of a tile as they were before they were packed', async () => {
    const host = await open(protomaps);
    const response = await host.fetch('leader', '/api/basemap/base/14/13072/6723?v=1');
    expect(response.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(response.headers.get('cache-control')).toMatch(/^private, max-age=/);
    expect(await response.text()).toBe('one tile of a city');
  });

  it('gives an empty tile where a vector basemap has none', async () => {
    const host = await open(protomaps);
    const response = await host.fetch('leader', '/api/basemap/base/14/1/1');
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 0]);
    expect((await host.fetch('leader', '/api/basemap/labels/14/1/1')).status).toBe(404);
  });

  it('may hold pictures; where it has none the map takes the one above', async () => {
    const tiles = [{ z: 3, x: 1, y: 1, bytes: tinyPng }];
    const host = await open({ ...protomaps, tileType: 2, tiles, metadata: {} });
    expect(valueOf(await host.call('leader', getBasemap, {}))).toMatchObject({
      kind: 'raster',
      tilePixels: 256,
      attribution: '',
    });
    const response = await host.fetch('leader', '/api/basemap/base/3/1/1');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(tinyPng);
    expect((await host.fetch('leader', '/api/basemap/base/3/2/2')).status).toBe(404);
  });

  it('is named as the configuration says', async () => {
    const host = await open(protomaps, '某市自然资源局 审图号：渝S(2026)001号');
    expect(valueOf(await host.call('leader', getBasemap, {}))).toMatchObject({
      attribution: '某市自然资源局 审图号：渝S(2026)001号',
    });
  });

  it('that is cut off while it is served is told as a problem and counted', async () => {
    const host = await open(protomaps);
    truncateSync(file, pmtilesFile(protomaps).length - 3);
    const response = await host.fetch('leader', '/api/basemap/base/14/13072/6723');
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 502 });
    expect(valueOf(await host.call('leader', getBasemap, {}))).toMatchObject({
      faults: { broken: 1 },
    });
  });

  it.each([
    { name: 'no archive', bytes: Buffer.from('PK and not an archive at all') },
    { name: 'an empty file', bytes: Buffer.alloc(0) },
    { name: 'half an archive', bytes: pmtilesFile(protomaps).subarray(0, 140) },
    {
      name: 'an archive of tiles that no map here draws',
      bytes: pmtilesFile({ ...protomaps, tileType: 6 }),
    },
    {
      name: 'an archive of another schema',
      bytes: pmtilesFile({ ...protomaps, metadata: { vector_layers: [{ id: 'transportation' }] } }),
    },
  ])('is refused in one sentence that names the file when it is $name', async ({ bytes }) => {
    writeFileSync(file, bytes);
    await expect(openPmtiles({ file, attribution: '' })).rejects.toThrow(
      /^BASEMAP_PMTILES=\S+base[.]pmtiles cannot be used: [^\n]+\.$/,
    );
  });
});
