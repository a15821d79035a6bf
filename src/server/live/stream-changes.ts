import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { BatchEvent } from '../../contract/changes.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Deps } from '../deps.ts';
import { readHead } from '../store/changes.ts';
import { findActor } from '../store/members.ts';
import type { Frame, ReadFrames } from './shared-reads.ts';

const heartbeatMs = 15_000;
/** A wake-up can be lost between processes; this is the longest that a change then waits. */
const pollMs = 1_000;

type From = {
  readonly actor: Actor;
  readonly after: number | undefined;
  readonly readFrames: ReadFrames;
  readonly request: Request;
};

/**
 * Changes as server-sent events, from a seq or from now. The event id is the seq up to which the
 * reader has everything, so a reader who comes back with it misses nothing and gets nothing twice.
 */
export function streamChanges(context: Context, deps: Deps, from: From): Response {
  const { actor, after, readFrames, request } = from;
  // Proxies that buffer would hold the stream back.
  context.header('x-accel-buffering', 'no');
  return streamSSE(context, async (stream) => {
    let seq = after ?? (await readHead(deps.store, actor.district));
    const tell = createTeller(stream, seq);
    let quietSince = 0;
    while (!stream.aborted) {
      const now = deps.store.now();
      // Before reading: a change that is committed meanwhile must not be slept through.
      const woken = deps.wakeUps.wait(actor.district, pollMs);
      const { frames, ...read } = await readFrames(actor, seq);
      if (read.isGone) return;
      for (const frame of frames) await tell.frame(frame);
      seq = read.seq;
      if (frames.length > 0) quietSince = now;
      // Also where all that happened is hidden from this reader: to them it is quiet.
      if (now - quietSince >= heartbeatMs) {
        if (!(await isStillWelcome(request, deps, actor))) return;
        await tell.heartbeat(seq, now);
        quietSince = now;
      }
      if (!read.hasMore) await woken;
    }
  });
}

/** False once the session has ended, or its account may see something else than when it opened. */
async function isStillWelcome(request: Request, { auth, store }: Deps, actor: Actor) {
  const identity = await auth.identify(request);
  const now = identity && (await findActor(store, identity.account));
  return now !== null && now.role === actor.role && now.area === actor.area;
}

/**
 * Writes events so that no seq is left out: what this reader may not see is said to be nothing to
 * them, or they would take it for a loss and ask.
 */
function createTeller(stream: SSEStreamingApi, from: number) {
  let told = from;

  async function passOver(toSeq: number): Promise<void> {
    if (toSeq <= told) return;
    const nothing: BatchEvent = { fromSeq: told + 1, toSeq, entities: [] };
    await write('batch', toSeq, JSON.stringify(nothing));
  }

  async function write(event: string, toSeq: number, data: string): Promise<void> {
    await stream.writeSSE({ event, id: String(toSeq), data });
    told = Math.max(told, toSeq);
  }

  return {
    frame: async ({ event, fromSeq, toSeq, data }: Frame): Promise<void> => {
      await passOver(fromSeq - 1);
      await write(event, toSeq, data);
    },
    heartbeat: async (seq: number, at: number): Promise<void> => {
      await passOver(seq);
      await write('heartbeat', seq, JSON.stringify({ seq, at }));
    },
  };
}
