import Papa from 'papaparse';

/** Puts a piece of text at the end of a file. */
export type Append = (fileName: string, text: string) => void;

/** Rows that are written as they come, and the files that they went into. */
export type RowFile<Row> = {
  add(rows: readonly Row[]): void;
  close(): void;
  readonly fileNames: readonly string[];
};

type Format<Row> = {
  readonly extension: string;
  /** What stands before the first row. */
  readonly head: (first: Row) => string;
  readonly line: (row: Row) => string;
  readonly between: string;
  readonly tail: string;
};

/** An import takes no more rows at once. */
const rowsPerFile = 150_000;

/** One feature a line, so that a change of the data reads as a change of lines. */
export function openGeoJson(name: string, append: Append): RowFile<object> {
  const head = () => '{"type":"FeatureCollection","features":[\n';
  const format = {
    extension: 'geojson',
    head,
    line: JSON.stringify,
    between: ',\n',
    tail: '\n]}\n',
  };
  return openRows(name, format, append);
}

export function openJson(name: string, append: Append): RowFile<object> {
  const head = () => '[\n';
  const format = { extension: 'json', head, line: JSON.stringify, between: ',\n', tail: '\n]\n' };
  return openRows(name, format, append);
}

export type CsvRow = Readonly<Record<string, string | number | null>>;

/** With a byte order mark, as spreadsheets want it. */
export function openCsv(name: string, append: Append): RowFile<CsvRow> {
  const csvLine = (cells: readonly (string | number | null)[]) => Papa.unparse([[...cells]]);
  const head = (first: CsvRow) => `\ufeff${csvLine(Object.keys(first))}\r\n`;
  const line = (row: CsvRow) => csvLine(Object.values(row));
  return openRows(name, { extension: 'csv', head, line, between: '\r\n', tail: '\r\n' }, append);
}

function openRows<Row>(name: string, format: Format<Row>, append: Append): RowFile<Row> {
  const fileNames: string[] = [];
  let rowCount = 0;
  const close = () => {
    const last = fileNames.at(-1);
    if (last !== undefined) append(last, format.tail);
  };
  const open = () => {
    close();
    const part = fileNames.length === 0 ? '' : `-${fileNames.length + 1}`;
    fileNames.push(`${name}${part}.${format.extension}`);
  };
  const add = (rows: readonly Row[]) => {
    const [first] = rows;
    if (first === undefined) return;
    const isNew = rowCount % rowsPerFile === 0;
    if (isNew) open();
    const taken = rows.slice(0, rowsPerFile - (rowCount % rowsPerFile));
    rowCount += taken.length;
    const text = taken.map(format.line).join(format.between);
    append(fileNames.at(-1) ?? '', (isNew ? format.head(first) : format.between) + text);
    add(rows.slice(taken.length));
  };
  return { add, close, fileNames };
}
