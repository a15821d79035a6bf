import { z } from 'zod';
import { batchEventSchema, changeSchema } from '../contract/changes.ts';
import type { LiveMessage, LiveStream, StreamHandlers } from './live-feed.ts';
import type { TabRole } from './tab-leader.ts';

/** The part of BroadcastChannel that is used: every other tab hears what one posts. */
export type TabChannel = {
  readonly post: (message: unknown) => void;
  readonly listen: (hear: (message: unknown) => void) => void;
};

export type SharedStreamOptions = {
  readonly channel: TabChannel;
  readonly openStream: (after: number, handlers: StreamHandlers) => LiveStream;
};

export type SharedStream = {
  /** For the feed: the server's stream in the leading tab, the leader's words in every other. */
  readonly openStream: (after: number, handlers: StreamHandlers) => LiveStream;
  /** The tab was chosen, or chosen no longer: the feed opens the other kind and resumes by its seq. */
  readonly setRole: (role: TabRole) => void;
};

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), change: changeSchema }),
  z.object({ kind: z.literal('batch'), batch: batchEventSchema }),
  z.object({ kind: z.literal('heartbeat'), seq: z.number() }),
  /** A follower has opened and wants to know that somebody leads. */
  z.object({ kind: z.literal('hello') }),
]);

/**
 * One stream for all tabs of a browser: an origin has six connections on HTTP/1.1, and each open
 * stream keeps one. Followers lose nothing: each feed drops what it has and reads what it lacks.
 */
export function createSharedStream({ channel, openStream }: SharedStreamOptions): SharedStream {
  let role: TabRole = 'follower';
  let handlers: StreamHandlers | null = null;
  let lastSeq: number | null = null;

  channel.listen((data) => {
    const parsed = messageSchema.safeParse(data);
    if (!parsed.success) return;
    if (parsed.data.kind === 'hello') answerHello();
    else if (role === 'follower') handlers?.onMessage(parsed.data);
  });

  function answerHello(): void {
    if (role === 'leader' && lastSeq !== null) channel.post({ kind: 'heartbeat', seq: lastSeq });
  }

  function open(after: number, next: StreamHandlers): LiveStream {
    return role === 'leader' ? lead(after, next) : follow(next);
  }

  function lead(after: number, own: StreamHandlers): LiveStream {
    handlers = own;
    lastSeq = null;
    const stream = openStream(after, {
      onMessage: (message) => {
        lastSeq = Math.max(lastSeq ?? 0, seqOf(message));
        channel.post(message);
        own.onMessage(message);
      },
      onError: own.onError,
    });
    return { close: () => close(own, stream) };
  }

  function follow(own: StreamHandlers): LiveStream {
    handlers = own;
    channel.post({ kind: 'hello' });
    return { close: () => close(own, null) };
  }

  function close(own: StreamHandlers, stream: LiveStream | null): void {
    stream?.close();
    if (handlers === own) handlers = null;
  }

  function setRole(next: TabRole): void {
    if (next === role) return;
    role = next;
    handlers?.onError();
  }

  return { openStream: open, setRole };
}

function seqOf(message: LiveMessage): number {
  switch (message.kind) {
    case 'change':
      return message.change.seq;
    case 'batch':
      return message.batch.toSeq;
    case 'heartbeat':
      return message.seq;
  }
}
