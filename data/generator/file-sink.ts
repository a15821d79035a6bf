import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Append } from './text-files.ts';

export type FileSink = {
  readonly append: Append;
  /** Bytes of each file so far. */
  readonly sizes: ReadonlyMap<string, number>;
  close(): void;
};

/** Writes text to files as it comes; what stood in them before is gone. */
export function openFileSink(pathOf: (fileName: string) => string): FileSink {
  const files = new Map<string, number>();
  const sizes = new Map<string, number>();
  const open = (fileName: string) => {
    mkdirSync(dirname(pathOf(fileName)), { recursive: true });
    const file = openSync(pathOf(fileName), 'w');
    files.set(fileName, file);
    return file;
  };
  return {
    append: (fileName, text) => {
      const written = writeSync(files.get(fileName) ?? open(fileName), text);
      sizes.set(fileName, (sizes.get(fileName) ?? 0) + written);
    },
    sizes,
    close: () => {
      for (const file of files.values()) closeSync(file);
    },
  };
}
