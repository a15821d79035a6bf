import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The rows of each file of a demo folder, one file in memory at a time. */
export function* readDemoRows(folder: string): Iterable<readonly unknown[]> {
  for (const name of readdirSync(folder).toSorted()) {
    if (name === 'district.json') continue;
    const text = readFileSync(join(folder, name), 'utf8');
    yield name.endsWith('.csv') ? csvRows(text) : jsonRows(text);
  }
}

function csvRows(text: string): readonly unknown[] {
  return Papa.parse(text, { header: true, skipEmptyLines: true }).data;
}

function jsonRows(text: string): readonly unknown[] {
  // Written by the generator: a list, or a collection of features.
  const json = JSON.parse(text) as unknown[] | GeoJSON.FeatureCollection;
  return Array.isArray(json) ? json : json.features;
}
