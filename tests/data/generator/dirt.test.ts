import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemo } from '../../../data/generator/demo.ts';
import { writeDemoFiles } from '../../../data/generator/demo-files.ts';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { type Dirt, dirtOf } from '../../../data/generator/dirt.ts';
import type { ImportReport } from '../../../src/contract/imports.ts';
import type { Actor } from '../../../src/domain/actor.ts';
import { loadDemo } from '../../../src/server/demo/load-demo.ts';
import { openNodeSqlite } from '../../../src/server/store/engines/node-sqlite.ts';
import { previewImport } from '../../../src/server/store/imports/run-import.ts';
import { migrate } from '../../../src/server/store/migrate.ts';
import { newRandomId, type Store } from '../../../src/server/store/store.ts';
import { wholeDemo } from './whole-demo.ts';

const admin: Actor = {
  account: 'admin',
  name: 'admin',
  role: 'admin',
  district: '500199',
  area: 500_199_000_000_000,
};

const { hazards } = wholeDemo(demoOptions);
const dirts = hazards.map(({ id }) => dirtOf(id, demoOptions.seed));
const countOf = (dirt: Dirt) => dirts.filter((each) => each === dirt).length;

let store: Store;
let report: ImportReport;

beforeAll(async () => {
  const engine = openNodeSqlite(':memory:');
  store = { engine, now: () => Date.UTC(2026, 10, 20, 1), newId: newRandomId, wake: () => {} };
  await migrate(engine.write);
  const clean = filesOf({ isDirty: false });
  const withoutHazards = { ...JSON.parse(clean.get('district.json') ?? ''), files: listOf(clean) };
  clean.set('district.json', JSON.stringify(withoutHazards));
  await loadDemo(store, admin, async (name) => new TextEncoder().encode(clean.get(name)));
  report = await previewImport(store, admin, {
    kind: 'hazards',
    fileName: 'hazards.csv',
    crs: 'CGCS2000',
    bytes: new TextEncoder().encode(filesOf({ isDirty: true }).get('hazards.csv')),
  });
});
afterAll(() => store.engine.close());

function filesOf({ isDirty }: { isDirty: boolean }): Map<string, string> {
  const texts = new Map<string, string>();
  const append = (name: string, text: string) => texts.set(name, (texts.get(name) ?? '') + text);
  writeDemoFiles(createDemo(demoOptions), { append, isDirty });
  return texts;
}

/** All that is imported before the hazards. */
function listOf(files: ReadonlyMap<string, string>) {
  // Written by the generator with this shape.
  const { files: all } = JSON.parse(files.get('district.json') ?? '') as {
    files: { kind: string; fileName: string }[];
  };
  return all.filter(({ kind }) => kind !== 'hazards');
}

function faultsIn(field: string): number {
  return report.faults.filter((fault) => fault.field === field).length;
}

test('every kind of dirt is in the ledger, in as many rows as the model says', () => {
  for (const dirt of ['zero_place', 'unknown_area', 'repeated_row', 'full_width'] as const) {
    expect(countOf(dirt)).toBeGreaterThan(5);
    expect(countOf(dirt) / hazards.length).toBeLessThan(0.04);
  }
  expect(report.rows).toBe(hazards.length + countOf('repeated_row'));
});

test('the import says of each dirt where it is and what became of it', () => {
  expect(report.mends['no-place']).toBe(countOf('zero_place'));
  expect(report.mends['unknown-area-code']).toBe(countOf('unknown_area'));
  expect(faultsIn('编号')).toBe(countOf('repeated_row'));
  expect(faultsIn('整改时限')).toBe(countOf('no_year'));
  expect(faultsIn('隐患类别')).toBe(countOf('merged_cell'));
});

test('nothing but the dirt is refused: figures in full width are read as they are meant', () => {
  const refused = countOf('repeated_row') + countOf('no_year') + countOf('merged_cell');
  expect(report.refused).toBe(refused);
  expect(report.created).toBe(hazards.length - countOf('no_year') - countOf('merged_cell'));
});
