import { decodeTable } from './decode.ts';

/** The attributes of a Shapefile as text, as they stand in the file. */
export type DbfTable = {
  readonly encoding: string;
  readonly headers: string[];
  readonly records: Record<string, string>[];
};

type Field = { readonly nameBytes: Uint8Array; readonly start: number; readonly length: number };

const headerBytes = 32;
const fieldBytes = 32;
const nameBytes = 11;
const endOfFields = 0x0d;

/**
 * Reads the attribute table of a Shapefile; null when it is cut off. Everything stays text: a parser
 * that makes numbers of long ids loses their last digits, and blanks are no numbers. The encoding is
 * that of the .cpg file, else UTF-8 or GB18030 by the bytes.
 */
export function readDbf(bytes: Uint8Array, cpg: string | null): DbfTable | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes) return null;
  const count = view.getUint32(4, true);
  const start = view.getUint16(8, true);
  const width = view.getUint16(10, true);
  if (start + count * width > bytes.length) return null;
  const encoding = encodingOf(cpg) ?? encodingOfBytes(bytes);
  const decoder = new TextDecoder(encoding);
  const text = (part: Uint8Array) => decoder.decode(part).split('\0', 1)[0]?.trim() ?? '';
  const fields = readFields(bytes, start).map((field) => ({
    ...field,
    // A name may be cut off inside a character.
    name: text(field.nameBytes).replace(/\ufffd+$/, ''),
  }));
  const records = Array.from({ length: count }, (_, i) => {
    const record = bytes.subarray(start + i * width, start + (i + 1) * width);
    return Object.fromEntries(
      fields.map(({ name, ...field }) => [
        name,
        text(record.subarray(field.start, field.start + field.length)),
      ]),
    );
  });
  return { encoding, headers: fields.map(({ name }) => name), records };
}

/** The first byte of a record is its mark of deletion. */
function readFields(bytes: Uint8Array, end: number): Field[] {
  const fields: Field[] = [];
  let start = 1;
  for (
    let at = headerBytes;
    at + fieldBytes <= end && bytes[at] !== endOfFields;
    at += fieldBytes
  ) {
    const length = bytes[at + 16] ?? 0;
    fields.push({ nameBytes: bytes.subarray(at, at + nameBytes), start, length });
    start += length;
  }
  return fields;
}

/** null for a name that says nothing, as that of Latin letters, which Chinese files bear by mistake. */
function encodingOf(cpg: string | null): string | null {
  const name = cpg?.trim().toLowerCase() ?? '';
  if (/gb|936|54936/.test(name)) return 'gb18030';
  return /utf-?8|65001/.test(name) ? 'utf-8' : null;
}

function encodingOfBytes(bytes: Uint8Array): string {
  const start = new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true);
  const decoded = decodeTable(bytes.subarray(start));
  return decoded.ok ? decoded.encoding : 'gb18030';
}
