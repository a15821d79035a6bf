import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query';
import type { AlarmView } from '../contract/alarms.ts';
import type { Page } from '../contract/paging.ts';
import { type CacheStep, patchAlarm, stepsForBatch, stepsForChange } from './apply-change.ts';
import type { LiveFeed } from './live-feed.ts';
import { type QueryRoot, queryKeys } from './queries/keys.ts';

export type FeedBinding = {
  readonly feed: LiveFeed;
  readonly queryClient: QueryClient;
  /** Runs `action` once after `delayMs`; the answer takes it back. */
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
};

/** Lets what the feed says reach the cache; the answer unbinds. */
export function bindLiveFeed({ feed, queryClient, setTimer }: FeedBinding): () => void {
  const waiting = new Map<QueryRoot, () => void>();

  const take = (step: CacheStep) => {
    switch (step.kind) {
      case 'patch-alarm':
        return patchCachedAlarm(queryClient, step.alarm);
      case 'read-again':
        return readAgain(step);
    }
  };

  /** The first change of a kind sets the time; those that come before it are read with it. */
  const readAgain = ({ key, withinMs }: Extract<CacheStep, { kind: 'read-again' }>) => {
    if (waiting.has(key)) return;
    const cancel = setTimer(() => {
      waiting.delete(key);
      invalidate(queryClient, key);
    }, withinMs);
    waiting.set(key, cancel);
  };

  const unsubscribe = feed.subscribe({
    onChange: (change) => stepsForChange(change).forEach(take),
    onBatch: (batch) => stepsForBatch(batch).forEach(take),
  });
  return () => {
    unsubscribe();
    for (const cancel of waiting.values()) cancel();
  };
}

/**
 * Marks queries to be read again. A first answer that is under way may be older than the change,
 * and takes the mark away when it comes: such a query is marked again then.
 */
function invalidate(queryClient: QueryClient, queryKey: QueryKey): void {
  const underWay = queryClient
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  void queryClient.invalidateQueries({ queryKey });
  for (const query of underWay) void markWhenAnswered(queryClient, query);
}

async function markWhenAnswered(queryClient: QueryClient, query: Query): Promise<void> {
  await query.promise?.catch(() => {});
  void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
}

function patchCachedAlarm(queryClient: QueryClient, alarm: AlarmView): void {
  queryClient.setQueriesData<InfiniteData<Page<AlarmView>>>(
    { queryKey: [...queryKeys.alarms, 'list'] },
    (list) => list && patchAlarm(list, alarm),
  );
  queryClient.setQueryData<AlarmView>(
    [...queryKeys.alarms, 'one', alarm.id],
    (known) => known && alarm,
  );
}
