import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { bindLiveFeed } from '../../src/client/bind-live-feed.ts';
import type { FeedListener, LiveFeed } from '../../src/client/live-feed.ts';
import { alarmsQuery } from '../../src/client/queries/alarms.ts';
import { areasQuery } from '../../src/client/queries/areas.ts';
import { alarmOf, changeOf } from './change-of.ts';
import { createSimulatedClock } from './simulated-world.ts';

function boundFeed() {
  const clock = createSimulatedClock();
  const listeners = new Set<FeedListener>();
  const feed: LiveFeed = {
    start: () => {},
    stop: () => {},
    wake: () => {},
    state: () => ({ kind: 'connecting' }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const queryClient = new QueryClient();
  const unbind = bindLiveFeed({ feed, queryClient, setTimer: clock.setTimer });
  const say = (change: ReturnType<typeof changeOf>) => {
    for (const listener of listeners) listener.onChange?.(change);
  };
  return { clock, queryClient, say, unbind, listeners };
}

describe('a feed bound to the cache', () => {
  it('patches the alarm in every list that holds it', () => {
    const { queryClient, say } = boundFeed();
    const { queryKey } = alarmsQuery({ building: 'B0001' });
    const page = { items: [alarmOf({})], total: 1, nextCursor: null };
    queryClient.setQueryData(queryKey, { pages: [page], pageParams: [null] });
    say(changeOf({ after: alarmOf({ stage: 'acknowledged' }) }));
    expect(queryClient.getQueryData(queryKey)?.pages[0]?.items[0]?.stage).toBe('acknowledged');
  });

  it('reads a storm of changes again once', async () => {
    const { queryClient, say, clock } = boundFeed();
    const { queryKey } = areasQuery();
    let invalidations = 0;
    queryClient.setQueryData(queryKey, { items: [], total: 0 });
    queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'invalidate') invalidations += 1;
    });
    for (let i = 0; i < 500; i++) say(changeOf({ seq: i + 1, entity: 'building' }));
    expect(invalidations).toBe(0);
    await clock.advance(2_500);
    expect(invalidations).toBe(1);
  });

  it('lets go of the feed and of what still waits', async () => {
    const { queryClient, say, clock, unbind, listeners } = boundFeed();
    const { queryKey } = areasQuery();
    queryClient.setQueryData(queryKey, { items: [], total: 0 });
    say(changeOf({ entity: 'building' }));
    unbind();
    await clock.advance(5_000);
    expect(listeners.size).toBe(0);
    expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(false);
  });

  it('reads a list again whose first answer was under way when the change came', async () => {
    const { queryClient, say, clock } = boundFeed();
    const { queryKey } = areasQuery();
    const answers: (() => void)[] = [];
    const observer = new QueryObserver(queryClient, {
      queryKey,
      queryFn: () => new Promise<object>((resolve) => answers.push(() => resolve({}))),
    });
    const leave = observer.subscribe(() => {});
    expect(answers).toHaveLength(1);
    say(changeOf({ entity: 'building' }));
    await clock.advance(2_500);
    answers[0]?.();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    leave();
  });
});
