import { Zip, ZipDeflate } from 'fflate';

/** One file of the zip under way. */
export type ZipFile = { write(text: string): void; end(): void };

/** Fills a zip step by step; a step is what is held in memory at a time. */
export type FillZip = (open: (name: string) => ZipFile) => AsyncGenerator<void, void>;

/** A zip that is made while it is sent. `at` in UTC milliseconds becomes the time of its files. */
export function streamZip(fill: FillZip, at: number): ReadableStream<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const steps = fill((name) => openFile(zip, { name, at }));
  let isDone = false;
  return new ReadableStream({
    async pull(controller) {
      while (ready.length === 0 && !isDone) {
        isDone = (await steps.next()).done === true;
        if (isDone) zip.end();
      }
      for (const bytes of ready.splice(0)) controller.enqueue(bytes);
      if (isDone) controller.close();
    },
    async cancel() {
      zip.terminate();
      await steps.return();
    },
  });
}

function openFile(zip: Zip, { name, at }: { name: string; at: number }): ZipFile {
  const file = new ZipDeflate(name);
  file.mtime = at;
  zip.add(file);
  const encoder = new TextEncoder();
  return {
    write: (text) => file.push(encoder.encode(text)),
    end: () => file.push(new Uint8Array(), true),
  };
}
