import type { HazardColumns } from '../../src/client/hazard-table/columns.ts';
import { createHazardDensities } from '../../src/client/hazard-table/density-of-hazards.ts';
import type { HazardFilter } from '../../src/client/hazard-table/filter.ts';
import { createKeyKeeper } from '../../src/client/hazard-table/hazard-keys.ts';
import { dayOfDate } from '../../src/domain/civil-date.ts';
import { hazardCategories, hazardStatuses } from '../../src/domain/hazard.ts';
import { numberColumn, toArrowStream } from '../../src/server/arrow.ts';
import { lastDay } from './support/hazard-rows.ts';
import { bundleFalcon, importPeer, pathOfPeer } from './support/peers.ts';

/** A peer with the hazards in it: a filter in, the groups of six views out. */
export type Peer = {
  readonly name: string;
  readonly buildMs: number;
  readonly change: (filter: HazardFilter) => Promise<void>;
};

/** What the peers group by; the cells are those of our quick density, which they do not smooth. */
type Keys = Readonly<Record<'area' | 'unit' | 'kind' | 'status' | 'day' | 'cell', Int32Array>> & {
  readonly category: Int32Array;
  /** Open and past its deadline. */
  readonly late: Int32Array;
};
const views = ['area', 'unit', 'kind', 'status', 'day', 'cell'] as const;

export function keysForPeers(columns: HazardColumns): Keys {
  const raster = createHazardDensities(columns)?.raster ?? null;
  const { cell, kind } = createKeyKeeper(columns, raster)(null);
  const of = (values: ArrayLike<number>) => Int32Array.from(values).subarray(0, columns.count);
  const { status, deadlineDay } = columns;
  return {
    area: of(columns.area),
    unit: of(columns.unit),
    kind: of(kind),
    status: of(status),
    category: of(columns.category),
    day: of(columns.foundDay),
    cell: of(cell),
    late: Int32Array.from({ length: columns.count }, (_, row) =>
      Number((status[row] ?? 0) < 3 && (deadlineDay[row] ?? 0) < lastDay),
    ),
  };
}

type Wanted = Readonly<
  Record<'category' | 'status' | 'unit' | 'area' | 'late', readonly number[]>
> & {
  readonly day: readonly [from: number, to: number] | null;
};

/** The filter in the codes of the columns; an empty list asks for nothing. */
function wantedOf(filter: HazardFilter, { units, areas }: HazardColumns): Wanted {
  const codesOf = (terms: readonly string[], asked: readonly string[] | undefined) =>
    (asked ?? []).map((term) => terms.indexOf(term));
  const { foundFrom, foundTo } = filter;
  const isPeriod = foundFrom !== undefined && foundTo !== undefined;
  return {
    category: codesOf(hazardCategories, filter.category),
    status: codesOf(hazardStatuses, filter.status),
    unit: filter.unit === undefined ? [] : [units.values.indexOf(filter.unit)],
    area: filter.area === undefined ? [] : [areas.values.indexOf(filter.area)],
    late: filter.isOverdue === true ? [1] : [],
    day: isPeriod ? [dayOfDate(foundFrom), dayOfDate(foundTo)] : null,
  };
}

const lists = ['category', 'status', 'unit', 'area', 'late'] as const;

type Dimension = {
  readonly filterFunction: (test: (value: number) => boolean) => void;
  readonly filterRange: (range: readonly [number, number]) => void;
  readonly filterAll: () => void;
  readonly group: () => { readonly all: () => readonly unknown[] };
};
type Crossfilter = (rows: Uint32Array) => {
  readonly dimension: (valueOf: (row: number) => number) => Dimension;
};

export async function openCrossfilter(columns: HazardColumns, keys: Keys): Promise<Peer> {
  const { default: crossfilter } = await importPeer<{ default: Crossfilter }>('crossfilter2');
  const startedAt = performance.now();
  const table = crossfilter(Uint32Array.from(keys.area.keys()));
  const dimension = (name: keyof Keys) => table.dimension((row) => keys[name][row] as number);
  const groups = views.map((name) => dimension(name).group());
  const dimensions = Object.fromEntries(lists.map((name) => [name, dimension(name)]));
  const day = dimension('day');
  let before = JSON.stringify(wantedOf({}, columns));
  return {
    name: 'crossfilter2',
    buildMs: performance.now() - startedAt,
    change: async (filter) => {
      const wanted = wantedOf(filter, columns);
      // Written by wantedOf.
      const last = JSON.parse(before) as Wanted;
      for (const name of lists) {
        if (String(wanted[name]) === String(last[name])) continue;
        const asked = new Set(wanted[name]);
        if (asked.size === 0) dimensions[name]?.filterAll();
        else dimensions[name]?.filterFunction((value) => asked.has(value));
      }
      if (String(wanted.day) !== String(last.day)) {
        if (wanted.day === null) day.filterAll();
        else day.filterRange([wanted.day[0], wanted.day[1] + 1]);
      }
      before = JSON.stringify(wanted);
      for (const group of groups) group.all();
    },
  };
}

