import { listAreas } from '../../src/contract/areas.ts';
import { listBuildings } from '../../src/contract/buildings.ts';
import { getHazardColumns, listHazards } from '../../src/contract/hazards.ts';
import { buildingTileZooms } from '../../src/contract/tiles.ts';
import { civilDateOf } from '../../src/domain/civil-date.ts';
import { mortonRangeOfTile } from '../../src/domain/geo/morton.ts';
import { mercatorX, mercatorY, type TileId } from '../../src/domain/geo/web-mercator.ts';
import type { EngineName } from '../../src/server/store/engines/engine.ts';
import type { BareSql, SqlValue } from './support/bare-sql.ts';
import { admin, type BenchHost, district, openBenchHost } from './support/bench-host.ts';
import { type DistrictSize, makeDistrict, saveDistrict } from './support/district-rows.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import { benchQuestion, type Question } from './support/question.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

type Place = {
  readonly name: string;
  readonly size: DistrictSize;
  readonly engines: readonly EngineName[];
};

const server: readonly EngineName[] = ['sqlite', 'postgres'];
const places: readonly Place[] = [
  {
    name: '520 buildings, 1,300 hazards',
    size: { buildings: 520, hazards: 1300 },
    engines: [...server, 'sqlite-wasm'],
  },
  {
    name: '32,333 buildings, 14,000 hazards',
    size: { buildings: 32_333, hazards: 14_000 },
    engines: server,
  },
  {
    name: '100,000 buildings, 130,000 hazards',
    size: { buildings: 100_000, hazards: 130_000 },
    engines: server,
  },
];

/** What the map and the lists ask for, through the app, against the bare SQL of the same rows. */
export const benchEndpoints: Bench = async (report, options) => {
  const postgres = postgresWhenAsked();
  try {
    for (const place of options.isQuick ? places.slice(0, 2) : places) {
      const rows = makeDistrict(place.size);
      for (const engine of place.engines) {
        const host = await openBenchHost(engine, postgres.url);
        await saveDistrict(host.store, rows);
        report.heading(`${engine}: ${place.name}, the largest reaching ${rows.reach} µ°`);
        await benchPlace(report, options, host);
        await host.close();
      }
    }
  } finally {
    await postgres.stop();
  }
};

async function benchPlace(report: Report, options: BenchOptions, host: BenchHost): Promise<void> {
  const bare = await host.openBare();
  // PostgreSQL would plan for empty tables; in use its autovacuum sees to that. SQLite has no such help.
  if (host.store.engine.name === 'postgres') await bare.rows('analyze', []);
  for (const question of await questionsFor(host, bare)) {
    await benchQuestion(report, options, { host, bare, question });
  }
  await bare.close();
}

async function questionsFor(host: BenchHost, bare: BareSql): Promise<Question[]> {
  const lists = await Promise.all(
    listFilters().map(async (list) => [firstPage(list), await twentiethPage(host, list)]),
  );
  return [
    ...lists.flat().filter((question) => question !== null),
    areasQuestion,
    ...(await columnQuestions(host)),
    ...(await tileQuestions(bare)),
  ];
}

type List = {
  readonly what: string;
  readonly path: string;
  readonly table: 'hazard' | 'building';
  /** Without `where district = ? and`. */
  readonly matches: string;
  readonly parameters: readonly SqlValue[];
  /** Of the keyset: what comes after its last row. */
  readonly order: string;
  readonly after: string;
};

function listFilters(): List[] {
  const today = civilDateOf(Date.now());
  const hazards = {
    table: 'hazard',
    order: 'found_on desc, id desc',
    after: '(found_on, id) < (?, ?)',
  } as const;
  const open = `status in ('unassigned', 'assigned', 'rectifying')`;
  return [
    { ...hazards, what: 'hazards, all', path: listHazards.path, matches: '1 = 1', parameters: [] },
    {
      ...hazards,
      what: 'hazards, overdue',
      path: `${listHazards.path}?isOverdue=true`,
      matches: `${open} and deadline < ?`,
      parameters: [today],
    },
    {
      ...hazards,
      what: 'hazards, gas, of one sub-district',
      path: `${listHazards.path}?category=gas&area=${admin.area + 3e6}`,
      matches: `category = 'gas' and area >= ? and area < ?`,
      parameters: [admin.area + 3e6, admin.area + 4e6],
    },
    {
      what: 'buildings, most open first',
      path: listBuildings.path,
      table: 'building',
      matches: '1 = 1',
      parameters: [],
      order: 'hazards_open desc, id asc',
      after: 'hazards_open <= ? and (hazards_open < ? or id > ?)',
    },
  ];
}

