import Papa from 'papaparse';
import type { RowKind } from '../../domain/import/columns.ts';
import { excerpt, type Fault, inBoth } from '../../domain/import/fault.ts';
import type { FileMend } from '../../domain/import/mends.ts';
import type { SourceRow } from '../../domain/import/source-row.ts';
import { decodeTable } from './decode.ts';
import { countKnownColumns, findHeader } from './find-header.ts';
import { tooManyRows } from './too-many-rows.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';

export type CsvTable = { ok: true; encoding: string; rows: SourceRow[]; fileMends: FileMend[] };

type CsvRecord = readonly string[];
type CsvRecords = { ok: true; records: CsvRecord[] };
type CsvOptions = { rows: number; kind: RowKind | null };

const delimiters = [',', '\t', ';', '|'] as const;

/** Records that are looked at to tell the delimiter, and that may stand above the first row. */
const headRecords = 20;
const headCharacters = 65_536;

/** Far more than 200,000 rows of a ledger have; a file of little but delimiters would eat all memory. */
const maxCells = 10_000_000;

/**
 * Reads a table of separated values as rows. Rows have the numbers that a spreadsheet shows: the
 * header counts, a line break inside quotes does not. Blank rows are passed over.
 */
export function readCsv(bytes: Uint8Array, { rows, kind }: CsvOptions): CsvTable | UnreadableFile {
  if (kind === 'buildings') return noOutlines();
  const decoded = decodeTable(bytes);
  if (!decoded.ok) return decoded;
  // Some files end their lines in more than one way.
  const read = readRecords(decoded.text.replace(/\r\n?/g, '\n'), { rows, kind });
  if (!read.ok) return read;
  const header = findHeader(read.records, kind);
  if (!header.ok) return header;
  const sourceRows = rowsBelow(header, read.records);
  if (sourceRows.length > rows) return tooManyRows({ found: null, limit: rows });
  if (sourceRows.length === 0) return noRows();
  return { ok: true, encoding: decoded.encoding, rows: sourceRows, fileMends: header.fileMends };
}

function readRecords(text: string, { rows, kind }: CsvOptions): CsvRecords | UnreadableFile {
  const delimiter = delimiterOf(text, kind);
  if (hasMoreThan(maxCells, { of: delimiter, text })) return tooManyCells();
  // Blank rows count here, so that a longer table is never mistaken for one that fits.
  const preview = rows * 2 + headRecords;
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
  if (parsed.meta.truncated) return tooManyRows({ found: null, limit: rows });
  const quoteError = parsed.errors.find((error) => error.type === 'Quotes');
  if (quoteError) return wrongQuotes((quoteError.row ?? 0) + 1);
  return { ok: true, records: parsed.data };
}

/** The delimiter that shows the most known columns; the text of cells cannot mislead it. */
function delimiterOf(text: string, kind: RowKind | null): string {
  const start = text.slice(0, headCharacters);
  const scores = delimiters.map((delimiter) => {
    const head = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: headRecords });
    return Math.max(0, ...head.data.map((record) => countKnownColumns(record, kind)));
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

function hasMoreThan(limit: number, { of, text }: { of: string; text: string }): boolean {
  let count = 0;
  for (let at = text.indexOf(of); at !== -1; at = text.indexOf(of, at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

type HeaderPlace = { index: number; names: readonly string[] };

function rowsBelow(header: HeaderPlace, records: readonly CsvRecord[]): SourceRow[] {
  return records.flatMap((record, i) => {
    const isRow = i > header.index && record.some((cell) => cell.trim() !== '');
    return isRow ? [rowOf(record, { row: i + 1, names: header.names })] : [];
  });
}

function rowOf(
  record: CsvRecord,
  { row, names }: { row: number; names: readonly string[] },
): SourceRow {
  const source: SourceRow = { row, properties: cellsOf(record, names), geometry: null, id: null };
  const width = filledLength(names);
  const isRagged = record.length < width || filledLength(record) > names.length;
  return isRagged ? { ...source, fault: raggedFault(row, { record, width }) } : source;
}

/** The first of repeated headers counts, and a header without a name is nobody's. */
function cellsOf(record: CsvRecord, names: readonly string[]): Record<string, unknown> {
  const cells = new Map<string, string>();
  names.forEach((name, i) => {
    if (name.trim() !== '' && !cells.has(name)) cells.set(name, record[i] ?? '');
  });
  return Object.fromEntries(cells);
}

/** Length without the empty cells at the end. */
function filledLength(record: CsvRecord): number {
  return record.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function raggedFault(row: number, { record, width }: { record: CsvRecord; width: number }): Fault {
  return {
    row,
    field: '整行',
    found: excerpt(record),
    expected: inBoth(
      `${width} 列，与表头一致，此行有 ${record.length} 列；内容含分隔符或换行时须加英文双引号`,
      `${width} cells as in the header, where this row has ${record.length}; text with a delimiter or a line break needs quotes`,
    ),
  };
}

function wrongQuotes(row: number): UnreadableFile {
  return unreadable(
    `第 ${row} 行的英文双引号不成对，无法分清其后的列和行；内容里的双引号应写成两个。`,
    `The quotes in row ${row} do not match, so columns and rows after it cannot be told apart; expected a quote inside text to be doubled.`,
  );
}

function tooManyCells(): UnreadableFile {
  return unreadable(
    `表格超过 ${maxCells} 个单元格；请删去空列或分成几个文件导入。`,
    `The table has more than ${maxCells} cells; remove empty columns or split it into several files.`,
  );
}

function noRows(): UnreadableFile {
  return unreadable(
    '表头下面没有数据行；至少应有一行。',
    'There are no rows below the header; expected at least one.',
  );
}

function noOutlines(): UnreadableFile {
  return unreadable(
    '楼栋必须有轮廓，CSV 表格（包括 WKT 列）不能提供；应为 GeoJSON 文件。',
    'Buildings need outlines, which a CSV table cannot give (a column of WKT is not read); expected GeoJSON.',
  );
}
