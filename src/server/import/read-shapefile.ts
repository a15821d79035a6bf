import { parseShp } from 'shpjs';
import type { RowKind } from '../../domain/import/columns.ts';
import type { SourceRow } from '../../domain/import/source-row.ts';
import { wholeHeader } from '../../domain/import/whole-header.ts';
import { type DbfTable, readDbf } from './read-dbf.ts';
import { readPrj } from './read-prj.ts';
import { tooManyRows } from './too-many-rows.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';
import { brokenZip, inflateEntry, type ZipEntry } from './zip.ts';

export type ShapefileTable = {
  ok: true;
  encoding: string;
  /** The name of the system in the .prj file; null without one. */
  crs: string | null;
  rows: SourceRow[];
  fileMends: [];
};

type Layer = Readonly<Record<'shp' | 'dbf', Uint8Array>> &
  Readonly<Record<'prj' | 'cpg', string | null>>;

/** Where the header of a .shp file states its length, in words of two bytes. */
const lengthOffset = 24;
const shpHeaderBytes = 100;

/** Reads the one layer of a zipped Shapefile as rows, in the coordinates that it came in. */
export function readShapefile(
  entries: readonly ZipEntry[],
  { rows, kind }: { rows: number; kind: RowKind | null },
): ShapefileTable | UnreadableFile {
  const layer = readLayer(entries.filter(({ name }) => !name.includes('__MACOSX')));
  if ('ok' in layer) return layer;
  const shapes = readShapes(layer.shp);
  const table = readDbf(layer.dbf, layer.cpg);
  if (shapes === null || table === null) return cutOff(shapes === null ? '.shp' : '.dbf');
  if (shapes.length > rows) return tooManyRows({ found: shapes.length, limit: rows });
  if (shapes.length !== table.records.length) return unequal(shapes.length, table.records.length);
  if (shapes.length === 0) return noShapes();
  const crs = layer.prj === null ? null : readPrj(layer.prj);
  return {
    ok: true,
    encoding: table.encoding,
    crs,
    rows: toRows(shapes, table, kind),
    fileMends: [],
  };
}

type Shapes = NonNullable<ReturnType<typeof readShapes>>;

function toRows(shapes: Shapes, { headers, records }: DbfTable, kind: RowKind | null): SourceRow[] {
  const whole = new Map(headers.map((header) => [header, wholeHeader(header, kind)]));
  const propertiesOf = (record: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(record).map(([header, text]) => [whole.get(header) ?? header, text]),
    );
  return shapes.map((geometry, i) => ({
    row: i + 1,
    properties: propertiesOf(records[i]),
    geometry,
    id: null,
  }));
}

function readLayer(entries: readonly ZipEntry[]): Layer | UnreadableFile {
  const [shp, ...others] = entries.filter(({ name }) => /\.shp$/i.test(name));
  if (shp === undefined) return noLayer(entries);
  if (others.length > 0) return severalLayers(others.length + 1);
  const dbf = siblingOf(shp, { entries, ending: 'dbf' });
  if (dbf === undefined) return noAttributes();
  const [shpBytes, dbfBytes] = [inflateEntry(shp), inflateEntry(dbf)];
  if (shpBytes === null || dbfBytes === null) return brokenZip();
  return {
    shp: shpBytes,
    dbf: dbfBytes,
    prj: textOf(siblingOf(shp, { entries, ending: 'prj' })),
    cpg: textOf(siblingOf(shp, { entries, ending: 'cpg' })),
  };
}

function siblingOf(
  shp: ZipEntry,
  { entries, ending }: { entries: readonly ZipEntry[]; ending: string },
): ZipEntry | undefined {
  const wanted = shp.name.replace(/shp$/i, ending).toLowerCase();
  return entries.find(({ name }) => name.toLowerCase() === wanted);
}

function textOf(entry: ZipEntry | undefined): string | null {
  const bytes = entry && inflateEntry(entry);
  return bytes ? new TextDecoder().decode(bytes) : null;
}

/** null for a file that is shorter than it says, whose last shapes a reader would pass over. */
function readShapes(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < shpHeaderBytes || view.getInt32(lengthOffset) * 2 > bytes.length) return null;
  try {
    return parseShp(view).map((shape) => shape && toGeometry(shape));
  } catch {
    // A shape that reaches beyond the end, or is of a kind that nobody draws in.
    return null;
  }
}

function toGeometry({ type, coordinates }: { type: string; coordinates: unknown }) {
  return { type, coordinates };
}

function noLayer(entries: readonly ZipEntry[]): UnreadableFile {
  const names = entries.slice(0, 5).map(({ name }) => name);
  return unreadable(
    `压缩文件里没有 .shp 文件（有：${names.join('、')}）；应为打包的 Shapefile，GeoJSON 和 CSV 请直接导入。`,
    `The zip file holds no .shp file (found: ${names.join(', ')}); expected a zipped Shapefile; import GeoJSON and CSV as they are.`,
  );
}

function severalLayers(found: number): UnreadableFile {
  return unreadable(
    `压缩文件里有 ${found} 个 Shapefile 图层；应只有一个，请分别打包导入。`,
    `The zip file holds ${found} Shapefile layers; expected one; pack them one by one.`,
  );
}

function noAttributes(): UnreadableFile {
  return unreadable(
    '压缩文件里没有与 .shp 同名的 .dbf 属性表；请把 .shp、.dbf、.prj 一起打包。',
    'The zip file has no .dbf beside its .shp; pack .shp, .dbf and .prj together.',
  );
}

function cutOff(ending: string): UnreadableFile {
  return unreadable(
    `Shapefile 不完整：${ending} 文件比它声明的长度短；请重新导出后打包。`,
    `The Shapefile is truncated: its ${ending} is shorter than it says or cannot be read; export it again.`,
  );
}

function unequal(shapes: number, records: number): UnreadableFile {
  return unreadable(
    `Shapefile 的图形有 ${shapes} 个，属性有 ${records} 行，两者应相等；请重新导出后打包。`,
    `The Shapefile has ${shapes} shapes and ${records} records, which should be equal; export it again.`,
  );
}

function noShapes(): UnreadableFile {
  return unreadable(
    'Shapefile 中没有任何图形；至少应有一个。',
    'The Shapefile holds no shapes; expected at least one.',
  );
}
