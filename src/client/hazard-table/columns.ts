import { type Column, type Table, tableFromIPC } from '@uwdata/flechette';
import { hazardCategories, hazardGrades, hazardStatuses } from '../../domain/hazard.ts';

/** In `lng` and `lat`: the hazard has no position. */
export const unlocated = 0x7fffffff;

/** In `deadlineDay`: no deadline. Later than any day, so that such a hazard is never overdue. */
export const noDay = 0x7fffffff;

/**
 * The hazards as typed arrays of one length, of which the first `count` rows are filled. `status`,
 * `category` and `grade` are indices of `hazardStatuses`, `hazardCategories` and `hazardGrades`;
 * `lng` and `lat` are micro-degrees, days count from 1970-01-01.
 */
export type HazardColumns = {
  count: number;
  number: Uint32Array;
  lng: Int32Array;
  lat: Int32Array;
  status: Uint8Array;
  category: Uint8Array;
  grade: Uint8Array;
  foundDay: Int32Array;
  deadlineDay: Int32Array;
  area: Float64Array;
  /** The row of a hazard by its number. */
  readonly rowOfNumber: Map<number, number>;
};

/** A table without rows, with room for `capacity`. */
export function emptyColumns(capacity: number): HazardColumns {
  return {
    count: 0,
    number: new Uint32Array(capacity),
    lng: new Int32Array(capacity),
    lat: new Int32Array(capacity),
    status: new Uint8Array(capacity),
    category: new Uint8Array(capacity),
    grade: new Uint8Array(capacity),
    foundDay: new Int32Array(capacity),
    deadlineDay: new Int32Array(capacity),
    area: new Float64Array(capacity),
    rowOfNumber: new Map(),
  };
}

/** Reads the Arrow stream of `GET /api/hazards/columns`. Throws when it is not what the contract says. */
export function decodeColumns(bytes: ArrayBuffer): HazardColumns {
  const table = tableFromIPC(bytes);
  const columns = emptyColumns(table.numRows);
  columns.count = table.numRows;
  copyNumbers(columnOf(table, 'number'), { to: columns.number });
  copyNumbers(columnOf(table, 'lng'), { to: columns.lng, forNull: unlocated });
  copyNumbers(columnOf(table, 'lat'), { to: columns.lat, forNull: unlocated });
  copyCodes(columnOf(table, 'status'), { to: columns.status, terms: hazardStatuses });
  copyCodes(columnOf(table, 'category'), { to: columns.category, terms: hazardCategories });
  copyCodes(columnOf(table, 'grade'), { to: columns.grade, terms: hazardGrades });
  copyNumbers(columnOf(table, 'foundDay'), { to: columns.foundDay });
  copyNumbers(columnOf(table, 'deadlineDay'), { to: columns.deadlineDay, forNull: noDay });
  copyNumbers(columnOf(table, 'area'), { to: columns.area });
  columns.number.forEach((number, row) => columns.rowOfNumber.set(number, row));
  return columns;
}

/** Makes room for one more row by doubling, so that appending costs little on average. */
export function growColumns(columns: HazardColumns): void {
  const capacity = Math.max(64, columns.number.length * 2);
  const { count: _count, rowOfNumber: _rows, ...wider } = emptyColumns(capacity);
  wider.number.set(columns.number);
  wider.lng.set(columns.lng);
  wider.lat.set(columns.lat);
  wider.status.set(columns.status);
  wider.category.set(columns.category);
  wider.grade.set(columns.grade);
  wider.foundDay.set(columns.foundDay);
  wider.deadlineDay.set(columns.deadlineDay);
  wider.area.set(columns.area);
  Object.assign(columns, wider);
}

type NumberTarget = {
  readonly to: Uint32Array | Int32Array | Float64Array;
  /** Left out where the contract has no null. */
  readonly forNull?: number;
};

function copyNumbers(column: NamedColumn, { to, forNull }: NumberTarget): void {
  let row = 0;
  for (const value of column.values) {
    if (typeof value === 'number') to[row] = value;
    else if (value === null && forNull !== undefined) to[row] = forNull;
    else throw unexpected(column.name, value);
    row += 1;
  }
}

type CodeTarget = { readonly to: Uint8Array; readonly terms: readonly string[] };

/** The stream has a dictionary of its own; rows keep the order of the domain's terms. */
function copyCodes(column: NamedColumn, { to, terms }: CodeTarget): void {
  const codeOfTerm = new Map<unknown, number>(terms.map((term, code) => [term, code]));
  let row = 0;
  for (const value of column.values) {
    const code = codeOfTerm.get(value);
    if (code === undefined) throw unexpected(column.name, value);
    to[row] = code;
    row += 1;
  }
}

type NamedColumn = { readonly name: string; readonly values: Column<unknown> };

function columnOf(table: Table, name: string): NamedColumn {
  if (!table.names.includes(name)) throw new TypeError(`The hazard columns lack ${name}`);
  return { name, values: table.getChild(name) };
}

function unexpected(name: string, value: unknown): TypeError {
  return new TypeError(`Unexpected ${String(value)} in the hazard column ${name}`);
}