function firstPage(list: List): Question {
  return {
    what: `${list.what}, page 1`,
    path: list.path,
    floor: [
      [selectPage(list, ''), [district, ...list.parameters]],
      [countAll(list), [district, ...list.parameters]],
    ],
  };
}

/** null where there are fewer pages. */
async function twentiethPage(host: BenchHost, list: List): Promise<Question | null> {
  let cursor: string | null = null;
  for (let page = 1; page < 20; page++) {
    const response = await host.fetch(pathAfter(list, cursor));
    const answer = listHazards.response.schema
      .pick({ nextCursor: true })
      .parse(await response.json());
    cursor = answer.nextCursor;
    if (cursor === null) return null;
  }
  if (cursor === null) return null;
  // The cursor is the sort key of the last row.
  const [first, id] = JSON.parse(decodeURIComponent(cursor)) as [SqlValue, SqlValue];
  const keys = list.table === 'hazard' ? [first, id] : [first, first, id];
  return {
    what: `${list.what}, page 20`,
    path: pathAfter(list, cursor),
    floor: [
      [selectPage(list, `and ${list.after}`), [district, ...list.parameters, ...keys]],
      [countAll(list), [district, ...list.parameters]],
    ],
  };
}

function pathAfter({ path }: List, cursor: string | null): string {
  if (cursor === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
}

function selectPage({ table, matches, order }: List, after: string): string {
  return `select * from ${table} where district = ? and ${matches} ${after} order by ${order} limit 50`;
}

function countAll({ table, matches }: List): string {
  return `select count(*) as total from ${table} where district = ? and ${matches}`;
}

const areasQuestion: Question = {
  what: 'areas with their counts',
  path: listAreas.path,
  floor: [
    ['select * from area where district = ? order by code', [district]],
    ['select area, count(*) as total from building where district = ? group by area', [district]],
    ['select area, count(*) as total from hazard where district = ? group by area', [district]],
  ],
};

async function columnQuestions(host: BenchHost): Promise<Question[]> {
  const { path } = getHazardColumns;
  const etag = (await host.fetch(path)).headers.get('etag') ?? '';
  const columns = `number, lng_e6, lat_e6, status, category, grade, priority, source, space,
    rectifying_party, found_on, deadline, rectified_on, closed_on, area, unit, type`;
  return [
    {
      what: 'hazard columns (Arrow), after a change',
      path,
      before: [['update counter set data_seq = data_seq + 1 where district = ?', [district]]],
      floor: [[`select ${columns} from hazard where district = ? order by number`, [district]]],
    },
    {
      what: 'hazard columns, for the next who asks',
      path,
      floor: [['select data_seq from counter where district = ?', [district]]],
    },
    {
      what: 'hazard columns, not modified',
      path,
      headers: { 'if-none-match': etag },
      floor: [['select data_seq from counter where district = ?', [district]]],
    },
  ];
}

async function tileQuestions(bare: BareSql): Promise<Question[]> {
  const centres = (await bare.rows('select lng_e6, lat_e6 from building where district = ?', [
    district,
  ])) as { lng_e6: number | string; lat_e6: number | string }[];
  const positions = centres.map(({ lng_e6, lat_e6 }): [number, number] => [
    Number(lng_e6) / 1e6,
    Number(lat_e6) / 1e6,
  ]);
  const { min, max } = buildingTileZooms;
  return Array.from({ length: max - min + 1 }, (_, step) => tileQuestion(positions, min + step));
}

function tileQuestion(positions: readonly [number, number][], zoom: number): Question {
  const { tile, count } = densestTile(positions, zoom);
  const [from, to] = mortonRangeOfTile(tile);
  return {
    what: `tile z${zoom} with ${count.toLocaleString('en-US')} buildings`,
    path: `/api/tiles/buildings/${tile.z}/${tile.x}/${tile.y}`,
    floor: [
      [
        `select id, name, geometry, height_m, storeys, risk_level, inspected_on, hazards_total,
          hazards_open, next_deadline
        from building where district = ? and quadkey >= ? and quadkey < ?`,
        [district, from, to],
      ],
    ],
  };
}

function densestTile(positions: readonly [number, number][], zoom: number) {
  const counts = new Map<string, { tile: TileId; count: number }>();
  for (const [lng, lat] of positions) {
    const x = Math.floor(mercatorX(lng) * 2 ** zoom);
    const y = Math.floor(mercatorY(lat) * 2 ** zoom);
    const found = counts.get(`${x}/${y}`) ?? { tile: { z: zoom, x, y }, count: 0 };
    found.count += 1;
    counts.set(`${x}/${y}`, found);
  }
  return Array.from(counts.values()).reduce((most, tile) =>
    tile.count > most.count ? tile : most,
  );
}
