import {
  columnsOfKind,
  createHeaderIndex,
  missingColumns,
  type RowKind,
  rowKinds,
} from '../../domain/import/columns.ts';
import type { FileMend } from '../../domain/import/mends.ts';
import { comparableHeader } from '../../domain/import/text.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';

/** The header of a table: its place among the records, and its names with the blank ones left in. */
export type Header = { ok: true; index: number; names: string[]; fileMends: FileMend[] };

/** Ledgers have a title and a line for the unit that fills them in above the header. */
const maxTitleRows = 10;

/**
 * Finds the header among the first records: the one with the most columns that the import knows.
 * The answer is a sentence when there is none, or one lacks a column or has it twice. Without a
 * kind the columns of all kinds are known, and nothing has to be there.
 */
export function findHeader(
  records: readonly (readonly string[])[],
  kind: RowKind | null,
): Header | UnreadableFile {
  const candidates = records.slice(0, maxTitleRows + 1);
  const scores = candidates.map((record) => countKnownColumns(record, kind));
  const index = scores.indexOf(Math.max(...scores));
  const names = [...(candidates[index] ?? [])];
  if (!scores[index]) return noHeader(candidates[0] ?? [], kind);
  const repeated = repeatedHeaders(names);
  const fileMends = fileMendsOf({ index, repeated });
  if (kind === null) return { ok: true, index, names, fileMends };
  return (
    missingHeader(names, kind) ??
    repeatedHeader(repeated, { names, kind }) ?? {
      ok: true,
      index,
      names,
      fileMends,
    }
  );
}

/** How many different columns of a kind, or of the likeliest one, stand in a record. */
export function countKnownColumns(record: readonly string[], kind: RowKind | null): number {
  if (kind === null) return Math.max(...rowKinds.map((any) => countKnownColumns(record, any)));
  const matchHeader = createHeaderIndex(columnsOfKind[kind]);
  const fields = record.map((name) => matchHeader(name)?.field).filter((field) => field);
  return new Set(fields).size;
}

function fileMendsOf({ index, repeated }: { index: number; repeated: string[] }): FileMend[] {
  const fileMends: FileMend[] = [];
  if (index > 0) fileMends.push('title-rows-skipped');
  if (repeated.length > 0) fileMends.push('repeated-header-ignored');
  return fileMends;
}

function noHeader(record: readonly string[], kind: RowKind | null): UnreadableFile {
  const columns = requiredNames(kind ?? 'hazards');
  return unreadable(
    `没有找到表头：前 ${maxTitleRows + 1} 行中没有可识别的列名，第 1 行是“${listed(record)}”；应有${columns.zh}等列，以逗号、制表符或分号分隔。`,
    `No header found: the first ${maxTitleRows + 1} rows hold no known column; row 1 is “${listed(record)}”; expected columns such as ${columns.en}, separated by commas, tabs or semicolons.`,
  );
}

function missingHeader(names: readonly string[], kind: RowKind): UnreadableFile | null {
  const missing = missingColumns(kind, names);
  if (missing.length === 0) return null;
  const zh = missing.map((column) => `“${column.zh}”`).join('、');
  const en = missing.map((column) => `“${column.zh}” (${column.en})`).join(', ');
  return unreadable(
    `表头缺少必需的列${zh}；现有的列是：${listed(names)}。`,
    `The header lacks the required ${en}; its columns are: ${listed(names)}.`,
  );
}

/** Only a column that is read makes a repetition ambiguous. */
function repeatedHeader(
  repeated: readonly string[],
  { names, kind }: { names: readonly string[]; kind: RowKind },
): UnreadableFile | null {
  const matchHeader = createHeaderIndex(columnsOfKind[kind]);
  const name = repeated.find((candidate) => matchHeader(candidate) !== null);
  if (name === undefined) return null;
  const places = placesOf(name, names);
  return unreadable(
    `表头“${name}”重复出现在第 ${places.join('、')} 列；应只有一列，请改名或删去多余的列。`,
    `The header “${name}” stands in columns ${places.join(', ')}; expected it once; rename or remove the others.`,
  );
}

function repeatedHeaders(names: readonly string[]): string[] {
  const filled = names.filter((name) => comparableHeader(name) !== '');
  return filled.filter((name, i) => {
    const key = comparableHeader(name);
    return filled.findIndex((other) => comparableHeader(other) === key) < i;
  });
}

/** Columns counted from 1. */
function placesOf(name: string, names: readonly string[]): number[] {
  const key = comparableHeader(name);
  return names.flatMap((other, i) => (comparableHeader(other) === key ? [i + 1] : []));
}

function requiredNames(kind: RowKind): { zh: string; en: string } {
  const required = Object.values(columnsOfKind[kind]).filter((column) => column.isRequired);
  return {
    zh: required.map((column) => `“${column.zh}”`).join('、'),
    en: required.map((column) => `“${column.zh}” (${column.en})`).join(', '),
  };
}

/** The first names of a record, short enough for a sentence. */
function listed(record: readonly string[]): string {
  const filled = record.map((name) => name.trim()).filter((name) => name !== '');
  const first = filled.slice(0, 12).map((name) => name.slice(0, 20));
  return first.join('、') + (filled.length > first.length ? '…' : '');
}
