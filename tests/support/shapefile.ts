import { zipSync } from 'fflate';

export type Shape =
  | { type: 'Point'; coordinates: readonly [number, number] }
  | { type: 'Polygon'; coordinates: readonly (readonly (readonly [number, number])[])[] };

export type ShapefileOptions = {
  readonly shapes: readonly Shape[];
  /** A row for each shape; the keys of the first are the columns. */
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly prj?: string;
  /** What the .cpg file says; the text is written in it when it is GBK, else in UTF-8. */
  readonly cpg?: string;
  readonly encoding?: 'gbk' | 'utf-8';
};

/** A zipped Shapefile by the letter of ESRI's paper: header, records, dBASE table. */
export function zippedShapefile(options: ShapefileOptions): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(shapefileParts(options)));
}

/** The files of the archive by name, for tests that damage one of them. */
export function shapefileParts({
  shapes,
  records,
  prj,
  cpg,
  encoding = 'utf-8',
}: ShapefileOptions): Record<string, Uint8Array> {
  const encode = encoding === 'gbk' ? encodeGbk : (text: string) => new TextEncoder().encode(text);
  const plain = (text: string) => new TextEncoder().encode(text);
  return {
    'layer/data.shp': shpOf(shapes),
    'layer/data.dbf': dbfOf(records, encode),
    ...(prj !== undefined && { 'layer/data.prj': plain(prj) }),
    ...(cpg !== undefined && { 'layer/data.cpg': plain(cpg) }),
  };
}

const shapeTypes = { Point: 1, Polygon: 5 } as const;

function shpOf(shapes: readonly Shape[]): Uint8Array {
  const records = shapes.map((shape, i) => recordOf(shape, i + 1));
  const length = 100 + records.reduce((sum, record) => sum + record.length, 0);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, shapeTypes[shapes[0]?.type ?? 'Point'], true);
  let at = 100;
  for (const record of records) {
    file.set(record, at);
    at += record.length;
  }
  return file;
}

function recordOf(shape: Shape, number: number): Uint8Array {
  const content =
    shape.type === 'Point' ? pointOf(shape.coordinates) : polygonOf(shape.coordinates);
  const record = new Uint8Array(8 + content.byteLength);
  const view = new DataView(record.buffer);
  view.setInt32(0, number);
  view.setInt32(4, content.byteLength / 2);
  record.set(new Uint8Array(content.buffer), 8);
  return record;
}

function pointOf([x, y]: readonly [number, number]): DataView {
  const view = new DataView(new ArrayBuffer(20));
  view.setInt32(0, shapeTypes.Point, true);
  view.setFloat64(4, x, true);
  view.setFloat64(12, y, true);
  return view;
}

/** Shells of a Shapefile run clockwise: the rings are turned around. */
function polygonOf(rings: readonly (readonly (readonly [number, number])[])[]): DataView {
  const points = rings.flatMap((ring) => ring.toReversed());
  const view = new DataView(new ArrayBuffer(44 + 4 * rings.length + 16 * points.length));
  view.setInt32(0, shapeTypes.Polygon, true);
  view.setInt32(36, rings.length, true);
  view.setInt32(40, points.length, true);
  let first = 0;
  rings.forEach((ring, i) => {
    view.setInt32(44 + 4 * i, first, true);
    first += ring.length;
  });
  const start = 44 + 4 * rings.length;
  points.forEach(([x, y], i) => {
    view.setFloat64(start + 16 * i, x, true);
    view.setFloat64(start + 16 * i + 8, y, true);
  });
  return view;
}

const fieldWidth = 60;

function dbfOf(
  records: ShapefileOptions['records'],
  encode: (text: string) => Uint8Array,
): Uint8Array {
  const names = Object.keys(records[0] ?? {});
  const start = 32 + 32 * names.length + 1;
  const width = 1 + fieldWidth * names.length;
  const file = new Uint8Array(start + records.length * width + 1).fill(0x20, start);
  const view = new DataView(file.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, records.length, true);
  view.setUint16(8, start, true);
  view.setUint16(10, width, true);
  names.forEach((name, i) => {
    file.set(encode(name).subarray(0, 10), 32 + 32 * i);
    view.setUint8(32 + 32 * i + 11, 'C'.charCodeAt(0));
    view.setUint8(32 + 32 * i + 16, fieldWidth);
  });
  view.setUint8(start - 1, 0x0d);
  records.forEach((record, row) => {
    names.forEach((name, i) => {
      const bytes = encode(record[name] ?? '').subarray(0, fieldWidth);
      file.set(bytes, start + row * width + 1 + fieldWidth * i);
    });
  });
  return file;
}

/** There is a decoder in every engine, and no encoder: it is made by decoding every pair. */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => gbkPairs().get(character) ?? [character.charCodeAt(0)]),
  );
}

let pairs: Map<string, readonly [number, number]> | null = null;

function gbkPairs(): Map<string, readonly [number, number]> {
  if (pairs !== null) return pairs;
  pairs = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) pairs.set(character, [lead, trail]);
    }
  }
  return pairs;
}
