import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBuildings } from '../../src/contract/buildings.ts';
import { listChanges } from '../../src/contract/changes.ts';
import { getHazardStats } from '../../src/contract/hazard-stats.ts';
import { listHazards } from '../../src/contract/hazards.ts';
import { exportHazardsRoute, listFormats } from '../../src/contract/list-exports.ts';
import type { Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { roles } from '../../src/domain/actor.ts';
import { totalOf } from '../../src/domain/hazard/count-hazards.ts';
import { readXlsx } from '../support/xlsx.ts';
import { valueOf } from './support/answers.ts';
import { asQuery, listFilter } from './support/hazard-list-model.ts';
import { addHazardSample, sampleCount } from './support/hazard-sample.ts';
import { addHazards, addUnit } from './support/objects.ts';
import { community1, engineNames, openTestHost, type TestHost } from './support/test-host.ts';

const listRoutes = routes.filter(({ path }) => path.startsWith('/api/exports/lists/'));

describe.each(engineNames)('the export of a list on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addHazardSample(host.store);
    await addUnit(host.store, 'U1');
  });
  afterAll(() => host.close());

  async function fileOf(route: Route, query: Record<string, string>, account = 'leader') {
    const response = await host.fetch(account, `${route.path}?${new URLSearchParams(query)}`);
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  }
  async function csvRows(route: Route, query: Record<string, string> = {}, account = 'leader') {
    const bytes = await fileOf(route, { ...query, format: 'csv' }, account);
    const [head = [], ...rows] = Papa.parse<string[]>(new TextDecoder().decode(bytes).trim()).data;
    return rows.map((row) =>
      Object.fromEntries(head.map((name, place) => [name, row[place] ?? ''])),
    );
  }
  const routeOf = (id: string) => {
    const found = listRoutes.find((route) => route.id === id);
    if (found === undefined) throw new Error(`No route ${id}`);
    return found;
  };

  it('has as many rows as the list counts and the figures say, for any filter [L14]', async () => {
    await fc.assert(
      fc.asyncProperty(listFilter, async (wanted) => {
        const query = asQuery(wanted) as Record<string, string>;
        const list = valueOf(
          await host.call('leader', listHazards, { query: { ...query, limit: 500 } }),
        );
        const stats = valueOf(await host.call('leader', getHazardStats, { query }));
        const given = Object.entries(query).filter(([, value]) => value !== undefined);
        const rows = await csvRows(exportHazardsRoute, Object.fromEntries(given));
        expect(rows).toHaveLength(list.total);
        expect(totalOf(stats.matching)).toBe(list.total);
        expect(rows.map((row) => Number(row['隐患编号']))).toEqual(
          list.items.map(({ number }) => number),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('holds the whole result, also beyond one page, in each format', async () => {
    const numbers = Array.from({ length: 520 }, (_, index) => 10_000 + index);
    await addHazards(
      host.store,
      numbers.map((number) => ({ id: `X${number}`, number, type: '多页' })),
    );
    const query = { text: '多页', sort: 'number' };
    expect(await csvRows(exportHazardsRoute, query)).toHaveLength(520);
    const xlsx = readXlsx(await fileOf(exportHazardsRoute, { ...query, format: 'xlsx' }));
    expect(xlsx).toHaveLength(521);
    expect(xlsx.at(-1)?.[0]?.number).toBe(10_000);
    const geojson = await fileOf(exportHazardsRoute, { ...query, format: 'geojson' });
    const { features } = JSON.parse(new TextDecoder().decode(geojson)) as { features: unknown[] };
    expect(features).toHaveLength(520);
  });

  it('names areas, buildings and units in words, and keeps codes as text [I9]', async () => {
    const [row] = await csvRows(exportHazardsRoute, { unit: 'U1' });
    const [any] = await csvRows(exportHazardsRoute, { sort: 'number', direction: 'asc' });
    expect(any?.['区划编码']).toMatch(/^\t\d{12,15}$/);
    const building = valueOf(await host.call('leader', listBuildings, { query: { ids: 'B1' } }));
    expect(any?.['楼栋']).toBe(building.items[0]?.name);
    expect(row?.['责任单位']).toBe('单位 U1');
  });

  it('counts areas and units as the figures do', async () => {
    const { units } = valueOf(await host.call('leader', getHazardStats, {}));
    const rows = await csvRows(routeOf('exportUnits'));
    expect(rows.map((row) => Number(row['隐患']))).toEqual(units.map(totalOf));
    const areas = await csvRows(routeOf('exportAreas'));
    const [whole] = areas;
    expect(Number(whole?.['隐患'])).toBe(sampleCount + 520);
  });

  it('is of the own area alone, for those who may export, in the formats there are', async () => {
    const own = await csvRows(exportHazardsRoute, {}, 'community');
    expect(new Set(own.map((row) => row['区划编码']?.trim().slice(0, 12)))).toEqual(
      new Set([String(community1).slice(0, 12)]),
    );
    for (const { path } of listRoutes) {
      for (const format of listFormats) {
        for (const role of roles) {
          const { status, body } = await host.fetch(role, `${path}?format=${format}`);
          await body?.cancel();
          const may = role === 'leader' || role === 'community' || role === 'admin';
          const isKnown = format !== 'geojson' || !path.endsWith('/units');
          const expected = may ? (isKnown ? 200 : 400) : 403;
          expect([path, format, role, status]).toEqual([path, format, role, expected]);
        }
      }
    }
  });

  it('is on record with its file and rows, without what was searched for', async () => {
    const { seq } = valueOf(await host.call('admin', listChanges, { query: { after: 0 } }));
    await csvRows(exportHazardsRoute, { text: '张三', status: 'closed' });
    const { items } = valueOf(await host.call('admin', listChanges, { query: { after: seq } }));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      entity: 'export',
      verb: 'export',
      after: { file: '测试区-隐患-2026-11-20.csv', rows: { hazards: 0 } },
    });
    expect(JSON.stringify(items)).not.toContain('张三');
  });
});
