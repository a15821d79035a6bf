import type { ListFormat } from '../../contract/list-exports.ts';
import { byteOrderMark, type Cell, toCsvLines } from './csv-text.ts';
import type { ListNames, ListSheet } from './list-sheet.ts';
import { demoMark } from './readme.ts';
import { sheetEnd, sheetHead, sheetPart, sheetRows, xlsxParts } from './xlsx-text.ts';
import { streamZip } from './zip-stream.ts';

/** Some rows of a list, and what they name. */
export type ListPart<Item> = { readonly items: readonly Item[]; readonly names: ListNames };

type ListJob<Item> = {
  readonly sheet: ListSheet<Item>;
  readonly parts: AsyncIterable<ListPart<Item>>;
  readonly isDemo: boolean;
  /** UTC milliseconds. */
  readonly at: number;
};

/** A list as a file that is made while it is sent. */
export function writeList<Item>(
  format: ListFormat,
  job: ListJob<Item>,
): ReadableStream<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(job);
    case 'csv':
      return streamText(csvText(job));
    case 'geojson':
      return streamText(geoJsonText(job));
  }
}

function cellsOf<Item>({ columns }: ListSheet<Item>, { items, names }: ListPart<Item>): Cell[][] {
  return items.map((item) => columns.map(({ cell }) => cell(item, names)));
}

function writeXlsx<Item>({ sheet, parts, isDemo, at }: ListJob<Item>): ReadableStream<Uint8Array> {
  return streamZip(async function* (zip) {
    for (const { name, text } of xlsxParts(sheet.title)) {
      const file = zip.open(name);
      file.write(text);
      file.end();
    }
    const file = zip.open(sheetPart);
    const head = [...(isDemo ? [[demoMark]] : []), sheet.columns.map(({ header }) => header)];
    file.write(
      sheetHead({ frozenRows: head.length, widths: sheet.columns.map(({ width }) => width) }),
    );
    file.write(sheetRows(head, 1, true));
    let next = head.length + 1;
    for await (const part of parts) {
      file.write(sheetRows(cellsOf(sheet, part), next));
      next += part.items.length;
      yield;
    }
    file.write(sheetEnd);
    file.end();
  }, at);
}

async function* csvText<Item>({ sheet, parts, isDemo }: ListJob<Item>): AsyncGenerator<string> {
  const head = [...(isDemo ? [[demoMark]] : []), sheet.columns.map(({ header }) => header)];
  yield byteOrderMark + toCsvLines(head);
  for await (const part of parts) yield toCsvLines(cellsOf(sheet, part));
}

async function* geoJsonText<Item>({ sheet, parts, isDemo }: ListJob<Item>): AsyncGenerator<string> {
  const mark = isDemo ? `"name":${JSON.stringify(demoMark)},` : '';
  yield `{"type":"FeatureCollection",${mark}"features":[\n`;
  let isFirst = true;
  for await (const part of parts) {
    const features = part.items.map((item) => featureOf(sheet, item, part.names));
    if (features.length > 0) yield (isFirst ? '' : ',\n') + features.join(',\n');
    isFirst &&= features.length === 0;
  }
  yield '\n]}\n';
}

function featureOf<Item>(
  { columns, geometry }: ListSheet<Item>,
  item: Item,
  names: ListNames,
): string {
  const properties = columns.flatMap(({ header, cell }) => {
    const value = cell(item, names);
    if (value === null || header === '经度' || header === '纬度') return [];
    return [[header, typeof value === 'object' ? value.day : value] as const];
  });
  return JSON.stringify({
    type: 'Feature',
    properties: Object.fromEntries(properties),
    geometry: geometry(item),
  });
}

function streamText(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
