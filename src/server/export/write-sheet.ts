import { byteOrderMark, type Cell, toCsvLines } from './csv-text.ts';
import { demoMark } from './readme.ts';
import type { Names, Sheet } from './sheet.ts';
import type { ZipWriter } from './zip-writer.ts';

type Row = Readonly<Record<string, unknown>>;

export type SheetJob = {
  readonly zip: Pick<ZipWriter, 'open'>;
  readonly pages: AsyncIterable<readonly Row[]>;
  readonly names: Names;
  readonly isDemo: boolean;
};

/** Columns that the geometry of a feature says already. */
const placeHeaders = new Set(['经度', '纬度']);

/** Writes the files of a sheet, page by page. Answers how many rows they hold. */
export async function* writeSheet(
  sheet: Sheet,
  { zip, pages, names, isDemo }: SheetJob,
): AsyncGenerator<void, number> {
  const csv = zip.open(`${sheet.name}.csv`);
  const geojson = sheet.toGeometry && zip.open(`${sheet.name}.geojson`);
  csv.write(byteOrderMark + toCsvLines([...(isDemo ? [[demoMark]] : []), sheet.headers]));
  geojson?.write(geoJsonHead(isDemo));
  let count = 0;
  for await (const rows of pages) {
    const cells = rows.map((row) => sheet.toCells(row, names));
    csv.write(toCsvLines(cells));
    const features = rows.map((row, index) => featureOf(sheet, { row, cells: cells[index] ?? [] }));
    geojson?.write((count > 0 ? ',\n' : '') + features.join(',\n'));
    count += rows.length;
    yield;
  }
  csv.end();
  geojson?.write('\n]}\n');
  geojson?.end();
  return count;
}

function geoJsonHead(isDemo: boolean): string {
  const mark = isDemo ? `"name":${JSON.stringify(demoMark)},` : '';
  return `{"type":"FeatureCollection",${mark}"features":[\n`;
}

function featureOf({ headers, toGeometry }: Sheet, { row, cells }: { row: Row; cells: Cell[] }) {
  const properties = headers.flatMap((header, index) => {
    const value = plainOf(cells[index] ?? null);
    return value === null || placeHeaders.has(header) ? [] : [[header, value] as const];
  });
  return JSON.stringify({
    type: 'Feature',
    properties: Object.fromEntries(properties),
    geometry: toGeometry?.(row) ?? null,
  });
}

function plainOf(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.day : cell;
}
