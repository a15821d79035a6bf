import { expect, test } from 'vitest';
import type { DemoArea } from '../../../data/generator/areas.ts';
import { cutBlocks } from '../../../data/generator/blocks.ts';
import { createDemo } from '../../../data/generator/demo.ts';
import { writeDemoFiles } from '../../../data/generator/demo-files.ts';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { closedRing, toDegrees } from '../../../data/generator/lng-lat.ts';
import { areaSquareMeters, shrink, sidesOf } from '../../../data/generator/shape.ts';
import { layStreets } from '../../../data/generator/streets.ts';
import { largestScale, listSubdistricts } from '../../../data/generator/subdistricts.ts';
import { isWithinArea, parentArea } from '../../../src/domain/area.ts';
import { mendPolygon } from '../../../src/domain/geo/mend-polygon.ts';

function linesOf(scale: number): Map<string, readonly string[]> {
  const texts = new Map<string, string>();
  const append = (name: string, text: string) => texts.set(name, (texts.get(name) ?? '') + text);
  writeDemoFiles(createDemo({ ...demoOptions, scale }), { append });
  return new Map([...texts].map(([name, text]) => [name, rowsOf(text)]));
}

/** Without what stands before, between and after the rows. */
function rowsOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.replace(/,$/, ''));
}

const small = linesOf(1);
const large = linesOf(3);
const areas = createDemo({ ...demoOptions, scale: 30 }).areas;

function squareMeters({ parts }: DemoArea): number {
  return parts.flat().reduce((sum, ring) => sum + areaSquareMeters(ring), 0);
}

function outlineSides({ parts }: DemoArea): string[] {
  return parts.flat().flatMap((ring) => sidesOf(ring).map(([a, b]) => `${a.join()} ${b.join()}`));
}

function turned(side: string): string {
  return side.split(' ').toReversed().join(' ');
}

test.each([
  'compounds.geojson',
  'buildings.geojson',
  'sites.csv',
  'devices.csv',
  'hazards.csv',
  'contacts.json',
  'units.json',
])('%s of a larger district begins with all rows of the smaller one', (name) => {
  const rows = (small.get(name) ?? []).filter((row) => !/^(\]\}?)?$/.test(row));
  expect(rows.length).toBeGreaterThan(20);
  expect((large.get(name) ?? []).slice(0, rows.length)).toEqual(rows);
  expect(large.get(name)?.length).toBeGreaterThan(2 * rows.length);
});

test('of the areas, only the outline of the whole district changes as it grows', () => {
  const [, ...rows] = (small.get('areas.geojson') ?? []).filter((row) => row.includes('社区'));
  for (const row of rows) expect(large.get('areas.geojson')).toContain(row);
});

test('no number comes twice in a larger district', () => {
  for (const file of ['compounds.geojson', 'buildings.geojson', 'devices.csv', 'hazards.csv']) {
    const ids = (large.get(file) ?? []).flatMap((row) => /"?[BCDH]\d{3,}[-\d]*/.exec(row) ?? []);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('communities tile their sub-district, and sub-districts the district, side by side', () => {
  const parents = areas.filter(({ code }) => code % 1e6 === 0);
  expect(parents).toHaveLength(31);
  for (const parent of parents) {
    const children = areas.filter(({ code }) => parentArea(code) === parent.code);
    const sides = children.flatMap(outlineSides);
    const all = new Set(sides);
    const outer = sides.filter((side) => !all.has(turned(side)));
    expect(all.size).toBe(sides.length);
    expect(outer.toSorted()).toEqual(outlineSides(parent).toSorted());
    const sum = children.reduce((total, child) => total + squareMeters(child), 0);
    expect(sum).toBeCloseTo(squareMeters(parent), 0);
  }
});

test('a sub-district has about two square kilometres and five to ten communities', () => {
  const subdistricts = areas.filter(({ code }) => code % 1e6 === 0 && code % 1e9 !== 0);
  for (const subdistrict of subdistricts) {
    const communities = areas.filter(({ code }) => parentArea(code) === subdistrict.code);
    expect(communities.length).toBeGreaterThanOrEqual(5);
    expect(communities.length).toBeLessThanOrEqual(10);
    for (const { code } of communities) expect(isWithinArea(code, subdistrict.code)).toBe(true);
    expect(squareMeters(subdistrict) / 1e6).toBeGreaterThan(1.3);
    expect(squareMeters(subdistrict) / 1e6).toBeLessThan(3);
  }
  const mean = subdistricts.reduce((sum, area) => sum + squareMeters(area), 0) / 30;
  expect(mean / 1e6).toBeCloseTo(2.1, 0);
});

test('no two areas share a name', () => {
  expect(new Set(areas.map(({ name }) => name)).size).toBe(areas.length);
});

test('a hundred sub-districts can be had, in an order that does not depend on how many', () => {
  const all = listSubdistricts(largestScale);
  expect(all).toHaveLength(100);
  expect(listSubdistricts(11)).toEqual(all.slice(0, 11));
  expect(all[0]).toMatchObject({ number: 0, bank: 'near', tier: 0 });
});

test('every lot of the largest district is a sound polygon as it stands', () => {
  const toLngLat = toDegrees(7);
  const sample = listSubdistricts(largestScale).filter(({ number }) => number % 4 === 2);
  const lots = sample
    .flatMap((each) => cutBlocks(layStreets(each, demoOptions.seed), demoOptions.seed))
    .filter(({ isLot }) => isLot);
  expect(lots.length).toBeGreaterThan(2000);
  for (const shape of lots.flatMap(({ lot }) => [lot, shrink(lot, 0.8)])) {
    const polygon = { type: 'Polygon', coordinates: [closedRing(shape, toLngLat)] };
    expect(mendPolygon(polygon)).toMatchObject({ ok: true, mends: [] });
  }
});
