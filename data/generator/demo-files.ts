import { districtCode, districtName } from './communities.ts';
import type { Demo, Quarter } from './demo.ts';
import { deviceRow, hazardRow, siteRow } from './demo-rows.ts';
import { areaFeature, buildingFeature, compoundFeature } from './demo-shapes.ts';
import { soil } from './dirt.ts';
import { inspectedOn } from './inspections.ts';
import { keyDates } from './key-dates.ts';
import { type Append, openCsv, openGeoJson, openJson } from './text-files.ts';

export type WriteOptions = {
  readonly append: Append;
  /** Whether the ledger of hazards has the faults that ledgers have. */
  readonly isDirty?: boolean;
};

/**
 * Writes the demo as the files that a district would hand in itself, and those that no import
 * reads. Sub-district by sub-district: however large, only one of them is in memory.
 */
export function writeDemoFiles(demo: Demo, { append, isDirty = false }: WriteOptions): void {
  const imports = openImports(append);
  const others = openOthers(append);
  const ledgers = openLedgers(append);
  const toHazardRows = hazardRows(demo, isDirty);
  imports.areas.add(demo.areas.map(areaFeature));
  others.units.add(demo.units);
  others.basemap.add(demo.basemap);
  for (const quarter of demo.quarters()) {
    imports.compounds.add(quarter.compounds.map(compoundFeature));
    imports.buildings.add(
      quarter.buildings.map((each) => buildingFeature(each, inspectedOn(each, demo.options))),
    );
    imports.sites.add(quarter.sites.map(siteRow));
    imports.devices.add(quarter.devices.map(deviceRow));
    imports.hazards.add(toHazardRows(quarter));
    others.contacts.add(quarter.contacts);
    ledgers.inspections.add(quarter.checks.map(withoutNothing));
    ledgers.premises.add(quarter.users.map(withoutNothing));
    ledgers.householdCounts.add(quarter.householdCounts.map(withoutNothing));
    ledgers.facts.add(quarter.facts);
  }
  ledgers.keyDates.add(keyDates);
  for (const file of [imports, others, ledgers].flatMap(Object.values)) file.close();
  append('district.json', `${JSON.stringify(districtOf(demo, { imports, ledgers }))}\n`);
}

type Imports = ReturnType<typeof openImports>;

/** In the order of import: later files name objects of earlier ones. */
function openImports(append: Append) {
  return {
    areas: openGeoJson('areas', append),
    compounds: openGeoJson('compounds', append),
    buildings: openGeoJson('buildings', append),
    sites: openCsv('sites', append),
    devices: openCsv('devices', append),
    hazards: openCsv('hazards', append),
  };
}

function openOthers(append: Append) {
  return {
    units: openJson('units', append),
    contacts: openJson('contacts', append),
    basemap: openGeoJson('basemap', append),
  };
}

/** What communities enter in the page. */
function openLedgers(append: Append) {
  return {
    premises: openJson('premises', append),
    inspections: openJson('inspections', append),
    householdCounts: openJson('household-counts', append),
    keyDates: openJson('key-dates', append),
    facts: openJson('place-facts', append),
  };
}

/** What is left out is null, or an empty list. */
function withoutNothing(record: object): object {
  const isSaid = (value: unknown) =>
    value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isSaid(value)));
}

function hazardRows({ units, options }: Demo, isDirty: boolean) {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  return ({ hazards }: Quarter) => {
    const rows = hazards.map((hazard) => hazardRow(hazard, unitNames));
    return isDirty ? rows.flatMap((row) => soil(row, options.seed)) : rows;
  };
}

type Files = { readonly imports: Imports; readonly ledgers: ReturnType<typeof openLedgers> };

function districtOf({ options }: Demo, { imports, ledgers }: Files) {
  const files = Object.entries(imports).flatMap(([kind, { fileNames }]) =>
    fileNames.map((fileName) => ({ kind, fileName })),
  );
  const records = Object.entries(ledgers).flatMap(([kind, { fileNames }]) =>
    fileNames.map((fileName) => ({ kind, fileName })),
  );
  return { code: districtCode, name: districtName, asOf: options.asOf, files, records };
}
