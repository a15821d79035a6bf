import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Actor } from '../../domain/actor.ts';
import type { Deps } from '../deps.ts';
import { readChanges, readHead } from '../store/changes.ts';

const heartbeatMs = 15_000;
/** A wake-up can be lost between processes; this is the longest that a change then waits. */
const pollMs = 1_000;
const rowsAtOnce = 500;

type From = { readonly actor: Actor; readonly after: number | undefined };

/**
 * Changes as server-sent events, from a seq or from now. The event id is the seq up to which the
 * reader has everything, so a reader who comes back with it misses nothing and gets nothing twice.
 */
export function streamChanges(context: Context, deps: Deps, { actor, after }: From): Response {
  // Proxies that buffer would hold the stream back.
  context.header('x-accel-buffering', 'no');
  return streamSSE(context, async (stream) => {
    let seq = after ?? (await readHead(deps.store, actor.district));
    let quietSince = 0;
    while (!stream.aborted) {
      const now = deps.store.now();
      // Before reading: a change that is committed meanwhile must not be slept through.
      const woken = deps.wakeUps.wait(actor.district, pollMs);
      const sent = await sendNew(stream, deps, { actor, after: seq });
      seq = sent.seq;
      if (sent.count > 0) quietSince = now;
      // Also where all that happened is hidden from this reader: to them it is quiet.
      if (now - quietSince >= heartbeatMs) {
        await sendHeartbeat(stream, seq, now);
        quietSince = now;
      }
      if (!sent.hasMore) await woken;
    }
  });
}

async function sendNew(
  stream: SSEStreamingApi,
  deps: Deps,
  { actor, after }: { actor: Actor; after: number },
): Promise<{ seq: number; hasMore: boolean; count: number }> {
  const changes = await readChanges(deps.store, actor, { after, limit: rowsAtOnce });
  const events = [
    ...changes.batches.map((batch) => ({ event: 'batch', seq: batch.toSeq, data: batch })),
    ...changes.items.map((change) => ({ event: 'change', seq: change.seq, data: change })),
  ].sort((left, right) => left.seq - right.seq);
  for (const { event, seq, data } of events) {
    await stream.writeSSE({ event, id: String(seq), data: JSON.stringify(data) });
  }
  return { seq: changes.seq, hasMore: changes.hasMore, count: events.length };
}

async function sendHeartbeat(stream: SSEStreamingApi, seq: number, at: number): Promise<void> {
  await stream.writeSSE({
    event: 'heartbeat',
    id: String(seq),
    data: JSON.stringify({ seq, at }),
  });
}
