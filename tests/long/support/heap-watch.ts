import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Flags of a process that `watchHeap` can look into. */
export const heapWatchFlags: readonly string[] = ['--inspect=127.0.0.1:0'];

export type HeapWatch = {
  /** Bytes of live objects: read after a collection, so that no garbage is counted. */
  measure(): Promise<number>;
  close(): void;
};

const answerSchema = z.object({ id: z.number(), result: z.unknown() });
const usageSchema = z.object({ usedSize: z.number(), backingStorageSize: z.number().default(0) });

/** Looks into a Node process by the inspector whose address it has printed. */
export async function watchHeap(output: () => string): Promise<HeapWatch> {
  const socket = new WebSocket(await findInspector(output));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('No inspector.')), { once: true });
  });
  let lastId = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = answerSchema.safeParse(JSON.parse(String(data)));
    if (answer.success) waiting.get(answer.data.id)?.(answer.data.result);
  });
  const send = (method: string) =>
    new Promise<unknown>((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      socket.send(JSON.stringify({ id: lastId, method }));
    });
  return {
    measure: async () => {
      await send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = usageSchema.parse(
        await send('Runtime.getHeapUsage'),
      );
      return usedSize + backingStorageSize;
    },
    close: () => socket.close(),
  };
}

async function findInspector(output: () => string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const found = /ws:\/\/\S+/.exec(output())?.[0];
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('The process printed no address of an inspector.');
}
