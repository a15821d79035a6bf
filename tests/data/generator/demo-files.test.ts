import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createDemo } from '../../../data/generator/demo.ts';
import { filesOf } from '../../../data/generator/demo-files.ts';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { importLimits } from '../../../src/contract/imports.ts';
import type { RowKind } from '../../../src/domain/import/columns.ts';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { readTable } from '../../../src/server/import/read-table.ts';

const demo = createDemo(demoOptions);
const files = filesOf(demo);

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

function imported<Kind extends RowKind>(kind: Kind, path: string) {
  const table = readTable(new TextEncoder().encode(textOf(path)), path, { kind, ...importLimits });
  if (!table.ok) throw new Error(table.sentence.en);
  const options = { crs: 'CGCS2000', district: '500199', today: demoOptions.asOf } as const;
  return { ...parseRows(kind, table.rows, options), fileMends: table.fileMends };
}

test('the files of the project are byte for byte what the generator writes', async () => {
  for (const { path, text } of files) {
    expect({ path, text: await readFile(path, 'utf8') }).toEqual({ path, text });
  }
});

test('made once more with the same seed, the files are the same', () => {
  expect(filesOf(createDemo(demoOptions))).toEqual(files);
});

test('another seed makes another town on the same river', () => {
  const other = filesOf(createDemo({ ...demoOptions, seed: demoOptions.seed + 1 }));
  const isSame = (path: string) => other.find((file) => file.path === path)?.text === textOf(path);
  expect(isSame('data/demo/buildings.geojson')).toBe(false);
  expect(isSame('data/demo/hazards.csv')).toBe(false);
  expect(isSame('data/demo/units.json')).toBe(true);
});

test.each([
  ['areas', 'data/demo/areas.geojson', 9],
  ['compounds', 'data/demo/compounds.geojson', demo.compounds.length],
  ['buildings', 'data/demo/buildings.geojson', demo.buildings.length],
  ['hazards', 'data/demo/hazards.csv', demo.hazards.length],
] as const)('the import takes every row of %s without a fault or a mend', (kind, path, rows) => {
  const { parsed, faults, refusedRows, fileMends } = imported(kind, path);
  expect(faults).toEqual([]);
  expect(parsed.flatMap(({ mends }) => mends)).toEqual([]);
  expect({ taken: parsed.length, refusedRows, fileMends }).toEqual({
    taken: rows,
    refusedRows: 0,
    fileMends: [],
  });
});

test('the ledger is read back as it was made', () => {
  const drafts = imported('hazards', 'data/demo/hazards.csv').parsed.map(({ draft }) => draft);
  const unitNames = new Map(demo.units.map(({ id, name }) => [id, name]));
  expect(drafts).toMatchObject(
    demo.hazards.map((hazard) => ({
      externalId: hazard.id,
      buildingRef: hazard.building?.id ?? null,
      category: hazard.type.category,
      type: hazard.type.term,
      grade: hazard.grade,
      status: hazard.status,
      source: hazard.source,
      unitName: hazard.unit && unitNames.get(hazard.unit),
      foundOn: hazard.foundOn,
      deadline: hazard.deadline,
      deadlineText: hazard.deadlineText,
      rectifiedOn: hazard.rectifiedOn,
      closedOn: hazard.closedOn,
    })),
  );
});

test('the basemap is small enough to load with the page', () => {
  expect(Buffer.byteLength(textOf('public/basemap/demo.geojson'))).toBeLessThan(150_000);
});

test('the basemap knows water, roads and green', () => {
  const { features } = JSON.parse(textOf('public/basemap/demo.geojson')) as {
    features: { properties: { kind: string } }[];
  };
  const kinds = new Set(features.map(({ properties }) => properties.kind));
  expect([...kinds].toSorted()).toEqual(['green', 'road', 'water']);
});
