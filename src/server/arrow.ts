import {
  batchType,
  Column,
  columnFromArray,
  dictionary,
  float64,
  int32,
  runEndEncoded,
  type Table,
  tableFromColumns,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
} from '@uwdata/flechette';

/** In a column of numbers or codes: nothing there. No date, place or code is as small as this. */
export const nothing = -0x80000000;

/** What columns are made of: whole numbers, each its own, with `nothing` where there is none. */
export type Numbers = Int32Array;

/** Codes for the words of a column in the order in which they first came; for null `nothing`. */
export function createCodes<Word extends string | number>() {
  const words: Word[] = [];
  const codes = new Map<Word | null, number>([[null, nothing]]);
  return {
    words,
    codeOf: (word: Word | null): number => {
      const known = codes.get(word);
      if (known !== undefined) return known;
      codes.set(word, words.length);
      // Null is known from the beginning.
      return words.push(word as Word) - 1;
    },
  };
}

/** Numbers in the narrowest type that holds them all; a bitmap of what is there only where something is not. */
export function numberColumn(numbers: Numbers): Column<number> {
  const span = spanOf(numbers);
  const type = typeFor(span);
  if (numbers.length === 0) return columnFromArray<number>([], type);
  return new Column([batchOf<number>(type, { ...valuesOf(numbers, { type, span }) })]);
}

/** Codes beside their words, as a dictionary. */
export function wordColumn(codes: Numbers, words: readonly string[]): Column<string> {
  return codedColumn(codes, columnFromArray<string>([...words], utf8()));
}

/** The same for whole numbers too large for 32 bits, of which there are few different ones. */
export function largeNumberColumn(codes: Numbers, numbers: readonly number[]): Column<number> {
  return codedColumn(codes, columnFromArray<number>([...numbers], float64()));
}

/** Words that few rows have: a run of rows without one costs as much as one row with one. */
export function rareWordColumn(words: ReadonlyMap<number, string>, count: number): Column<string> {
  const type = runEndEncoded(int32(), utf8());
  if (count === 0) return columnFromArray<string>([], type);
  const ends: number[] = [];
  const values: (string | null)[] = [];
  for (const [row, word] of words) {
    if (row > (ends.at(-1) ?? 0)) endRun(row, null);
    endRun(row + 1, word);
  }
  if ((ends.at(-1) ?? 0) < count) endRun(count, null);
  const [runs, kept] = [columnFromArray(Int32Array.from(ends)), columnFromArray(values, utf8())];
  const children = [runs.data[0], kept.data[0]];
  return new Column([batchOf<string>(type, { length: count, nullCount: 0, children })]);

  function endRun(end: number, value: string | null): void {
    ends.push(end);
    values.push(value);
  }
}

/** Columns of one length as an Arrow IPC stream. */
export function toArrowStream(columns: Readonly<Record<string, Column<unknown>>>): Uint8Array {
  const table: Table = tableFromColumns(Object.entries(columns));
  const bytes = tableToIPC(table, { format: 'stream' });
  if (bytes === null) throw new Error('The columns could not be written.');
  return bytes;
}

function codedColumn<Word>(codes: Numbers, words: Column<Word>): Column<Word> {
  const span = { ...spanOf(codes), least: 0, most: Math.max(0, words.length - 1) };
  const indices = typeFor(span);
  const type = dictionary(words.type, indices);
  if (codes.length === 0) return columnFromArray<Word>([], type);
  const batch = batchOf<Word>(type, { ...valuesOf(codes, { type: indices, span }) });
  batch.setDictionary(words.length > 0 ? words : noWords<Word>(words.type));
  return new Column([batch]);
}

/** A dictionary is written even where no row has a word. */
function noWords<Word>(type: Column<Word>['type']): Column<Word> {
  const offsets = new Int32Array(1);
  const values = new Uint8Array(0);
  const validity = new Uint8Array(0);
  return new Column([batchOf<Word>(type, { length: 0, nullCount: 0, validity, offsets, values })]);
}

type Span = { readonly least: number; readonly most: number; readonly missing: number };

function spanOf(numbers: Numbers): Span {
  let [least, most, missing] = [0, 0, 0];
  for (const number of numbers) {
    if (number === nothing) missing += 1;
    else if (number < least) least = number;
    else if (number > most) most = number;
  }
  return { least, most, missing };
}

type WholeType = ReturnType<typeof int32>;

function typeFor({ least, most }: Span): WholeType {
  if (least < 0) return int32();
  if (most <= 0xff) return uint8();
  return most <= 0xffff ? uint16() : uint32();
}

type Typed = { readonly type: WholeType; readonly span: Span };

function valuesOf(numbers: Numbers, { type, span }: Typed) {
  const { length } = numbers;
  // `typeFor` chooses none of 64 bits.
  const Values = type.values as Int32ArrayConstructor;
  if (span.missing === 0) {
    return { length, nullCount: 0, validity: new Uint8Array(0), values: new Values(numbers) };
  }
  const values = new Values(length);
  const validity = new Uint8Array(Math.ceil(length / 8));
  for (let row = 0; row < length; row++) {
    const number = numbers[row] ?? nothing;
    if (number === nothing) continue;
    values[row] = number;
    validity[row >> 3] = (validity[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { length, nullCount: span.missing, validity, values };
}

type Batch<Value> = Column<Value>['data'][number] & {
  readonly setDictionary: (words: Column<Value>) => void;
};

/** The library names the class of a type at run time alone. */
function batchOf<Value>(type: Column<Value>['type'], parts: object): Batch<Value> {
  const BatchOfType = batchType(type) as new (options: object) => Batch<Value>;
  return new BatchOfType({ ...parts, type });
}
