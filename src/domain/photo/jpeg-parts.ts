import { ascii, asciiBytes, bigEndian16, byte, joinBytes, uint16 } from './picture-bytes.ts';
import type { PictureParts } from './picture-parts.ts';

const startOfImage = [0xff, 0xd8];
const endOfImage = [0xff, 0xd9];
const eoi = 0xd9;
const sos = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app14 = 0xee;

/** Baseline, extended and progressive: what browsers draw. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables that a scan is decoded by: Huffman, quantisation, restart interval. */
const tables = new Set([0xc4, 0xdb, 0xdd]);

/** Says that its colours are YCbCr; without the small picture that the segment may carry. */
const jfif = [...asciiBytes('JFIF\0'), 1, 1, 0, ...bigEndian16(1), ...bigEndian16(1), 0, 0];
const exifHead = 'Exif\0\0';

export function isJpeg(bytes: Uint8Array): boolean {
  return byte(bytes, 0) === 0xff && byte(bytes, 1) === 0xd8 && byte(bytes, 2) === 0xff;
}

type Segment = { readonly marker: number; readonly content: Uint8Array; readonly end: number };

/**
 * A JPEG by its segments; null where it breaks off or cannot be one. What comes after its end, such
 * as the film of a moving photo, is no part of it.
 */
export function readJpeg(bytes: Uint8Array): PictureParts | null {
  const drawing: (Uint8Array | readonly number[])[] = [];
  const colours: (Uint8Array | readonly number[])[] = [];
  let exif: Uint8Array | null = null;
  let size: Uint8Array | null = null;
  let isDrawn = false;
  for (let at: number = startOfImage.length; ; ) {
    const segment = readSegment(bytes, at);
    if (segment === null) return null;
    const { marker, content, end } = segment;
    at = end;
    if (marker === eoi) break;
    if (marker === app1) exif ??= exifOf(content);
    else if (marker === app0 || marker === app14) colours.push(...colourSegment(marker, content));
    else if (frames.has(marker)) {
      if (!isFrame(content)) return null;
      size = content;
      drawing.push(segmentOf(marker, content));
    } else if (tables.has(marker)) drawing.push(segmentOf(marker, content));
    else if (marker === sos) {
      const endOfScan = findEndOfScan(bytes, at);
      if (endOfScan === null) return null;
      drawing.push(segmentOf(marker, content), bytes.subarray(at, endOfScan));
      at = endOfScan;
      isDrawn = true;
    } else if (isOtherFrame(marker)) return null;
  }
  if (size === null || !isDrawn) return null;
  return {
    heightPixels: uint16(size, 1),
    widthPixels: uint16(size, 3),
    exif,
    write: (tag) =>
      joinBytes([
        startOfImage,
        ...colours,
        ...(tag === null ? [] : [segmentOf(app1, joinBytes([asciiBytes(exifHead), tag]))]),
        ...drawing,
        endOfImage,
      ]),
  };
}

/** The segment that begins here; the end of the image has no content. */
function readSegment(bytes: Uint8Array, start: number): Segment | null {
  let at = start;
  if (bytes[at] !== 0xff) return null;
  // A marker may be led by any number of bytes that only fill.
  while (bytes[at] === 0xff) at += 1;
  const marker = byte(bytes, at);
  at += 1;
  if (at > bytes.length) return null;
  if (marker === eoi) return { marker, content: new Uint8Array(), end: at };
  const end = at + uint16(bytes, at);
  return end < at + 2 || end > bytes.length
    ? null
    : { marker, content: bytes.subarray(at + 2, end), end };
}

/** Where the first marker after the scan stands; null where the file breaks off before one. */
function findEndOfScan(bytes: Uint8Array, start: number): number | null {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    // A stuffed byte, a restart or a byte that only fills belong to the scan.
    const isOfScan = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isOfScan && next !== 0xff) return at;
    at += isOfScan ? 2 : 1;
  }
  return null;
}

function isFrame(content: Uint8Array): boolean {
  const isWhole = content.length === 6 + 3 * byte(content, 5);
  return isWhole && uint16(content, 1) > 0 && uint16(content, 3) > 0;
}

/** Lossless, hierarchical and arithmetic ones, which browsers do not draw. */
function isOtherFrame(marker: number): boolean {
  return marker >= 0xc3 && marker <= 0xcf;
}

function exifOf(content: Uint8Array): Uint8Array | null {
  return ascii(content, 0, exifHead.length) === exifHead ? content.subarray(exifHead.length) : null;
}

/** What a decoder needs of these segments to tell the colours, written anew; any other is left out. */
function colourSegment(marker: number, content: Uint8Array): Uint8Array[] {
  if (marker === app0) {
    return ascii(content, 0, 5) === 'JFIF\0' ? [segmentOf(app0, Uint8Array.from(jfif))] : [];
  }
  if (ascii(content, 0, 5) !== 'Adobe') return [];
  const transform = byte(content, 11);
  return [segmentOf(app14, joinBytes([asciiBytes('Adobe'), [0, 100, 0, 0, 0, 0, transform]]))];
}

function segmentOf(marker: number, content: Uint8Array): Uint8Array {
  return joinBytes([[0xff, marker], bigEndian16(content.length + 2), content]);
}
