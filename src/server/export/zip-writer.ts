import { Deflate } from 'fflate';
import { crc32 } from './crc32.ts';
import {
  directoryLine,
  endOf,
  localHeader,
  sizesBehind,
  type ZipEntry,
  type ZipLimits,
} from './zip-records.ts';

/** One file of the zip under way. */
type ZipFile = { readonly write: (text: string) => void; readonly end: () => void };

/** A zip under way. */
export type ZipWriter = {
  /** A file of text, packed while it is written; several may be open, and stand in their order. */
  readonly open: (name: string) => ZipFile;
  /** A file that is there as a whole and would not become smaller, such as a photo. */
  readonly add: (name: string, bytes: Uint8Array) => void;
  readonly end: () => void;
};

type WriterOptions = {
  readonly emit: (bytes: Uint8Array) => void;
  /** In UTC milliseconds: the time of its files. */
  readonly at: number;
  readonly limits: ZipLimits;
};

/** What of a file waits for the files before it. */
type Waiting = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly parts: Uint8Array[];
  readonly crc: () => number;
  readonly bytes: () => number;
  isEnded: boolean;
};

/**
 * Writes a zip of any size: photos of a district are more than the 4 GiB and 65,535 files that a zip
 * of 32 bits holds, and that the writer of fflate knows.
 */
export function createZipWriter({ emit, at, limits }: WriterOptions): ZipWriter {
  const queue: Waiting[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  let begun: { offset: number; packed: number } | null = null;

  function send(bytes: Uint8Array): void {
    offset += bytes.length;
    emit(bytes);
  }

  function flush(): void {
    for (;;) {
      const [file] = queue;
      if (file === undefined) return;
      begun ??= begin(file);
      for (const part of file.parts.splice(0)) {
        begun.packed += part.length;
        send(part);
      }
      if (!file.isEnded) return;
      const entry = entryOf(file, begun);
      if (file.isDeflated) send(sizesBehind(entry));
      entries.push(entry);
      begun = null;
      queue.shift();
    }
  }

  function begin(file: Waiting) {
    const packed = file.isDeflated ? 0 : file.bytes();
    const start = { offset, packed };
    send(localHeader(entryOf(file, start), at));
    return { offset: start.offset, packed: 0 };
  }

  return {
    open(name) {
      const file = packText(name, flush);
      queue.push(file.waiting);
      return file;
    },
    add(name, bytes) {
      const crc = crc32(bytes);
      const whole = { name, isDeflated: false, parts: [bytes], isEnded: true };
      queue.push({ ...whole, crc: () => crc, bytes: () => bytes.length });
      flush();
    },
    end() {
      if (queue.length > 0) throw new Error('A file of the zip was not ended.');
      const start = offset;
      for (const entry of entries) send(directoryLine(entry, at, limits));
      send(endOf({ entries: entries.length, offset: start, bytes: offset - start }, limits));
    },
  };
}

function entryOf(file: Waiting, { offset, packed }: { offset: number; packed: number }): ZipEntry {
  return {
    name: new TextEncoder().encode(file.name),
    isDeflated: file.isDeflated,
    crc: file.crc(),
    packedBytes: packed,
    bytes: file.bytes(),
    offset,
  };
}

function packText(name: string, flush: () => void): ZipFile & { readonly waiting: Waiting } {
  const encoder = new TextEncoder();
  let crc = 0;
  let bytes = 0;
  const waiting: Waiting = {
    name,
    isDeflated: true,
    parts: [],
    isEnded: false,
    crc: () => crc,
    bytes: () => bytes,
  };
  const deflate = new Deflate((part) => waiting.parts.push(part));
  return {
    waiting,
    write(text) {
      const encoded = encoder.encode(text);
      crc = crc32(encoded, crc);
      bytes += encoded.length;
      deflate.push(encoded);
      flush();
    },
    end() {
      deflate.push(new Uint8Array(), true);
      waiting.isEnded = true;
      flush();
    },
  };
}
