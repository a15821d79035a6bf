import { ascii, asciiBytes, bigEndian32, joinBytes, uint32 } from './picture-bytes.ts';
import type { PictureParts } from './picture-parts.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Size, palette, transparency, pixels, end: nothing else draws the picture. */
const drawing = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

type Chunk = { readonly type: string; readonly content: Uint8Array };

/** A PNG by its chunks; null where it breaks off, or one of them is not what its check sum says. */
export function readPng(bytes: Uint8Array): PictureParts | null {
  const chunks = readChunks(bytes);
  const head = chunks?.[0];
  if (chunks === null || head?.type !== 'IHDR' || head.content.length !== 13) return null;
  if (!chunks.some(({ type }) => type === 'IDAT')) return null;
  const widthPixels = uint32(head.content, 0);
  const heightPixels = uint32(head.content, 4);
  if (widthPixels === 0 || heightPixels === 0) return null;
  return {
    widthPixels,
    heightPixels,
    exif: chunks.find(({ type }) => type === 'eXIf')?.content ?? null,
    write: (exif) => {
      const tag = exif === null ? [] : [{ type: 'eXIf', content: exif }];
      const kept = chunks.slice(1).filter(({ type }) => drawing.has(type));
      return joinBytes([signature, ...[head, ...tag, ...kept].map(writeChunk)]);
    },
  };
}

/** To the end of the picture; what comes after it is no part of it. */
function readChunks(bytes: Uint8Array): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at: number = signature.length; ; ) {
    const length = uint32(bytes, at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return null;
    if (uint32(bytes, end) !== crc32(bytes.subarray(at + 4, end))) return null;
    const type = ascii(bytes, at + 4, 4);
    chunks.push({ type, content: bytes.subarray(at + 8, end) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
}

function writeChunk({ type, content }: Chunk): Uint8Array {
  const checked = joinBytes([asciiBytes(type), content]);
  return joinBytes([bigEndian32(content.length), checked, bigEndian32(crc32(checked))]);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The check sum of a chunk, over its type and its content. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
