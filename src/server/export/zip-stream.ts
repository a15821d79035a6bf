import { zipLimits } from './zip-records.ts';
import { createZipWriter, type ZipWriter } from './zip-writer.ts';

/** Fills a zip step by step; a step is what is held in memory at a time. */
export type FillZip = (zip: ZipWriter) => AsyncGenerator<void, void>;

/** A zip that is made while it is sent. `at` in UTC milliseconds becomes the time of its files. */
export function streamZip(
  fill: FillZip,
  at: number,
  limits = zipLimits,
): ReadableStream<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = createZipWriter({ emit: (bytes) => ready.push(bytes), at, limits });
  const steps = fill(zip);
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
      await steps.return();
    },
  });
}
