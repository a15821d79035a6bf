import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createDemo, type DemoOptions } from '../../../data/generator/demo.ts';
import { writeDemoFiles } from '../../../data/generator/demo-files.ts';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { importLimits } from '../../../src/contract/imports.ts';
import type { RowKind } from '../../../src/domain/import/columns.ts';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { readTable } from '../../../src/server/import/read-table.ts';
import { wholeDemo } from './whole-demo.ts';

const demo = wholeDemo(demoOptions);
const files = filesOf(demoOptions);

function filesOf(options: DemoOptions): Map<string, string> {
  const written = new Map<string, string>();
  const append = (name: string, text: string) => {
    written.set(name, (written.get(name) ?? '') + text);
  };
  writeDemoFiles(createDemo(options), { append });
  return written;
}

function textOf(name: string): string {
  return files.get(name) ?? '';
}

function imported<Kind extends RowKind>(kind: Kind, name: string) {
  const table = readTable(new TextEncoder().encode(textOf(name)), name, { kind, ...importLimits });
  if (!table.ok) throw new Error(table.sentence.en);
  const options = { crs: 'CGCS2000', district: '500199', today: demoOptions.asOf } as const;
  return { ...parseRows(kind, table.rows, options), fileMends: table.fileMends };
}

test('the files of the project are byte for byte what the generator writes', async () => {
  const pathOf = (name: string) =>
    name === 'basemap.geojson' ? 'public/basemap/demo.geojson' : `data/demo/${name}`;
  for (const [name, text] of files) {
    expect({ name, text: await readFile(pathOf(name), 'utf8') }).toEqual({ name, text });
  }
});

test('made once more with the same seed, the files are the same', () => {
  const hashOf = (written: Map<string, string>) =>
    createHash('sha256')
      .update([...written].flat().join('\n'))
      .digest('hex');
  expect(hashOf(filesOf(demoOptions))).toBe(hashOf(files));
});

test('another seed makes another town on the same river', () => {
  const other = filesOf({ ...demoOptions, seed: demoOptions.seed + 1 });
  const isSame = (name: string) => other.get(name) === textOf(name);
  expect(isSame('buildings.geojson')).toBe(false);
  expect(isSame('hazards.csv')).toBe(false);
  expect(isSame('units.json')).toBe(true);
});

test.each([
  ['areas', 'areas.geojson', demo.areas.length],
  ['compounds', 'compounds.geojson', demo.compounds.length],
  ['buildings', 'buildings.geojson', demo.buildings.length],
  ['sites', 'sites.csv', demo.sites.length],
  ['devices', 'devices.csv', demo.devices.length],
  ['hazards', 'hazards.csv', demo.hazards.length],
] as const)('the import takes every row of %s without a fault or a mend', (kind, name, rows) => {
  const { parsed, faults, refusedRows, fileMends } = imported(kind, name);
  expect(faults).toEqual([]);
  expect(parsed.flatMap(({ mends }) => mends)).toEqual([]);
  expect({ taken: parsed.length, refusedRows, fileMends }).toEqual({
    taken: rows,
    refusedRows: 0,
    fileMends: [],
  });
});

test('the ledger is read back as it was made', () => {
  const drafts = imported('hazards', 'hazards.csv').parsed.map(({ draft }) => draft);
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

test('devices and charging sites are read back as they were made', () => {
  const devices = imported('devices', 'devices.csv').parsed.map(({ draft }) => draft);
  expect(devices).toMatchObject(
    demo.devices.map(({ id, kind, at, grade, userClass, lastSeenAt, hasTelemetry }) => ({
      externalId: id,
      kind,
      buildingRef: kind === 'charger' ? null : at.id,
      siteRef: kind === 'charger' ? at.id : null,
      grade,
      userClass,
      lastSeenAt,
      hasTelemetry,
    })),
  );
  const sites = imported('sites', 'sites.csv').parsed.map(({ draft }) => draft);
  expect(sites).toMatchObject(
    demo.sites.map(({ id, status, land, ports, spareKilowatts }) => ({
      externalId: id,
      status,
      land,
      ports,
      spareKilowatts,
    })),
  );
});

test('the demo is small beside the page: 3 MB in all, the basemap 400 kB', () => {
  const bytesOf = (texts: readonly string[]) => Buffer.byteLength(texts.join(''));
  expect(bytesOf([...files.values()])).toBeLessThan(3_000_000);
  expect(bytesOf([textOf('basemap.geojson')])).toBeLessThan(400_000);
});

test('the basemap knows water, roads and green', () => {
  // Written by the generator with this shape.
  const { features } = JSON.parse(textOf('basemap.geojson')) as {
    features: { properties: { kind: string; class?: string } }[];
  };
  const kinds = new Set(features.map(({ properties }) => properties.kind));
  const classes = new Set(features.flatMap((each) => each.properties.class ?? []));
  expect([...kinds].toSorted()).toEqual(['green', 'road', 'water']);
  expect([...classes].toSorted()).toEqual(['lane', 'street', 'trunk']);
});
