/** Reading and joining bytes; what lies beyond the end reads as zero. */

export function uint16(bytes: Uint8Array, at: number): number {
  return (byte(bytes, at) << 8) | byte(bytes, at + 1);
}

export function uint16le(bytes: Uint8Array, at: number): number {
  return byte(bytes, at) | (byte(bytes, at + 1) << 8);
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
}

export function uint32le(bytes: Uint8Array, at: number): number {
  return uint16le(bytes, at) + uint16le(bytes, at + 2) * 0x10000;
}

export function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** So many bytes as the characters that they are in ASCII. */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function bigEndian16(value: number): readonly number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

export function bigEndian32(value: number): readonly number[] {
  return [...bigEndian16(value >>> 16), ...bigEndian16(value & 0xffff)];
}

export function littleEndian32(value: number): readonly number[] {
  return [...bigEndian32(value)].reverse();
}

export function joinBytes(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
