import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBasemap } from '../../../src/contract/basemap.ts';
import { problemSchema } from '../../../src/contract/problem.ts';
import { openTianditu, type TiandituOptions } from '../../../src/server/basemap/tianditu.ts';
import { valueOf } from '../../contract/support/answers.ts';
import { openTestHost, type TestHost } from '../../contract/support/test-host.ts';
import { type FakeTianditu, startFakeTianditu, tinyPng } from '../../support/fake-tianditu.ts';

const key = 'a-key-that-stays-on-the-server';
const minute = 60_000;

describe('Tianditu', () => {
  let tianditu: FakeTianditu;
  let host: TestHost;
  let now: number;

  async function open(options: Partial<TiandituOptions> = {}): Promise<void> {
    await host?.close();
    const basemap = openTianditu({
      key,
      layer: 'vec',
      url: tianditu.url,
      attribution: '',
      now: () => now,
      ...options,
    });
    host = await openTestHost('sqlite', { basemap });
  }

  beforeEach(async () => {
    now = 0;
    tianditu = await startFakeTianditu();
    await open();
  });
  afterEach(async () => {
    await host.close();
    await tianditu.close();
  });

  const tile = (path: string, account: string | null = 'leader') =>
    host.fetch(account, `/api/basemap/${path}`);

  async function described() {
    const found = valueOf(await host.call('leader', getBasemap, {}));
    if (found.kind !== 'raster') throw new Error(found.kind);
    return found;
  }

  async function problemOf(path: string) {
    const response = await tile(path);
    return problemSchema.parse(await response.json());
  }

  it('is asked by WMTS for the row, column and layer of a tile, with the key [C6]', async () => {
    const response = await tile('base/14/13072/6723');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('private, max-age=604800');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(tinyPng);
    const query = {
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'vec',
      STYLE: 'default',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      TILEMATRIX: '14',
      TILEROW: '6723',
      TILECOL: '13072',
      tk: key,
    };
    expect(tianditu.asked).toEqual([{ path: '/vec_w/wmts', query, agent: 'qinghuan' }]);
  });

  it.each([
    { layer: 'vec', labels: 'cva', maxzoom: 18 },
    { layer: 'img', labels: 'cia', maxzoom: 18 },
    { layer: 'ter', labels: 'cta', maxzoom: 14 },
  ] as const)('brings the names of $layer as a layer of their own', async (expected) => {
    await open({ layer: expected.layer });
    const { tiles, maxzoom, tilePixels } = await described();
    expect({ maxzoom, tilePixels }).toEqual({ maxzoom: expected.maxzoom, tilePixels: 256 });
    for (const path of tiles) {
      const address = path.replace('{z}', '9').replace('{x}', '1').replace('{y}', '2');
      expect((await host.fetch('leader', address)).status).toBe(200);
    }
    expect(tianditu.asked.map(({ query }) => query.LAYER)).toEqual([
      expected.layer,
      expected.labels,
    ]);
  });

  it('is named with the approval number of the configuration', async () => {
    await open({ attribution: '审图号：GS(2024)0650号' });
    expect(await described()).toMatchObject({ attribution: '天地图 审图号：GS(2024)0650号' });
  });

  it('keeps its key: no answer to a page holds it', async () => {
    tianditu.answer({ status: 403, body: `{"msg":"非法Key ${key}"}` });
    const answers = [await tile('base/1/0/0'), await host.fetch('leader', '/api/basemap')];
    for (const answer of answers) {
      const text = JSON.stringify([...answer.headers]) + (await answer.text());
      expect(text).not.toContain(key);
    }
  });

  it('is asked once for a tile that many want, and not again while it is kept', async () => {
    await Promise.all([tile('base/3/1/1'), tile('base/3/1/1'), tile('base/3/1/1')]);
    await tile('base/3/1/1');
    expect(tianditu.asked).toHaveLength(1);
  });

  it('is not asked beyond its zooms, nor by a stranger', async () => {
    expect((await tile('base/19/0/0')).status).toBe(404);
    expect((await tile('base/0/0/0')).status).toBe(404);
    expect((await tile('base/5/32/0')).status).toBe(400);
    expect((await tile('other/5/1/1')).status).toBe(400);
    expect((await tile('base/5/1/1', null)).status).toBe(401);
    expect(tianditu.asked).toEqual([]);
  });

  it.each([
    { name: 'a wrong key', status: 403, body: '{"code":301001,"msg":"非法Key"}', fault: 'key' },
    { name: 'a banned caller', status: 418, body: '', fault: 'key' },
    { name: 'too many calls', status: 429, body: '', fault: 'quota' },
    { name: 'a used-up quota', status: 403, body: '{"msg":"超出调用次数"}', fault: 'quota' },
    { name: 'a broken server', status: 500, body: '', fault: 'unreachable' },
    { name: 'a page in the place of a tile', status: 200, body: '<html>', fault: 'broken' },
  ])('that answers $name is told as a problem and counted', async ({ status, body, fault }) => {
    tianditu.answer({ status, body });
    const problem = await problemOf('base/8/3/4');
    expect(problem).toMatchObject({ type: 'source-failed', status: 502 });
    const { faults, lastFault } = await described();
    expect(faults).toEqual({ key: 0, quota: 0, unreachable: 0, broken: 0, [fault]: 1 });
    expect(lastFault).toEqual({ zh: problem.titleZh, en: problem.title });
    expect(problem.titleZh).toMatch(/^\p{Script=Han}.*。$/u);
  });

  it('that does not answer holds no page back for long', async () => {
    await open({ timeoutMs: 50 });
    tianditu.answer(null);
    expect(await problemOf('base/8/3/4')).toMatchObject({ status: 502 });
    expect((await described()).faults).toMatchObject({ unreachable: 1 });
    expect((await problemOf('base/8/5/5')).title).toMatch(/did not answer/);
    expect(tianditu.asked).toHaveLength(1);
  });

  it('that refused is left alone for a while, then asked again', async () => {
    tianditu.answer({ status: 403, body: '' });
    await tile('base/8/3/4');
    tianditu.answer({ body: tinyPng });
    now = minute - 1;
    expect((await tile('base/8/3/4')).status).toBe(502);
    now = minute;
    expect((await tile('base/8/3/4')).status).toBe(200);
    expect(tianditu.asked).toHaveLength(2);
  });

  it('gives what is kept also while it refuses', async () => {
    await tile('base/8/3/4');
    tianditu.answer({ status: 403, body: '' });
    await tile('base/8/3/5');
    expect((await tile('base/8/3/4')).status).toBe(200);
  });

  it('that has no such tile is no fault', async () => {
    tianditu.answer({ status: 404, body: '' });
    expect((await tile('base/8/3/4')).status).toBe(404);
    expect((await described()).lastFault).toBeNull();
  });
});
