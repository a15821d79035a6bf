import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  createHazardTable,
  type HazardTable,
  startHazardWorker,
} from '../client/hazard-table/hazard-table.ts';
import type { HazardTableAnswer, HazardTableQuery } from '../client/hazard-table/protocol.ts';
import { hazardColumnsQuery } from '../client/queries/hazards.ts';
import { createRecentChanges, type RecentChanges } from '../client/recent-changes.ts';
import { useFeed } from './live.tsx';
import { useEverTrue } from './use-ever-true.ts';

/** Changes that come together are counted together. */
const settleMs = 1_000;

type HazardAnswer = {
  /** null until the hazards are there. */
  readonly answer: HazardTableAnswer | null;
  /** Whether `answer` still says what an earlier query asked, or nothing. */
  readonly isWaiting: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

type Answered = { readonly query: HazardTableQuery; readonly answer: HazardTableAnswer };

/**
 * What the hazard table says to a filter, again after each live change. `query` null asks nothing,
 * and loads nothing as long as nothing was asked; a table once loaded follows the changes also while
 * nobody asks. Otherwise `query` must be the same object as long as it means the same.
 */
export function useHazardAnswer(query: HazardTableQuery | null): HazardAnswer {
  const isNeeded = useEverTrue(query !== null);
  const table = useHazardTable(isNeeded);
  const columns = useQuery({ ...hazardColumnsQuery(), enabled: isNeeded });
  const [news] = useState(() => createRecentChanges(['hazard']));
  const [version, setVersion] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const bytes = columns.data?.bytes;

  useEffect(() => {
    if (table === null || bytes === undefined) return;
    const show = () => setVersion((before) => before + 1);
    const loaded = table.load(bytes);
    // What came while the columns were under way may or may not be in them; in order it does no harm.
    for (const change of news.all()) table.apply(change);
    return whileCurrent(loaded, { show, fail: setFailure });
  }, [table, bytes, news]);

  useEffect(() => news.keepAll(columns.isFetching), [news, columns.isFetching]);
  useLiveHazards({ table, news }, () => setVersion((before) => before + 1));

  useEffect(() => {
    if (table === null || query === null || version === 0) return;
    const show = (next: HazardTableAnswer) => {
      setAnswered({ query, answer: next });
      setFailure(null);
    };
    return whileCurrent(table.query(query), { show, fail: setFailure });
  }, [table, query, version]);

  const error = columns.error ?? failure;
  return {
    answer: query === null ? null : (answered?.answer ?? null),
    isWaiting: query !== null && error === null && answered?.query !== query,
    error,
    retry: () => void columns.refetch(),
  };
}

/** The table in its worker; made when it is first needed. */
function useHazardTable(isNeeded: boolean): HazardTable | null {
  const [table, setTable] = useState<HazardTable | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    const made = createHazardTable(startHazardWorker());
    // The worker is a thing outside of React that begins and ends with this effect.
    // oxlint-disable-next-line react/set-state-in-effect
    setTable(made);
    return () => {
      setTable(null);
      made.close();
    };
  }, [isNeeded]);
  return table;
}

type Followed = { readonly table: HazardTable | null; readonly news: RecentChanges };

function useLiveHazards({ table, news }: Followed, onSettled: () => void): void {
  const feed = useFeed();
  useEffect(() => {
    if (table === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      timer = undefined;
      onSettled();
    };
    const stop = feed.subscribe({
      onChange: (change) => {
        news.add(change, performance.now());
        if (table.apply(change)) timer ??= setTimeout(settle, settleMs);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
    // Only the newest `onSettled` matters, and it does the same in each of them.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [feed, table, news]);
}

/** Passes a result on unless the effect it belongs to is over. */
function whileCurrent<Value>(
  promise: Promise<Value>,
  { show, fail }: { show: (value: Value) => void; fail: (error: unknown) => void },
): () => void {
  let isCurrent = true;
  promise.then(
    (value) => isCurrent && show(value),
    (error: unknown) => isCurrent && fail(error),
  );
  return () => {
    isCurrent = false;
  };
}
