import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangesPage,
  createLiveFeed,
  type FeedState,
  feedTimes,
  type LiveMessage,
  type StreamHandlers,
} from '../../src/client/live-feed.ts';
import type { ChangeView } from '../../src/contract/changes.ts';
import { createSimulatedClock, settle } from './simulated-world.ts';

function change(seq: number): ChangeView {
  return {
    seq,
    at: seq,
    actor: 'system',
    actorName: 'system',
    entity: 'alarm',
    entityId: `A${seq}`,
    verb: 'raise',
    area: 500199001001000,
    after: null,
    reason: null,
    batch: null,
  };
}

type World = {
  /** The seqs that the server has. */
  log: number[];
  isServerUp: boolean;
  random?: () => number;
};

/** A feed with a server of numbers behind it. */
function feedOf(world: World, after = 0) {
  const clock = createSimulatedClock();
  const streams: (StreamHandlers & { after: number; isOpen: boolean; at: number })[] = [];
  const polls: number[] = [];
  const heard: number[] = [];
  const states: FeedState[] = [];
  const feed = createLiveFeed({
    openStream: (from, handlers) => {
      const stream = { ...handlers, after: from, isOpen: true, at: clock.now() };
      streams.push(stream);
      return {
        close: () => {
          stream.isOpen = false;
        },
      };
    },
    poll: async (from): Promise<ChangesPage> => {
      polls.push(from);
      if (!world.isServerUp) throw new Error('down');
      const seqs = world.log.filter((seq) => seq > from);
      return { items: seqs.map(change), batches: [], seq: Math.max(from, ...seqs), hasMore: false };
    },
    now: clock.now,
    setTimer: clock.setTimer,
    random: world.random ?? (() => 0.5),
    after,
  });
  feed.subscribe({
    onChange: ({ seq }) => heard.push(seq),
    onBatch: ({ toSeq }) => heard.push(toSeq),
    onState: (state) => states.push(state),
  });
  const say = (message: LiveMessage) => streams.at(-1)?.onMessage(message);
  const sayChange = (seq: number) => say({ kind: 'change', change: change(seq) });
  const beat = (seq: number) => say({ kind: 'heartbeat', seq });
  return { feed, clock, streams, polls, heard, states, say, sayChange, beat };
}

const up = (log: number[] = []): World => ({ log, isServerUp: true });

describe('a stream that speaks', () => {
  it('passes changes on, each once and in order', () => {
    const { feed, heard, sayChange } = feedOf(up());
    feed.start();
    for (const seq of [1, 2, 2, 1, 3]) sayChange(seq);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('begins after what the page already shows', () => {
    const { feed, streams, heard, sayChange } = feedOf(up(), 41);
    feed.start();
    sayChange(41);
    sayChange(42);
    expect(streams[0]?.after).toBe(41);
    expect(heard).toEqual([42]);
  });

  it('reads a gap before it goes on', async () => {
    const { feed, heard, polls, sayChange } = feedOf(up([1, 2, 3, 4]));
    feed.start();
    sayChange(1);
    sayChange(4);
    await settle();
    expect(polls).toEqual([1]);
    expect(heard).toEqual([1, 2, 3, 4]);
  });

  it('reads what a heartbeat knows of and the stream did not bring', async () => {
    const { feed, heard, beat } = feedOf(up([1, 2]));
    feed.start();
    beat(2);
    await settle();
    expect(heard).toEqual([1, 2]);
  });

  it('passes a batch on as one and continues after it', () => {
    const { feed, heard, say, sayChange } = feedOf(up());
    feed.start();
    say({ kind: 'batch', batch: { fromSeq: 1, toSeq: 5000, entities: ['hazard'] } });
    sayChange(5001);
    expect(heard).toEqual([5000, 5001]);
  });

  it('asks for nothing where the stream says that there was nothing to see [D3]', () => {
    const { feed, heard, polls, say, sayChange } = feedOf(up());
    feed.start();
    say({ kind: 'batch', batch: { fromSeq: 1, toSeq: 3, entities: [] } });
    sayChange(4);
    expect([heard, polls]).toEqual([[3, 4], []]);
  });

  it('opens another stream when a gap cannot be read', async () => {
    const world: World = { log: [1, 2, 3], isServerUp: false };
    const { feed, clock, streams, sayChange } = feedOf(world);
    feed.start();
    sayChange(3);
    await clock.advance(2_500);
    expect(streams.map(({ after }) => after)).toEqual([0, 0]);
    expect(streams[0]?.isOpen).toBe(false);
  });

  it('delivers every change once and in order, whatever is lost, repeated or swapped', async () => {
    const messages = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('change' as const), seq: fc.integer({ min: 1, max: 30 }) }),
        fc.record({ kind: fc.constant('beat' as const), seq: fc.integer({ min: 0, max: 30 }) }),
        fc.record({ kind: fc.constant('settle' as const) }),
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(messages, async (script) => {
        const log = Array.from({ length: 30 }, (_, i) => i + 1);
        const { feed, heard, sayChange, beat } = feedOf(up(log));
        feed.start();
        for (const step of script) {
          if (step.kind === 'change') sayChange(step.seq);
          else if (step.kind === 'beat') beat(step.seq);
          else await settle();
        }
        beat(30);
        await settle();
        expect(heard).toEqual(log);
      }),
    );
  });
});

