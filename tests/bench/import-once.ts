import { readFileSync } from 'node:fs';
import type { Kysely, KyselyPlugin } from 'kysely';
import { runImportFile } from '../../src/server/store/imports/run-import.ts';
import type { Database } from '../../src/server/store/schema.ts';
import type { Store } from '../../src/server/store/store.ts';
import { admin, district, openBenchHost } from './support/bench-host.ts';

export type ImportRun = {
  readonly rows: number;
  readonly parseMs: number;
  readonly planMs: number;
  readonly writeMs: number;
  readonly peakKilobytes: number;
  /** When the store was open and the file in memory. */
  readonly startKilobytes: number;
};

type Phases = Pick<ImportRun, 'rows' | 'parseMs' | 'planMs' | 'writeMs'>;

const [what, engine, file = '', url = ''] = process.argv.slice(2);

const host = await openBenchHost(engine === 'postgres' ? 'postgres' : 'sqlite', async () => url);
const bytes = new Uint8Array(readFileSync(file));
const startKilobytes = process.resourceUsage().maxRSS;
const phases = await (what === 'floor' ? insertBare() : importFile(host.store));
const peakKilobytes = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ ...phases, peakKilobytes, startKilobytes } satisfies ImportRun));
await host.close();

async function importFile(store: Store): Promise<Phases> {
  const marks: { planAt?: number; writeAt?: number } = {};
  const marked = markPhases(store, marks);
  const startedAt = performance.now();
  const report = await runImportFile(marked, admin, {
    kind: 'buildings',
    crs: 'WGS84',
    fileName: file,
    bytes,
  });
  const endedAt = performance.now();
  const { planAt = endedAt, writeAt = endedAt } = marks;
  if (report.created + report.refused !== report.rows) throw new Error('Rows were lost.');
  return {
    rows: report.created,
    parseMs: planAt - startedAt,
    planMs: writeAt - planAt,
    writeMs: endedAt - writeAt,
  };
}

/** The import parses before its first statement, and plans until its first insert. */
function markPhases(store: Store, marks: { planAt?: number; writeAt?: number }): Store {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      marks.planAt ??= performance.now();
      if (node.kind === 'InsertQueryNode') marks.writeAt ??= performance.now();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const write: Kysely<Database> = store.engine.write.withPlugin(plugin);
  return { ...store, engine: { ...store.engine, write } };
}

/** No check of anything: the file as JSON, and its outlines and names as rows. */
async function insertBare(): Promise<Phases> {
  const bare = await host.openBare();
  const startedAt = performance.now();
  const { features } = JSON.parse(new TextDecoder().decode(bytes)) as GeoJSON.FeatureCollection;
  const parsedAt = performance.now();
  const rows = features.map(toBareRow);
  const plannedAt = performance.now();
  await bare.insert('building', rows);
  const writeMs = performance.now() - plannedAt;
  await bare.close();
  return {
    rows: rows.length,
    parseMs: parsedAt - startedAt,
    planMs: plannedAt - parsedAt,
    writeMs,
  };
}

function toBareRow({ id, geometry }: GeoJSON.Feature) {
  return {
    district,
    id: String(id),
    area: admin.area,
    name: String(id),
    geometry: JSON.stringify(geometry),
    lng_e6: 71_430_000,
    lat_e6: 51_130_000,
    quadkey: 0,
    hex: 0,
    reach_e6: 0,
    hazards_total: 0,
    hazards_open: 0,
  };
}
