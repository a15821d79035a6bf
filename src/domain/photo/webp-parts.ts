import {
  ascii,
  asciiBytes,
  byte,
  joinBytes,
  littleEndian32,
  uint16le,
  uint32le,
} from './picture-bytes.ts';
import type { PictureParts } from './picture-parts.ts';

const headLength = 12;
const exifHead = 'Exif\0\0';
/** Flags of the extended head. */
const alphaFlag = 0x10;
const exifFlag = 0x08;
const animationFlag = 0x02;

export function isWebp(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP';
}

type Chunk = { readonly type: string; readonly content: Uint8Array };
type Size = { readonly widthPixels: number; readonly heightPixels: number };

/** A WebP by its chunks; null where it breaks off, moves, or holds no picture. */
export function readWebp(bytes: Uint8Array): PictureParts | null {
  const chunks = readChunks(bytes);
  if (chunks === null) return null;
  const extended = chunks.find(({ type }) => type === 'VP8X');
  if (extended !== undefined && (byte(extended.content, 0) & animationFlag) !== 0) return null;
  const picture = chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L');
  const size = picture && sizeOf(picture);
  if (!size) return null;
  const alpha = chunks.find(({ type }) => type === 'ALPH');
  // A lossless picture says itself whether it lets the ground through.
  const hasAlpha =
    alpha !== undefined ||
    (extended !== undefined && (byte(extended.content, 0) & alphaFlag) !== 0);
  return {
    ...size,
    exif: exifOf(chunks),
    write: (exif) =>
      writeFile([
        ...(exif === null && alpha === undefined
          ? []
          : [headOf(size, (hasAlpha ? alphaFlag : 0) | (exif === null ? 0 : exifFlag))]),
        ...(alpha === undefined ? [] : [alpha]),
        picture,
        ...(exif === null ? [] : [{ type: 'EXIF', content: exif }]),
      ]),
  };
}

/** To the length that its head tells; what comes after it is no part of it. */
function readChunks(bytes: Uint8Array): readonly Chunk[] | null {
  const end = 8 + uint32le(bytes, 4);
  if (end > bytes.length) return null;
  const chunks: Chunk[] = [];
  for (let at: number = headLength; at + 8 <= end; ) {
    const length = uint32le(bytes, at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end) return null;
    chunks.push({ type: ascii(bytes, at, 4), content });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function sizeOf({ type, content }: Chunk): Size | null {
  const size = type === 'VP8L' ? losslessSize(content) : lossySize(content);
  return size !== null && size.widthPixels > 0 && size.heightPixels > 0 ? size : null;
}

function lossySize(content: Uint8Array): Size | null {
  const isKeyFrame = (byte(content, 0) & 1) === 0 && ascii(content, 3, 3) === '\x9d\x01\x2a';
  if (!isKeyFrame) return null;
  const size = (at: number) => uint16le(content, at) & 0x3fff;
  return { widthPixels: size(6), heightPixels: size(8) };
}

function losslessSize(content: Uint8Array): Size | null {
  if (byte(content, 0) !== 0x2f || content.length < 5) return null;
  const bits = uint32le(content, 1);
  return { widthPixels: (bits & 0x3fff) + 1, heightPixels: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Some writers put the head of the JPEG segment before it. */
function exifOf(chunks: readonly Chunk[]): Uint8Array | null {
  const content = chunks.find(({ type }) => type === 'EXIF')?.content ?? null;
  const hasHead = content !== null && ascii(content, 0, exifHead.length) === exifHead;
  return hasHead ? content.subarray(exifHead.length) : content;
}

function headOf({ widthPixels, heightPixels }: Size, flags: number): Chunk {
  const size = (pixels: number) => littleEndian32(pixels - 1).slice(0, 3);
  const content = [flags, 0, 0, 0, ...size(widthPixels), ...size(heightPixels)];
  return { type: 'VP8X', content: Uint8Array.from(content) };
}

function writeFile(chunks: readonly Chunk[]): Uint8Array {
  const body = joinBytes([asciiBytes('WEBP'), ...chunks.map(writeChunk)]);
  return joinBytes([asciiBytes('RIFF'), littleEndian32(body.length), body]);
}

function writeChunk({ type, content }: Chunk): Uint8Array {
  const padding = content.length % 2 === 0 ? [] : [0];
  return joinBytes([asciiBytes(type), littleEndian32(content.length), content, padding]);
}
