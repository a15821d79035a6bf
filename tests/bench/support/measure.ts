import { setImmediate as nextTurn } from 'node:timers/promises';

/** Several runs of one measurement. */
export type Runs = {
  readonly count: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
};

export function summarize(values: readonly number[]): Runs {
  const sorted = values.toSorted((left, right) => left - right);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** Of ascending values, between neighbours by proportion; NaN when there are none. */
export function quantile(ascending: readonly number[], share: number): number {
  const place = (ascending.length - 1) * share;
  const below = ascending[Math.floor(place)] ?? Number.NaN;
  const above = ascending[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The same measurement `count` times, after one that only warms up. */
export async function repeat(count: number, measure: () => Promise<number>): Promise<Runs> {
  await measure();
  const values: number[] = [];
  for (let run = 0; run < count; run++) values.push(await measure());
  return summarize(values);
}

/** Mean milliseconds of one call, over at least `atLeastMs` of calls and at least one call. */
export async function millisecondsEach(atLeastMs: number, work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  let calls = 0;
  do {
    await work();
    calls += 1;
  } while (performance.now() - startedAt < atLeastMs);
  return (performance.now() - startedAt) / calls;
}

/**
 * Calls a second of several writers at once. A turn of the event loop lies between two calls of a
 * writer, as it lies between two requests of a server.
 */
export async function callsPerSecond(
  { writers, windowMs }: { writers: number; windowMs: number },
  work: (writer: number) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  let calls = 0;
  const write = async (writer: number) => {
    while (performance.now() - startedAt < windowMs) {
      await work(writer);
      calls += 1;
      await nextTurn();
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return (calls * 1000) / (performance.now() - startedAt);
}
