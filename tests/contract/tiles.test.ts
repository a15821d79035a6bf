import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBuildings } from '../../src/contract/buildings.ts';
import { rectifyHazardRoute } from '../../src/contract/hazards.ts';
import { buildingTileZooms, tileMediaType } from '../../src/contract/tiles.ts';
import { tileBbox } from '../../src/domain/geo/tile-geometry.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addHazards } from './support/objects.ts';
import { engineNames, openTestHost, type TestHost, testNow } from './support/test-host.ts';
import { pathOf, tileHolding } from './support/tile-address.ts';

const dayMs = 86_400_000;
const center = tileHolding([106.5, 29.5], 14);
const [west, south, east, north] = tileBbox(center);
const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
/** Less than the half side of a test building, so that it reaches over the border. */
const beyond = 0.00005;

const positions: Record<string, [number, number]> = {
  overdue: middle,
  open: [middle[0] + 0.001, middle[1]],
  unknown: [middle[0] + 0.002, middle[1]],
  clear: [middle[0] + 0.003, middle[1]],
  'over-the-west': [west - beyond, middle[1]],
  'over-the-east': [east + beyond, middle[1]],
  'over-the-north': [middle[0], north + beyond],
  'over-the-south': [middle[0], south - beyond],
  'far-away': [west - 0.05, middle[1]],
};

describe.each(engineNames)('tiles on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    for (const [id, position] of Object.entries(positions)) {
      await addBuilding(host.store, {
        id,
        position,
        ...(id === 'clear' && { inspectedOn: '2026-10-01' }),
      });
    }
    await addHazards(host.store, [
      { id: 'H1', number: 1, building: 'overdue', status: 'assigned', deadline: '2026-11-01' },
      { id: 'H2', number: 2, building: 'open', status: 'assigned', deadline: '2026-11-20' },
    ]);
  });
  afterAll(() => host.close());

  async function readTile(path: string): Promise<Map<unknown, Record<string, unknown>>> {
    const response = await host.fetch('leader', path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, tileMediaType]);
    const { buildings } = new VectorTile(new PbfReader(await response.arrayBuffer())).layers;
    const features = Array.from({ length: buildings?.length ?? 0 }, (_, index) =>
      buildings?.feature(index),
    );
    return new Map(features.map((feature) => [feature?.properties.id, feature?.properties ?? {}]));
  }

  it('hold each building whose outline touches them, wherever its centre is', async () => {
    const drawn = await readTile(center.path);
    const near = Object.keys(positions).filter((id) => id !== 'far-away');
    expect(new Set(drawn.keys())).toEqual(new Set(near));
    for (const [id, [x, y]] of Object.entries({ west: [-1, 0], east: [1, 0], south: [0, 1] })) {
      const path = pathOf({ z: center.z, x: center.x + (x ?? 0), y: center.y + (y ?? 0) });
      expect([...(await readTile(path)).keys()]).toContain(`over-the-${id}`);
    }
  });

  it('show the same status, counts and names as the list', async () => {
    const drawn = await readTile(center.path);
    const { items } = valueOf(await host.call('leader', listBuildings, {}));
    for (const { id, name, status, hazardsOpen, heightMeters } of items) {
      if (id === 'far-away') continue;
      const expected = { id, name, status, open: hazardsOpen, height: heightMeters };
      expect(drawn.get(id)).toEqual(expected);
    }
    const statuses = ['overdue', 'open', 'unknown', 'clear'];
    expect(statuses.map((id) => drawn.get(id)?.status)).toEqual(statuses);
  });

  it('mark each building with hazards once, in the one tile that holds its centre', async () => {
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].map((dy) => ({ ...center, x: center.x + dx, y: center.y + dy })),
    );
    const marks: string[] = [];
    for (const tile of around) {
      const response = await host.fetch('leader', pathOf(tile));
      const layer = new VectorTile(new PbfReader(await response.arrayBuffer())).layers[
        'building-marks'
      ];
      for (let index = 0; index < (layer?.length ?? 0); index++) {
        marks.push(String(layer?.feature(index).properties.id));
      }
    }
    expect(marks).toHaveLength(2);
    expect(new Set(marks)).toEqual(new Set(['open', 'overdue']));
  });

  it('are found in at least one tile at every zoom', async () => {
    for (let zoom = buildingTileZooms.min; zoom <= buildingTileZooms.max; zoom += 1) {
      for (const [id, position] of Object.entries(positions)) {
        expect([...(await readTile(tileHolding(position, zoom).path)).keys()]).toContain(id);
      }
    }
  });

  it('are not sent again to who has them, until a hazard changes or the day does', async () => {
    const ask = (etag: string) =>
      host.fetch('leader', center.path, { headers: { 'if-none-match': etag } });
    const first = await host.fetch('leader', center.path);
    const etag = first.headers.get('etag') ?? '';
    const again = await ask(etag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    // A proxy that compresses makes the mark a weak one.
    expect((await ask(`W/${etag}`)).status).toBe(304);
    await host.call('admin', rectifyHazardRoute, {
      params: { id: 'H1' },
      body: { on: '2026-11-20', measure: null },
    });
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect((await readTile(center.path)).get('overdue')).toMatchObject({
      status: 'rectified',
      open: 0,
    });
    host.setNow(testNow + dayMs);
    expect((await ask(changed.headers.get('etag') ?? '')).status).toBe(200);
    expect((await readTile(center.path)).get('open')).toMatchObject({ status: 'overdue' });
    host.setNow(testNow);
  });

  it('differ in their mark for callers of different areas', async () => {
    const marks = await Promise.all(
      ['leader', 'community'].map(async (account) =>
        (await host.fetch(account, center.path)).headers.get('etag'),
      ),
    );
    expect(new Set(marks).size).toBe(2);
  });

  it.each([
    { z: buildingTileZooms.min - 1, x: 0, y: 0 },
    { z: buildingTileZooms.max + 1, x: 0, y: 0 },
    { z: 14, x: 2 ** 14, y: 0 },
    { z: 14, x: 0, y: 2 ** 14 },
    { z: 14, x: -1, y: 0 },
    { z: 14, x: 0.5, y: 0 },
  ])('are refused outside the pyramid, as $z/$x/$y', async (tile) => {
    expect((await host.fetch('leader', pathOf(tile))).status).toBe(400);
  });

  it('answer everywhere inside the pyramid', async () => {
    const zooms = fc.integer({ min: buildingTileZooms.min, max: buildingTileZooms.max });
    const edge = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(zooms, edge, edge, async (z, column, row) => {
        const last = 2 ** z - 1;
        const tile = { z, x: Math.round(column * last), y: Math.round(row * last) };
        expect((await host.fetch('leader', pathOf(tile))).status).toBe(200);
      }),
      { numRuns: 50 },
    );
  });
});
