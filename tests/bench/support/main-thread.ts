import type { CDPSession } from '@playwright/test';

/** What the main thread of a page has done since it began, in milliseconds. */
export type MainThread = {
  readonly taskMs: number;
  readonly scriptMs: number;
  /** When this was read, by the page's own clock. */
  readonly atMs: number;
};

/** `Performance.enable` must have been sent before. */
export async function readMainThread(devtools: CDPSession): Promise<MainThread> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = new Map(metrics.map(({ name, value }) => [name, value]));
  const read = (name: string) => (seconds.get(name) ?? Number.NaN) * 1000;
  return {
    taskMs: read('TaskDuration'),
    scriptMs: read('ScriptDuration'),
    atMs: read('Timestamp'),
  };
}

/** Bytes of live objects and of what typed arrays hold, after a collection. */
export async function measureHeap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

export function timeBetween(
  before: MainThread,
  after: MainThread,
): { readonly taskMs: number; readonly scriptMs: number; readonly elapsedMs: number } {
  return {
    taskMs: after.taskMs - before.taskMs,
    scriptMs: after.scriptMs - before.scriptMs,
    elapsedMs: after.atMs - before.atMs,
  };
}
