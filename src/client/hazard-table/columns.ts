import { type Batch, type Column, type Table, Type, tableFromIPC } from '@uwdata/flechette';
import type { AreaCode } from '../../domain/area.ts';
import { type HazardWord, hazardWords } from '../../domain/hazard-filter.ts';
import { type CodeBook, createCodeBook } from './code-book.ts';

/** In `lng` and `lat`: the hazard has no position. */
export const unlocated = 0x7fffffff;

/** In a column of words: not said. */
export const noWord = 0xff;

export const hazardWordNames = Object.keys(hazardWords) as readonly HazardWord[];

/** In a column of days: none. Later than any day, so that what has no deadline is never overdue. */
export const noDay = 0x7fffffff;

/**
 * The hazards as typed arrays of one length, of which the first `count` rows are filled. Words, such
 * as `status`, are indices of the domain's terms; `area`, `unit` and `type` are codes of their books;
 * `flags` has a bit for each of `lastingFlags`; `lng` and `lat` are micro-degrees, days count from
 * 1970-01-01.
 */
export type HazardColumns = HazardArrays & {
  count: number;
  readonly areas: CodeBook<AreaCode>;
  /** Null: no unit. */
  readonly units: CodeBook<string | null>;
  readonly types: CodeBook<string>;
  /** The ids of those in no building that have a position, by row. */
  readonly outsideIds: Map<number, string>;
  /** The row of a hazard by its number. */
  readonly rowOfNumber: Map<number, number>;
  /** Rows that changed since somebody who keeps something of each row has looked. */
  readonly touched: Set<number>;
};

type HazardArrays = { [Name in HazardWord]: Uint8Array } & {
  number: Uint32Array;
  lng: Int32Array;
  lat: Int32Array;
  flags: Uint8Array;
  foundDay: Int32Array;
  deadlineDay: Int32Array;
  rectifiedDay: Int32Array;
  closedDay: Int32Array;
  area: Uint16Array;
  unit: Uint16Array;
  type: Uint16Array;
};

/** A table without rows, with room for `capacity`. */
export function emptyColumns(capacity: number): HazardColumns {
  return {
    count: 0,
    ...emptyArrays(capacity),
    areas: createCodeBook(),
    units: createCodeBook(),
    types: createCodeBook(),
    outsideIds: new Map(),
    rowOfNumber: new Map(),
    touched: new Set(),
  };
}

function emptyArrays(capacity: number): HazardArrays {
  return {
    number: new Uint32Array(capacity),
    lng: new Int32Array(capacity),
    lat: new Int32Array(capacity),
    status: new Uint8Array(capacity),
    category: new Uint8Array(capacity),
    grade: new Uint8Array(capacity),
    priority: new Uint8Array(capacity),
    source: new Uint8Array(capacity),
    space: new Uint8Array(capacity),
    rectifyingParty: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    foundDay: new Int32Array(capacity),
    deadlineDay: new Int32Array(capacity),
    rectifiedDay: new Int32Array(capacity),
    closedDay: new Int32Array(capacity),
    area: new Uint16Array(capacity),
    unit: new Uint16Array(capacity),
    type: new Uint16Array(capacity),
  };
}

const arrayNames = Object.keys(emptyArrays(0)) as readonly (keyof HazardArrays)[];

/** Reads the Arrow stream of `GET /api/hazards/columns`. Throws when it is not what the contract says. */
export function decodeColumns(bytes: ArrayBuffer): HazardColumns {
  const table = tableFromIPC(bytes);
  const columns = emptyColumns(table.numRows);
  columns.count = table.numRows;
  copyNumbers(columnOf(table, 'numberStep'), { to: columns.number });
  copyNumbers(columnOf(table, 'lng'), { to: columns.lng, forNull: unlocated });
  copyNumbers(columnOf(table, 'lat'), { to: columns.lat, forNull: unlocated });
  for (const name of hazardWordNames) {
    copyTerms(columnOf(table, name), { to: columns[name], terms: hazardWords[name] });
  }
  copyNumbers(columnOf(table, 'flags'), { to: columns.flags });
  copyNumbers(columnOf(table, 'foundDay'), { to: columns.foundDay });
  copyNumbers(columnOf(table, 'deadlineDay'), { to: columns.deadlineDay, forNull: noDay });
  copyNumbers(columnOf(table, 'rectifiedDay'), { to: columns.rectifiedDay, forNull: noDay });
  copyNumbers(columnOf(table, 'closedDay'), { to: columns.closedDay, forNull: noDay });
  copyBook(columnOf(table, 'area'), { to: columns.area, book: columns.areas, is: isNumber });
  copyBook(columnOf(table, 'unit'), { to: columns.unit, book: columns.units, is: isTextOrNull });
  copyBook(columnOf(table, 'type'), { to: columns.type, book: columns.types, is: isText });
  copyRuns(columnOf(table, 'outsideId'), { to: columns.outsideIds });
  addUpSteps(columns);
  return columns;
}

function addUpSteps({ number, rowOfNumber }: HazardColumns): void {
  let sum = 0;
  for (let row = 0; row < number.length; row++) {
    sum += number[row] ?? 0;
    number[row] = sum;
    rowOfNumber.set(sum, row);
  }
}