describe('the state on the screen', () => {
  it('is connecting, live, late, and disconnected as silence grows', async () => {
    const { feed, clock, beat } = feedOf(up());
    feed.start();
    expect(feed.state()).toEqual({ kind: 'connecting' });
    beat(0);
    const lastMessageAt = clock.now();
    expect(feed.state()).toEqual({ kind: 'live', lastMessageAt });
    await clock.advance(feedTimes.lateAfterMs + 1_000);
    expect(feed.state()).toEqual({ kind: 'late', lastMessageAt });
    await clock.advance(feedTimes.disconnectedAfterMs - feedTimes.lateAfterMs);
    expect(feed.state()).toEqual({ kind: 'disconnected', since: lastMessageAt });
  });

  it('is told to a listener at once', () => {
    const { states } = feedOf(up());
    expect(states).toEqual([{ kind: 'connecting' }]);
  });

  it('does not call a broken stream live', () => {
    const { feed, streams, beat } = feedOf(up());
    feed.start();
    beat(0);
    streams[0]?.onError();
    expect(feed.state().kind).toBe('late');
  });
});

describe('a stream that breaks', () => {
  it('is opened again after what was heard, without a loss', async () => {
    const { feed, clock, streams, heard, sayChange } = feedOf(up());
    feed.start();
    sayChange(1);
    streams[0]?.onError();
    await clock.advance(2_500);
    expect(streams[1]?.after).toBe(1);
    sayChange(2);
    expect(heard).toEqual([1, 2]);
  });

  it('is not heard any more', () => {
    const { feed, streams, heard } = feedOf(up());
    feed.start();
    const [first] = streams;
    first?.onError();
    first?.onMessage({ kind: 'change', change: change(1) });
    expect(heard).toEqual([]);
  });

  it('waits longer each time, and never as long as its neighbours', async () => {
    const delayOf = async (random: number) => {
      const { feed, clock, streams } = feedOf({ ...up(), random: () => random });
      feed.start();
      streams[0]?.onError();
      await clock.advance(10_000);
      return (streams[1]?.at ?? Number.NaN) - (streams[0]?.at ?? Number.NaN);
    };
    const delays = await Promise.all([0, 0.25, 0.5, 0.75, 0.99].map(delayOf));
    expect(new Set(delays).size).toBe(5);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(2_000);
  });

  it('comes back at once when the page wakes up', async () => {
    const { feed, streams, clock } = feedOf(up());
    feed.start();
    streams[0]?.onError();
    feed.wake();
    expect(streams).toHaveLength(2);
    await clock.advance(5_000);
    expect(streams).toHaveLength(2);
  });
});

describe('a gateway that holds the stream back', () => {
  it('makes the feed ask each three seconds and say so', async () => {
    const world = up();
    const { feed, clock, heard, polls } = feedOf(world);
    feed.start();
    await clock.advance(feedTimes.firstMessageWithinMs + 1_000);
    expect(feed.state().kind).toBe('polling');
    const before = polls.length;
    world.log.push(1, 2);
    await clock.advance(3 * feedTimes.pollEachMs);
    expect(heard).toEqual([1, 2]);
    expect(polls.length - before).toBe(3);
  });

  it('is noticed after three refusals too', async () => {
    const { feed, clock, streams } = feedOf(up());
    feed.start();
    for (let i = 0; i < 3; i++) {
      streams.at(-1)?.onError();
      await clock.advance(12_000);
    }
    expect(feed.state().kind).toBe('polling');
  });

  it('is tried again after minutes, and polling ends when the stream speaks', async () => {
    const { feed, clock, streams, polls, sayChange, heard } = feedOf(up());
    feed.start();
    await clock.advance(feedTimes.firstMessageWithinMs + feedTimes.retryStreamAfterMs + 2_000);
    expect(streams).toHaveLength(2);
    sayChange(1);
    expect(feed.state().kind).toBe('live');
    const before = polls.length;
    await clock.advance(10_000);
    expect(polls.length).toBe(before);
    expect(heard).toEqual([1]);
  });

  it('keeps polling when the new stream is silent as well', async () => {
    const { feed, clock, streams } = feedOf(up());
    feed.start();
    await clock.advance(feedTimes.firstMessageWithinMs + feedTimes.retryStreamAfterMs + 2_000);
    await clock.advance(feedTimes.firstMessageWithinMs + 2_000);
    expect(streams.at(-1)?.isOpen).toBe(false);
    expect(feed.state().kind).toBe('polling');
  });

  it('backs off while the server does not answer, and says disconnected', async () => {
    const world: World = { log: [], isServerUp: false };
    const { feed, clock, polls } = feedOf(world);
    feed.start();
    await clock.advance(feedTimes.firstMessageWithinMs + 120_000);
    expect(feed.state().kind).toBe('disconnected');
    expect(polls.length).toBeLessThan(15);
    world.isServerUp = true;
    world.log.push(1);
    feed.wake();
    await clock.advance(100);
    expect(feed.state().kind).toBe('polling');
  });

  it('is no more when the server comes back: the stream is tried at once', async () => {
    const world: World = { log: [], isServerUp: false };
    const { feed, clock, streams, beat } = feedOf(world);
    feed.start();
    beat(0);
    for (let i = 0; i < 3; i++) {
      streams.at(-1)?.onError();
      await clock.advance(4_000);
    }
    expect(feed.state().kind).toBe('late');
    const before = streams.length;
    world.isServerUp = true;
    await clock.advance(20_000);
    expect(streams.length).toBe(before + 1);
    beat(0);
    expect(feed.state().kind).toBe('live');
  });
});

describe('a feed that is stopped', () => {
  it('closes its stream, and nothing happens any more', async () => {
    const { feed, clock, streams, polls, sayChange, heard } = feedOf(up());
    feed.start();
    feed.stop();
    sayChange(1);
    await clock.advance(300_000);
    expect(streams[0]?.isOpen).toBe(false);
    expect([streams.length, polls.length, heard.length]).toEqual([1, 0, 0]);
  });

  it('can be started again', () => {
    const { feed, streams } = feedOf(up());
    feed.start();
    feed.stop();
    feed.start();
    expect(streams).toHaveLength(2);
  });
});
