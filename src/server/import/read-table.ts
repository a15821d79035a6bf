import type { RowKind } from '../../domain/import/columns.ts';
import type { FileMend } from '../../domain/import/mends.ts';
import type { SourceRow } from '../../domain/import/source-row.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';

export type ReadTable = {
  ok: true;
  format: 'geojson' | 'csv';
  encoding: string;
  rows: SourceRow[];
  fileMends: FileMend[];
};

export type ReadOptions = {
  /** What the file is imported as: its header must hold the columns of this kind. */
  kind: RowKind;
  fileBytes: number;
  rows: number;
};

const officeSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

const mebibyte = 1024 * 1024;

/**
 * Reads a GeoJSON or CSV file as rows that know nothing yet of their meaning. Never throws: a file
 * that cannot be read is answered by a sentence that says what, where, and what was expected.
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  { kind, fileBytes, rows }: ReadOptions,
): ReadTable | UnreadableFile {
  if (bytes.length > fileBytes) return tooLarge(bytes.length, fileBytes);
  if (isOfficeFile(bytes)) return officeFile(fileName);
  if (isEmpty(bytes)) return emptyFile();
  const format = formatOf(bytes, fileName);
  const table =
    format === 'geojson' ? readGeoJson(bytes, { rows }) : readCsv(bytes, { rows, kind });
  return table.ok ? { ...table, format } : table;
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

function isOfficeFile(bytes: Uint8Array): boolean {
  return officeSignatures.some((signature) => signature.every((byte, i) => bytes[i] === byte));
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
    `“${fileName}”是 Excel、WPS 或压缩文件；应为 GeoJSON 或 CSV，请另存为“CSV UTF-8”后导入。`,
    `“${fileName}” is an Excel, WPS or zip file; expected GeoJSON or CSV; save it as CSV UTF-8 first.`,
  );
}