/** Makes room for one more row by doubling, so that appending costs little on average. */
export function growColumns(columns: HazardColumns): void {
  const wider = emptyArrays(Math.max(64, columns.number.length * 2));
  for (const name of arrayNames) wider[name].set(columns[name]);
  Object.assign(columns, wider);
}

type NumberTarget = {
  readonly to: Uint8Array | Uint32Array | Int32Array;
  /** Left out where the contract has no null. */
  readonly forNull?: number;
};

/** Array by array, as they lie in the stream: a value at a time would take ten times as long. */
function copyNumbers({ name, batches }: NamedColumn, { to, forNull }: NumberTarget): void {
  let start = 0;
  for (const batch of batches) {
    const { values, length, nullCount } = batch;
    if (batch.type.typeId !== Type.Int || values instanceof BigInt64Array) {
      throw unexpected(name, batch.at(0));
    }
    // 64-bit integers were just refused.
    to.set((values as Int32Array).subarray(0, length), start);
    if (nullCount > 0) writeNulls(batch, { name, to, start, code: forNull });
    start += length;
  }
}

type TermTarget = { readonly to: Uint8Array; readonly terms: readonly string[] };

/** The stream has a dictionary of its own; rows keep the order of the domain's terms, and where nobody has said one, none. */
function copyTerms(column: NamedColumn, { to, terms }: TermTarget): void {
  copyCodes(column, {
    to,
    nullCode: noWord,
    codeOf: (word) => {
      const code = terms.findIndex((term) => term === word);
      if (code === -1) throw unexpected(column.name, word);
      return code;
    },
  });
}

type BookTarget<Value> = {
  readonly to: Uint16Array;
  readonly book: CodeBook<Value>;
  readonly is: (value: unknown) => value is Value;
};

function copyBook<Value>(column: NamedColumn, { to, book, is }: BookTarget<Value>): void {
  const codeOf = (value: unknown) => {
    if (!is(value)) throw unexpected(column.name, value);
    return book.codeOf(value);
  };
  const hasNull = column.batches.some(({ nullCount }) => nullCount > 0);
  copyCodes(column, { to, codeOf, nullCode: hasNull ? codeOf(null) : undefined });
}

type CodeTarget = {
  readonly to: Uint8Array | Uint16Array;
  readonly codeOf: (value: unknown) => number;
  readonly nullCode: number | undefined;
};

/** A word of the dictionary is looked at once, however many rows have it. */
function copyCodes({ name, batches }: NamedColumn, { to, codeOf, nullCode }: CodeTarget): void {
  let start = 0;
  for (const batch of batches) {
    const { values, length, nullCount } = batch;
    const codes = Uint16Array.from(wordsOf(name, batch), codeOf);
    for (let row = 0; row < length; row++) to[start + row] = codes[Number(values[row])] ?? 0;
    if (nullCount > 0) writeNulls(batch, { name, to, start, code: nullCode });
    start += length;
  }
}

function wordsOf(name: string, batch: Batch<unknown>): readonly unknown[] {
  if (batch.type.typeId !== Type.Dictionary) throw unexpected(name, batch.at(0));
  // As this type has it; the library does not tell the class of a batch.
  return [...(batch as DictionaryBatch).dictionary];
}

type DictionaryBatch = Batch<unknown> & { readonly dictionary: Column<unknown> };

type NullTarget = {
  readonly name: string;
  readonly to: Uint8Array | Uint16Array | Uint32Array | Int32Array;
  readonly start: number;
  readonly code: number | undefined;
};

function writeNulls(
  { length, validity }: Batch<unknown>,
  { name, to, start, code }: NullTarget,
): void {
  if (code === undefined) throw unexpected(name, null);
  for (let row = 0; row < length; row++) {
    if (((validity[row >> 3] ?? 0) & (1 << (row & 7))) === 0) to[start + row] = code;
  }
}

/** By row: few hazards have one, and the rest is a run without. */
function copyRuns({ name, batches }: NamedColumn, { to }: { to: Map<number, string> }): void {
  let start = 0;
  for (const { type, children, length } of batches) {
    if (type.typeId !== Type.RunEndEncoded) throw unexpected(name, 'another type');
    let row = 0;
    const [ends, words] = children;
    for (let run = 0; run < (ends?.length ?? 0); run++) {
      const [end, word] = [Number(ends?.values[run]), words?.at(run)];
      if (!isTextOrNull(word)) throw unexpected(name, word);
      for (; row < end; row++) if (word !== null) to.set(start + row, word);
    }
    start += length;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

type NamedColumn = { readonly name: string; readonly batches: readonly Batch<unknown>[] };

function columnOf(table: Table, name: string): NamedColumn {
  if (!table.names.includes(name)) throw new TypeError(`The hazard columns lack ${name}`);
  return { name, batches: table.getChild(name).data };
}

function unexpected(name: string, value: unknown): TypeError {
  return new TypeError(`Unexpected ${String(value)} in the hazard column ${name}`);
}
