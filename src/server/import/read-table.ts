import type { RowKind } from '../../domain/import/columns.ts';
import type { FileMend } from '../../domain/import/mends.ts';
import type { SourceRow } from '../../domain/import/source-row.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import { readShapefile } from './read-shapefile.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';
import { openZip } from './zip.ts';

export type ReadTable = {
  ok: true;
  format: 'geojson' | 'csv' | 'shapefile';
  encoding: string;
  /** The name of the coordinate system that the file states; null when it states none. */
  crs: string | null;
  rows: SourceRow[];
  fileMends: FileMend[];
};

export type ReadOptions = {
  /** What the file is imported as: its header must hold these columns. null while nobody knows. */
  kind: RowKind | null;
  fileBytes: number;
  rows: number;
};

const zipSignature = [0x50, 0x4b, 0x03, 0x04] as const;
const oldOfficeSignature = [0xd0, 0xcf, 0x11, 0xe0] as const;
const officeName = /\.(?:xls|xlsx|xlsm|et|ods)$/i;

const mebibyte = 1024 * 1024;

/**
 * Reads a GeoJSON, CSV or zipped Shapefile as rows that know nothing yet of their meaning. Never throws: a file
 * that cannot be read is answered by a sentence that says what, where, and what was expected.
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  { kind, fileBytes, rows }: ReadOptions,
): ReadTable | UnreadableFile {
  if (bytes.length > fileBytes) return tooLarge(bytes.length, fileBytes);
  if (startsWith(bytes, oldOfficeSignature)) return officeFile(fileName);
  if (startsWith(bytes, zipSignature)) return readZip(bytes, fileName, { rows, kind });
  if (isEmpty(bytes)) return emptyFile();
  if (formatOf(bytes, fileName) === 'geojson') {
    const table = readGeoJson(bytes, { rows });
    return table.ok ? { ...table, format: 'geojson' } : table;
  }
  const table = readCsv(bytes, { rows, kind });
  return table.ok ? { ...table, format: 'csv', crs: null } : table;
}

/** A workbook is a zip file too, with a list of its parts. */
function readZip(
  bytes: Uint8Array,
  fileName: string,
  limits: { rows: number; kind: RowKind | null },
): ReadTable | UnreadableFile {
  if (officeName.test(fileName)) return officeFile(fileName);
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  if (zip.entries.some(({ name }) => name === '[Content_Types].xml')) return officeFile(fileName);
  const table = readShapefile(zip.entries, limits);
  return table.ok ? { ...table, format: 'shapefile' } : table;
}

/** By content, since names lie; by name only where the content leaves it open. */
function formatOf(bytes: Uint8Array, fileName: string): 'geojson' | 'csv' {
  const first = firstCharacter(bytes);
  if (first === '{' || first === '[') return 'geojson';
  return /\.(?:geo|topo)?json$/i.test(fileName) ? 'geojson' : 'csv';
}

function firstCharacter(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024));
  return head.trimStart()[0];
}

function isEmpty(bytes: Uint8Array): boolean {
  return bytes.length < 16 && new TextDecoder('utf-8').decode(bytes).trim() === '';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function tooLarge(found: number, limit: number): UnreadableFile {
  const [foundMiB, limitMiB] = [found, limit].map((size) => (size / mebibyte).toFixed(1));
  return unreadable(
    `文件大小为 ${foundMiB} MiB，超过上限 ${limitMiB} MiB；请分成几个文件导入。`,
    `The file has ${foundMiB} MiB, more than the limit of ${limitMiB} MiB; split it into several files.`,
  );
}

function emptyFile(): UnreadableFile {
  return unreadable(
    '文件是空的；应为 GeoJSON 或带表头的 CSV。',
    'The file is empty; expected GeoJSON or CSV with a header.',
  );
}

function officeFile(fileName: string): UnreadableFile {
  return unreadable(
    `“${fileName}”是 Excel 或 WPS 文件；应为 GeoJSON、CSV 或打包的 Shapefile，请另存为“CSV UTF-8”后导入。`,
    `“${fileName}” is an Excel or WPS file; expected GeoJSON, CSV or a zipped Shapefile; save it as CSV UTF-8 first.`,
  );
}
