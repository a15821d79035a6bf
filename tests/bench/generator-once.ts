import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDemo } from '../../data/generator/demo.ts';
import { writeDemoFiles } from '../../data/generator/demo-files.ts';
import { demoOptions } from '../../data/generator/demo-options.ts';
import { openFileSink } from '../../data/generator/file-sink.ts';
import { loadDemo } from '../../src/server/demo/load-demo.ts';
import type { SqlValue } from './support/bare-sql.ts';
import { admin, type BenchHost, openBenchHost } from './support/bench-host.ts';
import { readDemoRows } from './support/demo-rows.ts';

export type GeneratorRun = {
  readonly rows: number;
  readonly ms: number;
  readonly peakKilobytes: number;
};

type Timed = Pick<GeneratorRun, 'rows' | 'ms'>;

const tables = [
  'unit',
  'contact',
  'area',
  'compound',
  'building',
  'charging_site',
  'device',
  'hazard',
] as const;

const [what, folder = '', scale = '1', engine, url = ''] = process.argv.slice(2);

const timed = await run(what);
const peakKilobytes = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ ...timed, peakKilobytes } satisfies GeneratorRun));

async function run(work: string | undefined): Promise<Timed> {
  switch (work) {
    case 'generate':
      return generate();
    case 'stringify':
      return stringify();
    case 'load':
      return withHost(load);
    case 'insert':
      return withHost(insertBare);
    default:
      throw new Error(`Nothing is called ${work}.`);
  }
}

async function generate(): Promise<Timed> {
  const startedAt = performance.now();
  const sink = openFileSink((fileName) => join(folder, fileName));
  writeDemoFiles(createDemo({ ...demoOptions, scale: Number(scale) }), { append: sink.append });
  sink.close();
  const ms = performance.now() - startedAt;
  let rows = 0;
  for (const file of readDemoRows(folder)) rows += file.length;
  return { rows, ms };
}

/** The same rows, thought of by nobody: file by file from objects to one text. */
async function stringify(): Promise<Timed> {
  let rows = 0;
  let ms = 0;
  for (const file of readDemoRows(folder)) {
    const startedAt = performance.now();
    const text = file.map((row) => JSON.stringify(row)).join('\n');
    ms += performance.now() - startedAt;
    rows += text === '' ? 0 : file.length;
  }
  return { rows, ms };
}

async function withHost(work: (host: BenchHost) => Promise<Timed>): Promise<Timed> {
  const host = await openBenchHost(engine === 'postgres' ? 'postgres' : 'sqlite', async () => url);
  const result = await work(host);
  await host.close();
  return result;
}

async function load(host: BenchHost): Promise<Timed> {
  const startedAt = performance.now();
  await loadDemo(
    host.store,
    admin,
    async (name) => new Uint8Array(await readFile(join(folder, name))),
  );
  const ms = performance.now() - startedAt;
  const bare = await host.openBare();
  let rows = 0;
  for (const table of tables)
    rows += (await bare.rows(`select id from ${idsOf(table)}`, [])).length;
  await bare.close();
  return { rows, ms };
}

/** An area is known by its code. */
function idsOf(table: (typeof tables)[number]): string {
  return table === 'area' ? '(select code as id from area) as areas' : table;
}

/** The rows of a loaded store once more, into the same tables of an empty one. */
async function insertBare(loaded: BenchHost): Promise<Timed> {
  await load(loaded);
  const from = await loaded.openBare();
  return withHost(async (empty) => {
    const into = await empty.openBare();
    // The set-up of a district adds its own area.
    await into.rows('delete from area', []);
    let rows = 0;
    let ms = 0;
    for (const table of tables) {
      // Columns hold nothing but texts, numbers and nulls.
      const read = (await from.rows(`select * from ${table}`, [])) as Record<string, SqlValue>[];
      const startedAt = performance.now();
      await into.insert(table, read);
      ms += performance.now() - startedAt;
      rows += read.length;
    }
    await into.close();
    await from.close();
    return { rows, ms };
  });
}
