import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LngLat } from '../../src/domain/position.ts';

const folder = join(import.meta.dirname, '../fixtures/photos');

/** Pictures of 48 by 32 pixels, drawn and written by Chromium, without a word about themselves or a colour profile. */
export const plainPictures = {
  jpeg: read('plain.jpg'),
  png: read('plain.png'),
  webp: read('plain.webp'),
  webpWithAlpha: read('alpha.webp'),
} as const;
export type PictureKind = keyof typeof plainPictures;

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

export type ExifWords = {
  readonly orientation?: number;
  readonly position?: LngLat;
  /** Written into the fields for the maker, the time and the serial number. */
  readonly words?: string;
  readonly isLittleEndian?: boolean;
};

/** An EXIF block as a camera writes it, made without a line of the code under test. */
export function exifOf(said: ExifWords): Uint8Array {
  const { orientation, position, words, isLittleEndian = false } = said;
  const bytes = new DataView(new ArrayBuffer(2_000));
  let free = 200;
  const put16 = (at: number, value: number) => bytes.setUint16(at, value, isLittleEndian);
  const put32 = (at: number, value: number) => bytes.setUint32(at, value, isLittleEndian);
  const putText = (text: string) => {
    const at = free;
    for (const letter of Buffer.from(text, 'utf8')) bytes.setUint8(free++, letter);
    free += free % 2;
    return at;
  };
  const putDegrees = (degrees: number) => {
    const at = free;
    const whole = Math.floor(degrees);
    const minutes = Math.floor((degrees - whole) * 60);
    const seconds = Math.round((degrees - whole - minutes / 60) * 3600 * 1e4);
    for (const [index, value] of [whole, 1, minutes, 1, seconds, 1e4].entries()) {
      put32(at + 4 * index, value);
    }
    free += 24;
    return at;
  };
  type Field = readonly [tag: number, type: number, count: number, put: (at: number) => void];
  const putDirectory = (start: number, fields: readonly Field[]) => {
    put16(start, fields.length);
    for (const [index, [tag, type, count, put]] of fields.entries()) {
      const at = start + 2 + 12 * index;
      put16(at, tag);
      put16(at + 2, type);
      put32(at + 4, count);
      put(at + 8);
    }
  };
  const text = (tag: number): Field => [
    tag,
    2,
    Buffer.byteLength(words ?? '', 'utf8'),
    (at) => put32(at, putText(words ?? '')),
  ];
  const letter = (tag: number, value: string): Field => [
    tag,
    2,
    2,
    (at) => bytes.setUint8(at, value.charCodeAt(0)),
  ];
  const gps = ([lng, lat]: LngLat): readonly Field[] => [
    letter(1, lat < 0 ? 'S' : 'N'),
    [2, 5, 3, (at) => put32(at, putDegrees(Math.abs(lat)))],
    letter(3, lng < 0 ? 'W' : 'E'),
    [4, 5, 3, (at) => put32(at, putDegrees(Math.abs(lng)))],
  ];
  // II or MM.
  bytes.setUint16(0, isLittleEndian ? 0x4949 : 0x4d4d);
  put16(2, 42);
  put32(4, 8);
  const gpsAt = 120;
  putDirectory(8, [
    ...(words === undefined ? [] : [text(0x010f)]),
    ...(orientation === undefined
      ? []
      : [[0x0112, 3, 1, (at: number) => put16(at, orientation)] as const]),
    ...(words === undefined ? [] : [text(0x0132), text(0xa431)]),
    ...(position === undefined ? [] : [[0x8825, 4, 1, (at: number) => put32(at, gpsAt)] as const]),
  ]);
  if (position !== undefined) putDirectory(gpsAt, gps(position));
  return new Uint8Array(bytes.buffer, 0, free);
}

export type Metadata = {
  readonly exif?: Uint8Array;
  /** Written into every other place that a format has for words. */
  readonly words?: string;
};

/** A plain picture with metadata in every place that its format has for it. */
export function withMetadata(kind: PictureKind, { exif, words }: Metadata): Uint8Array {
  switch (kind) {
    case 'jpeg':
      return jpegWith({ exif, words });
    case 'png':
      return pngWith({ exif, words });
    case 'webp':
    case 'webpWithAlpha':
      return webpWith(plainPictures[kind], { exif, words });
  }
}

type Said = { readonly exif: Uint8Array | undefined; readonly words: string | undefined };

function jpegWith({ exif, words }: Said): Uint8Array {
  const segment = (marker: number, content: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(content.length + 2);
    return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
  };
  const text = Buffer.from(words ?? '', 'utf8');
  const named = (name: string) => Buffer.concat([Buffer.from(`${name}\0`, 'latin1'), text]);
  const { jpeg } = plainPictures;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))] : []),
    ...(words === undefined
      ? []
      : [
          segment(0xe0, named('JFXX')),
          segment(0xe1, named('http://ns.adobe.com/xap/1.0/')),
          segment(0xe2, named('ICC_PROFILE')),
          segment(0xe2, named('MPF')),
          segment(0xed, named('Photoshop 3.0')),
          segment(0xef, text),
          segment(0xfe, text),
        ]),
    jpeg.subarray(2),
    // The film of a moving photo, or a second picture.
    ...(words === undefined ? [] : [text, jpeg]),
  ]);
}

function pngWith({ exif, words }: Said): Uint8Array {
  const { png } = plainPictures;
  const afterHead = 8 + 25;
  const text = Buffer.from(words ?? '', 'utf8');
  const keyed = (flags: readonly number[]) =>
    Buffer.concat([Buffer.from('Comment\0', 'latin1'), Buffer.from(flags), text]);
  return Buffer.concat([
    png.subarray(0, afterHead),
    ...(exif ? [pngChunk('eXIf', exif)] : []),
    ...(words === undefined
      ? []
      : [
          pngChunk('tEXt', keyed([])),
          pngChunk('zTXt', keyed([0])),
          pngChunk('iTXt', keyed([0, 0, 0, 0])),
          pngChunk('tIME', Buffer.from([7, 234, 11, 20, 9, 0, 0])),
          pngChunk('iCCP', keyed([0])),
          pngChunk('prVt', text),
        ]),
    png.subarray(afterHead),
    ...(words === undefined ? [] : [text]),
  ]);
}

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const checked = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}

function webpWith(plain: Uint8Array, { exif, words }: Said): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const head = Buffer.alloc(8, type, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const text = Buffer.from(words ?? '', 'utf8');
  const isExtended = Buffer.from(plain.subarray(12, 16)).toString('latin1') === 'VP8X';
  const alpha = isExtended ? (plain[20] ?? 0) & 0x10 : 0;
  const head = Buffer.from([alpha | 0x2c, 0, 0, 0, 47, 0, 0, 31, 0, 0]);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    chunk('VP8X', head),
    ...(words === undefined ? [] : [chunk('ICCP', text)]),
    plain.subarray(isExtended ? 30 : 12),
    ...(exif ? [chunk('EXIF', exif)] : []),
    ...(words === undefined ? [] : [chunk('XMP ', text), chunk('priv', text)]),
  ]);
  const riff = Buffer.alloc(8, 'RIFF', 'latin1');
  riff.writeUInt32LE(body.length, 4);
  return Buffer.concat([riff, body, ...(words === undefined ? [] : [text])]);
}
