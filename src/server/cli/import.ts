import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportReport, importKinds } from '../../contract/imports.ts';
import { type Actor } from '../../domain/actor.ts';
import { mendSentences } from '../../domain/import/mends.ts';
import { degreeCrsNames } from '../../domain/position.ts';
import { readConfig } from '../config.ts';
import { chooseCrs } from '../import/choose-crs.ts';
import { openHost } from '../open-host.ts';
import { ProblemError, refused } from '../problem-error.ts';
import { listDistricts, setUpDistrict } from '../store/districts.ts';
import { previewImport, runImportFile } from '../store/imports/run-import.ts';
import type { Store } from '../store/store.ts';

const usage = `npm run import -- --kind ${importKinds.join('|')}
  --crs ${degreeCrsNames.join('|')}|EPSG:4513..4554 [--preview] [--district CODE --name NAME] FILE

Takes one GeoJSON, CSV or zipped Shapefile into the store of DATA_DIR or DATABASE_URL.
EPSG:4513 to 4533 are the 3-degree zones of CGCS2000 with their number in the easting, 4534 to 4554
those without it. --preview only checks it.
--district with --name sets up a district that the store does not hold yet.`;

const shownFaults = 20;
const sentences: Readonly<Record<string, { en: string }>> = mendSentences;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof ProblemError ? describe(error) : String(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      crs: { type: 'string' },
      district: { type: 'string' },
      name: { type: 'string' },
      preview: { type: 'boolean', default: false },
    },
  });
  const kind = importKinds.find((known) => known === values.kind);
  const [path] = positionals;
  if (kind === undefined || values.crs === undefined || path === undefined) {
    console.error(usage);
    return 2;
  }
  const crs = chooseCrs(values.crs);
  const host = await openHost(readConfig(process.env));
  try {
    const actor = toOperator(await chooseDistrict(host.store, values));
    const file = { kind, crs, fileName: basename(path), bytes: new Uint8Array(readFileSync(path)) };
    const take = values.preview ? previewImport : runImportFile;
    printReport(await take(host.store, actor, file));
    return 0;
  } finally {
    await host.close();
  }
}

/** Whoever can start a command on the server's machine acts for the whole district. */
function toOperator(district: string): Actor {
  const area = Number(district) * 1e9;
  return { account: 'command-line', name: 'command line', role: 'admin', district, area };
}

async function chooseDistrict(
  store: Store,
  { district, name }: { district?: string | undefined; name?: string | undefined },
): Promise<string> {
  const known = await listDistricts(store);
  if (district === undefined) {
    const [only, ...more] = known;
    if (only !== undefined && more.length === 0) return only;
    throw known.length === 0 ? refused('no_district') : new Error(whichDistrict(known));
  }
  if (known.includes(district)) return district;
  if (!/^\d{6}$/.test(district) || name === undefined) {
    throw new Error('A new district needs --district with its 6-digit code and --name.');
  }
  await setUpDistrict(store, { code: district, name, isDemo: false });
  return district;
}

function whichDistrict(known: readonly string[]): string {
  return `Say which district by --district CODE; the store holds ${known.join(', ')}.`;
}

function printReport(report: ImportReport): void {
  const verb = report.batch === null ? 'would be' : 'are';
  console.log(`${report.fileName}: ${report.rows} rows (${report.kind}, ${report.crs})`);
  console.log(
    `  ${report.created} ${verb} new, ${report.updated} changed, ${report.unchanged} the same`,
  );
  console.log(`  ${report.refused} refused (${report.faultsTotal} faults)`);
  for (const [mend, count] of Object.entries(report.mends)) {
    console.log(`  ${count} mended: ${sentences[mend]?.en ?? mend}`);
  }
  console.log(`  ${report.placed} with a place, ${report.unplaced} without`);
  for (const warning of report.warnings) console.log(`  ${warning.en}`);
  for (const { row, field, found, expected } of report.faults.slice(0, shownFaults)) {
    console.log(`  row ${row ?? '-'}, ${field}: found ${found}; expected ${expected.en}`);
  }
  if (report.batch !== null)
    console.log(`  batch ${report.batch}; it can be undone on the ledger desk`);
}

function describe(error: ProblemError): string {
  return `${error.problem.title}\n${error.problem.titleZh}`;
}
