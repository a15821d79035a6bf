import type { CivilDate } from '../civil-date.ts';
import type { Crs } from '../position.ts';
import type { HeaderMatch } from './columns.ts';
import { excerpt, type Fault, type Words } from './fault.ts';
import type { RowMend } from './mends.ts';
import type { SourceRow } from './source-row.ts';
import { isBlank } from './text.ts';
import type { ValueReader } from './values.ts';

export type ImportOptions = {
  /** What the coordinates of the file are in. */
  crs: Crs;
  /** 6-digit adcode: a code of another district is a fault. */
  district: string;
  today: CivilDate;
};

/** The coordinates of a row as they came, with their system. */
export type Origin = { crs: Crs; geometry: unknown };

/** A filled cell. A nested value has its JSON as text, for which no reader is asked. */
type Cell = { readonly header: string; readonly text: string; readonly isNested: boolean };

/** One row under reading: its cells by field, and what was found out about it so far. */
export type RowCells<Field extends string> = {
  readonly source: SourceRow;
  readonly options: ImportOptions;
  readonly faults: Fault[];
  readonly mends: Set<RowMend>;
  /** Set where coordinates had to be converted. */
  origin: Origin | null;
  /** The cell of a field; null when it is blank or not there. */
  cell(field: Field): Cell | null;
  /** The value; null when the cell is blank, or when it is at fault. */
  optional<Value>(field: Field, reader: ValueReader<Value>): Value | null;
  /** The value; null only with a fault. */
  required<Value>(field: Field, reader: ValueReader<Value>): Value | null;
  /** The value; an unreadable one is left out with a mend, which is for facts nobody decides by. */
  lenient<Value>(field: Field, reader: ValueReader<Value>, mend: RowMend): Value | null;
  fault(fault: Omit<Fault, 'row'>): null;
};

export type ColumnLookup<Field extends string> = {
  match: (header: string) => HeaderMatch<Field> | null;
  /** How a fault calls a field that no header of the row stands for. */
  nameOf: (field: Field) => string;
};

/** Opens a row: finds the best filled cell of each field. */
export function openRow<Field extends string>(
  source: SourceRow,
  { columns, options }: { columns: ColumnLookup<Field>; options: ImportOptions },
): RowCells<Field> {
  const cells = cellsByField(source, columns);
  const faults: Fault[] = [];
  const mends = new Set<RowMend>();
  const cell = (field: Field) => cells.get(field) ?? null;
  const fault = (found: Omit<Fault, 'row'>) => {
    faults.push({ row: source.row, ...found });
    return null;
  };
  const unreadable = ({ header, text }: Cell, expected: Words) =>
    fault({ field: header, found: excerpt(text), expected });
  return {
    source,
    options,
    faults,
    mends,
    origin: null,
    cell,
    fault,
    optional: (field, reader) => {
      const found = cell(field);
      return found && (readCell(found, reader) ?? unreadable(found, reader.expected));
    },
    required: (field, reader) => {
      const found = cell(field);
      if (found) return readCell(found, reader) ?? unreadable(found, reader.expected);
      return fault({ ...missing(columns.nameOf(field)), expected: reader.expected });
    },
    lenient: (field, reader, mend) => {
      const found = cell(field);
      const value = found && readCell(found, reader);
      if (found && value === null) mends.add(mend);
      return value;
    },
  };
}

function readCell<Value>(cell: Cell, reader: ValueReader<Value>): Value | null {
  return cell.isNested ? null : reader.read(cell.text);
}

/** The first half of the fault of an empty field. */
export function missing(field: string): { field: string; found: string } {
  return { field, found: '' };
}

function cellsByField<Field extends string>(
  { properties }: SourceRow,
  { match }: ColumnLookup<Field>,
): Map<Field, Cell> {
  const best = new Map<Field, Cell & { rank: number }>();
  for (const header of Object.keys(properties)) {
    const found = match(header);
    if (!found || (best.get(found.field)?.rank ?? Infinity) <= found.rank) continue;
    const cell = cellOf(header, properties[header]);
    if (cell) best.set(found.field, { ...cell, rank: found.rank });
  }
  return best;
}

/** null for a value that says nothing. */
function cellOf(header: string, value: unknown): Cell | null {
  switch (typeof value) {
    case 'string':
      return isBlank(value) ? null : { header, text: value, isNested: false };
    case 'number':
    case 'boolean':
      return { header, text: String(value), isNested: false };
    default:
      return value ? { header, text: JSON.stringify(value), isNested: true } : null;
  }
}
