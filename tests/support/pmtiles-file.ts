import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

type WrittenTile = {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
};

export type WrittenArchive = {
  readonly tiles: readonly WrittenTile[];
  /** By the specification: 1 is MVT, 2 PNG, 3 JPEG. */
  readonly tileType: number;
  readonly metadata: unknown;
  /** `[west, south, east, north]` in degrees. */
  readonly bounds: readonly [number, number, number, number];
};

const headerBytes = 127;
const gzip = 2;

/** The bytes of a PMTiles archive, version 3, with one directory; all of it gzipped. */
export function pmtilesFile({ tiles, tileType, metadata, bounds }: WrittenArchive): Buffer {
  const sorted = tiles
    .map(({ z, x, y, bytes }) => ({ z, id: zxyToTileId(z, x, y), bytes: gzipSync(bytes) }))
    .toSorted((left, right) => left.id - right.id);
  const directory = gzipSync(directoryOf(sorted));
  const json = gzipSync(JSON.stringify(metadata));
  const data = Buffer.concat(sorted.map(({ bytes }) => bytes));
  const zooms = sorted.map(({ z }) => z);
  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const jsonAt = headerBytes + directory.length;
  const dataAt = jsonAt + json.length;
  const places = [headerBytes, directory.length, jsonAt, json.length, dataAt, 0, dataAt];
  const counts = [data.length, sorted.length, sorted.length, sorted.length];
  [...places, ...counts].forEach((value, index) => {
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  });
  header.set([1, gzip, gzip, tileType, Math.min(...zooms), Math.max(...zooms)], 96);
  bounds.forEach((degrees, index) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
  });
  return Buffer.concat([header, directory, json, data]);
}

type Entry = { readonly id: number; readonly bytes: Uint8Array };

/** Ids as differences, then run lengths, lengths, and offsets plus one: all as varints. */
function directoryOf(entries: readonly Entry[]): Buffer {
  const ids = entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0));
  const lengths = entries.map(({ bytes }) => bytes.length);
  let offset = 0;
  const offsets = lengths.map((length) => {
    offset += length;
    return offset - length + 1;
  });
  const numbers = [entries.length, ...ids, ...entries.map(() => 1), ...lengths, ...offsets];
  return Buffer.from(numbers.flatMap(varint));
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