type DuckDb = {
  readonly instantiate: (onProgress: () => void) => Promise<unknown>;
  readonly connect: () => Connection;
};
type Connection = {
  readonly insertArrowFromIPCStream: (bytes: Uint8Array, options: object) => void;
  readonly query: (sql: string) => unknown;
  readonly useUnsafe: (
    use: (
      bindings: { readonly runQuery: (connection: number, sql: string) => Uint8Array },
      connection: number,
    ) => Uint8Array,
  ) => Uint8Array;
};
type DuckDbModule = {
  readonly createDuckDB: (bundles: object, logger: object, runtime: object) => Promise<DuckDb>;
  readonly VoidLogger: new () => object;
  readonly NODE_RUNTIME: object;
};
type MosaicClient = {
  query: (filter: unknown) => string;
  queryResult: (data: unknown) => unknown;
};
type Mosaic = {
  readonly Coordinator: new (
    connector: object,
    options: object,
  ) => {
    readonly connect: (client: MosaicClient) => void;
  };
  readonly MosaicClient: new (filterBy: unknown) => MosaicClient;
  readonly Selection: {
    readonly intersect: () => { readonly update: (clause: object) => void };
  };
};
type MosaicSql = { readonly verbatim: (sql: string) => unknown };

/** Mosaic's coordinator with a client for each view, over DuckDB in WebAssembly. */
export async function openMosaic(columns: HazardColumns, keys: Keys): Promise<Peer> {
  const mosaic = await importPeer<Mosaic>('@uwdata/mosaic-core');
  const { verbatim } = await importPeer<MosaicSql>('@uwdata/mosaic-sql');
  const { tableFromIPC } = await importPeer<{ tableFromIPC: (bytes: Uint8Array) => unknown }>(
    '@uwdata/flechette',
  );
  const startedAt = performance.now();
  const connection = await openDuckDb(keys);
  const connector = {
    query: async ({ type, sql }: { type: string; sql: string }) => {
      if (type === 'exec') return void connection.query(sql);
      return tableFromIPC(connection.useUnsafe((db, at) => db.runQuery(at, sql)));
    },
  };
  const coordinator = new mosaic.Coordinator(connector, { cache: false, logger: null });
  const selection = mosaic.Selection.intersect();
  let waiting = { left: 0, done: () => {} };
  const answered = (views: number) =>
    new Promise<void>((resolve) => {
      waiting = { left: views, done: resolve };
    });
  const first = answered(views.length);
  for (const name of views) {
    const client = new mosaic.MosaicClient(selection);
    client.query = (filter) =>
      `select ${name}, count(*)::integer as n from hazards ${whereOf(filter)} group by ${name}`;
    client.queryResult = () => {
      waiting.left -= 1;
      if (waiting.left === 0) waiting.done();
      return client;
    };
    coordinator.connect(client);
  }
  await first;
  const source = {};
  return {
    name: 'Mosaic on DuckDB-WASM',
    buildMs: performance.now() - startedAt,
    change: async (filter) => {
      const all = answered(views.length);
      const condition = conditionOf(wantedOf(filter, columns));
      selection.update({ source, value: condition, predicate: verbatim(condition) });
      await all;
    },
  };
}

function whereOf(filter: unknown): string {
  const conditions = (Array.isArray(filter) ? filter : [filter]).filter(Boolean).map(String);
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
}

function conditionOf(wanted: Wanted): string {
  const conditions = lists
    .filter((name) => wanted[name].length > 0)
    .map((name) => `${name} in (${wanted[name].join(', ')})`);
  if (wanted.day !== null) conditions.push(`day between ${wanted.day[0]} and ${wanted.day[1]}`);
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

async function openDuckDb(keys: Keys): Promise<Connection> {
  const duckdb = await importPeer<DuckDbModule>(
    '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs',
  );
  const wasm = pathOfPeer('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bundles = { mvp: bundle, eh: bundle };
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate(() => {});
  const connection = db.connect();
  const stream = Object.entries(keys).map(([name, values]) => [name, numberColumn(values)]);
  connection.insertArrowFromIPCStream(toArrowStream(Object.fromEntries(stream)), {
    name: 'hazards',
    schema: 'main',
    create: true,
  });
  return connection;
}

type FalconView = {
  readonly activate: () => Promise<void>;
  readonly select: (range: readonly [number, number]) => Promise<void>;
};
type Falcon = {
  readonly view1D: (dimension: object) => Promise<FalconView>;
  readonly link: () => Promise<void>;
};
type FalconModule = {
  readonly tableFromArrays: (columns: object) => object;
  readonly ArrowDB: new (table: object) => object;
  readonly FalconVis: new (db: object) => Falcon;
};

export type FalconSteps = {
  readonly linkMs: number;
  readonly indexMs: number;
  readonly step: (days: readonly [from: number, to: number]) => Promise<void>;
};

/** The days as the view that is dragged, and three groupings that follow; plain counts of each. */
export async function openFalcon(keys: Keys): Promise<FalconSteps> {
  const address = await bundleFalcon();
  const { ArrowDB, FalconVis, tableFromArrays } = (await import(address)) as FalconModule;
  const startedAt = performance.now();
  const { day, area, unit, kind } = keys;
  const falcon = new FalconVis(new ArrowDB(tableFromArrays({ day, area, unit, kind })));
  const viewOf = (name: 'day' | 'area' | 'unit' | 'kind', from: number) => {
    const most = keys[name].reduce((highest, value) => Math.max(highest, value), from) + 1;
    const range = [from, most];
    const bins = most - from;
    return falcon.view1D({ type: 'continuous', name, range, bins, resolution: bins, exact: true });
  };
  const first = day.reduce((least, value) => Math.min(least, value), lastDay);
  const days = await viewOf('day', first);
  for (const name of ['area', 'unit', 'kind'] as const) await viewOf(name, 0);
  await falcon.link();
  const linkedAt = performance.now();
  await days.activate();
  return {
    linkMs: linkedAt - startedAt,
    indexMs: performance.now() - linkedAt,
    step: (range) => days.select(range),
  };
}
