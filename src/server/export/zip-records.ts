/** What a zip says of one of its files. */
export type ZipEntry = {
  readonly name: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its header begins. */
  readonly offset: number;
};

/** Where the list of files lies. */
export type ZipDirectory = {
  readonly entries: number;
  readonly bytes: number;
  readonly offset: number;
};

/** What 32 and 16 bits hold; above it stands in records of 64 bits. */
export type ZipLimits = { readonly offset: number; readonly entries: number };
export const zipLimits: ZipLimits = { offset: 0xff_ff_ff_ff, entries: 0xff_ff };

const full32 = 0xff_ff_ff_ff;
const full16 = 0xff_ff;
/** Names are UTF-8; of what is written bit by bit the sizes follow behind it. */
const utf8Flag = 0x08_00;
const sizesFollowFlag = 0x00_08;
const version20 = 20;
const version45 = 45;

/** Stands before the bytes of a file; a deflated one does not know its sizes yet. */
export function localHeader(entry: ZipEntry, at: number): Uint8Array {
  const sizes = entry.isDeflated ? [0, 0, 0] : [entry.crc, entry.packedBytes, entry.bytes];
  return record([
    [4, 0x04_03_4b_50],
    [2, version20],
    ...methodAndTime(entry, at),
    ...sizes.map((size) => [4, size] as const),
    [2, entry.name.length],
    [2, 0],
    entry.name,
  ]);
}

/** Stands behind a deflated file. */
export function sizesBehind({ crc, packedBytes, bytes }: ZipEntry): Uint8Array {
  return record([
    [4, 0x08_07_4b_50],
    [4, crc],
    [4, packedBytes],
    [4, bytes],
  ]);
}

/** The line of a file in the list at the end. */
export function directoryLine(entry: ZipEntry, at: number, limits: ZipLimits): Uint8Array {
  const isFar = entry.offset >= limits.offset;
  return record([
    [4, 0x02_01_4b_50],
    [2, isFar ? version45 : version20],
    [2, isFar ? version45 : version20],
    ...methodAndTime(entry, at),
    [4, entry.crc],
    [4, entry.packedBytes],
    [4, entry.bytes],
    [2, entry.name.length],
    [2, isFar ? 12 : 0],
    // No comment, the first disk, no attributes.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? full32 : entry.offset],
    entry.name,
    ...(isFar
      ? ([
          [2, 1],
          [2, 8],
          [8, entry.offset],
        ] as const)
      : []),
  ]);
}

/** The end of a zip. */
export function endOf({ entries, bytes, offset }: ZipDirectory, limits: ZipLimits): Uint8Array {
  const isLarge = entries >= limits.entries || offset + bytes >= limits.offset;
  const count = isLarge ? full16 : entries;
  return record([
    ...(isLarge ? largeEnd({ entries, bytes, offset }) : []),
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, isLarge ? full32 : bytes],
    [4, isLarge ? full32 : offset],
    [2, 0],
  ]);
}

function largeEnd({ entries, bytes, offset }: ZipDirectory): readonly Field[] {
  return [
    [4, 0x06_06_4b_50],
    [8, 44],
    [2, version45],
    [2, version45],
    [4, 0],
    [4, 0],
    [8, entries],
    [8, entries],
    [8, bytes],
    [8, offset],
    // Where this record is found.
    [4, 0x07_06_4b_50],
    [4, 0],
    [8, offset + bytes],
    [4, 1],
  ];
}

function methodAndTime({ isDeflated }: ZipEntry, at: number): readonly Field[] {
  const { time, day } = inShanghai(at);
  return [
    [2, isDeflated ? utf8Flag | sizesFollowFlag : utf8Flag],
    [2, isDeflated ? 8 : 0],
    [2, time],
    [2, day],
  ];
}

/** A zip knows no zones, and its time in steps of two seconds from 1980. */
function inShanghai(at: number): { time: number; day: number } {
  const moment = new Date(at + 8 * 3_600_000);
  const time =
    (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const years = Math.max(0, moment.getUTCFullYear() - 1980);
  return { time, day: (years << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate() };
}

type Field = readonly [bytes: 2 | 4 | 8, value: number] | Uint8Array;

/** Fields one after the other, numbers with their lowest byte first. */
function record(fields: readonly Field[]): Uint8Array {
  const lengthOf = (field: Field) => (field instanceof Uint8Array ? field.length : field[0]);
  const bytes = new Uint8Array(fields.reduce((sum, field) => sum + lengthOf(field), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const field of fields) {
    if (field instanceof Uint8Array) bytes.set(field, at);
    else writeNumber(view, at, field);
    at += lengthOf(field);
  }
  return bytes;
}

function writeNumber(view: DataView, at: number, [bytes, value]: readonly [2 | 4 | 8, number]) {
  switch (bytes) {
    case 2:
      return view.setUint16(at, value, true);
    case 4:
      return view.setUint32(at, value, true);
    case 8:
      return view.setBigUint64(at, BigInt(value), true);
  }
}
