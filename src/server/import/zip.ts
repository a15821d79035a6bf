import { Inflate } from 'fflate';
import { type UnreadableFile, unreadable } from './unreadable.ts';

/** One file of an archive, not yet inflated. */
export type ZipEntry = {
  /** With its folders; bytes of an unknown encoding one by one, which is enough for ASCII endings. */
  readonly name: string;
  readonly inflatedBytes: number;
  readonly compressed: Uint8Array;
  readonly isDeflated: boolean;
};

export type OpenZip = { ok: true; entries: ZipEntry[] };

const limits = { entries: 100, inflatedBytes: 300 * 1024 * 1024, ratio: 100 } as const;

/** Below this a small file may well be compressed a hundredfold. */
const ratioMattersFromBytes = 1024 * 1024;

const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const headerBytes = { end: 22, entry: 46, local: 30 } as const;
const maxCommentBytes = 0xffff;
const method = { stored: 0, deflated: 8 } as const;
const encryptedFlag = 1;
const portionBytes = 64 * 1024;

/** Lists an archive without inflating anything; what it declares is checked first. */
export function openZip(bytes: Uint8Array): OpenZip | UnreadableFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const listed = listEntries(view, bytes);
    if (!Array.isArray(listed)) return listed;
    return refusalOf(listed, bytes.length) ?? { ok: true, entries: listed };
  } catch (error) {
    // A place outside of the file.
    if (error instanceof RangeError) return brokenZip();
    throw error;
  }
}

/** The content of an entry; null when it is damaged or more than it declares. */
export function inflateEntry({ compressed, inflatedBytes, isDeflated }: ZipEntry) {
  if (!isDeflated) return compressed;
  const content = new Uint8Array(inflatedBytes);
  let length = 0;
  const inflate = new Inflate((part) => {
    if (length + part.length > inflatedBytes) throw new RangeError('more than declared');
    content.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < compressed.length; at += portionBytes) {
      const end = at + portionBytes;
      inflate.push(compressed.subarray(at, end), end >= compressed.length);
    }
  } catch {
    return null;
  }
  return length === inflatedBytes ? content : null;
}

function listEntries(view: DataView, bytes: Uint8Array): ZipEntry[] | UnreadableFile {
  const end = endOfZip(view);
  if (end === null) return brokenZip();
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return tooManyEntries(count);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== signature.entry) return brokenZip();
    if (view.getUint16(at + 8, true) & encryptedFlag) return encryptedZip();
    const entry = entryAt(at, { view, bytes });
    if (entry === null) return brokenZip();
    entries.push(entry);
    at += headerBytes.entry + variableBytes(view, at);
  }
  return entries;
}

/** The last record of the archive, which a comment may follow. */
function endOfZip(view: DataView): number | null {
  const last = view.byteLength - headerBytes.end;
  for (let at = last; at >= Math.max(0, last - maxCommentBytes); at--) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  return null;
}

/** null for an entry of another method, or one that does not lie in the file. */
function entryAt(
  at: number,
  { view, bytes }: { view: DataView; bytes: Uint8Array },
): ZipEntry | null {
  const entryMethod = view.getUint16(at + 10, true);
  const compressedBytes = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (entryMethod !== method.stored && entryMethod !== method.deflated) return null;
  if (view.getUint32(local, true) !== signature.local) return null;
  const names = view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const start = local + headerBytes.local + names;
  if (start + compressedBytes > bytes.length) return null;
  const nameBytes = view.getUint16(at + 28, true);
  return {
    name: String.fromCharCode(...bytes.subarray(at + headerBytes.entry).subarray(0, nameBytes)),
    inflatedBytes: view.getUint32(at + 24, true),
    compressed: bytes.subarray(start, start + compressedBytes),
    isDeflated: entryMethod === method.deflated,
  };
}

/** Name, extra field and comment of an entry. */
function variableBytes(view: DataView, at: number): number {
  return [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);
}

function refusalOf(entries: readonly ZipEntry[], zipBytes: number): UnreadableFile | null {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  const isBomb = inflated > ratioMattersFromBytes && inflated > zipBytes * limits.ratio;
  return inflated > limits.inflatedBytes || isBomb ? tooMuchInside(inflated) : null;
}

export function brokenZip(): UnreadableFile {
  return unreadable(
    '压缩文件已损坏或不完整；请重新打包为 zip 后导入。',
    'The zip file is damaged or incomplete; pack it again and import it.',
  );
}

function encryptedZip(): UnreadableFile {
  return unreadable(
    '压缩文件设有密码；请去掉密码后重新打包导入。',
    'The zip file is encrypted; pack it again without a password.',
  );
}

function tooManyEntries(found: number): UnreadableFile {
  return unreadable(
    `压缩文件内有 ${found} 个文件，超过上限 ${limits.entries} 个；请只打包一个 Shapefile 图层。`,
    `The zip file holds ${found} files, more than the limit of ${limits.entries}; pack a single Shapefile layer.`,
  );
}

function tooMuchInside(found: number): UnreadableFile {
  const [foundMiB, limitMiB] = [found, limits.inflatedBytes].map((size) =>
    Math.ceil(size / 1024 / 1024),
  );
  return unreadable(
    `压缩文件解压后为 ${foundMiB} MiB，超过上限 ${limitMiB} MiB 或原大小的 ${limits.ratio} 倍；请分成几个文件导入。`,
    `The zip file holds ${foundMiB} MiB, more than ${limitMiB} MiB or ${limits.ratio} times its own size; split it into several files.`,
  );
}
