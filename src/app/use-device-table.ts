import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createDeviceTable, type DeviceSnapshot } from '../client/device-table/device-table.ts';
import { deviceColumnsQuery } from '../client/queries/devices.ts';
import { createRecentChanges } from '../client/recent-changes.ts';
import { useNow } from '../ui/clock.tsx';
import { useFeed } from './live.tsx';
import { useEverTrue } from './use-ever-true.ts';

/** Changes that come together are drawn together. */
const settleMs = 250;
const clockMs = 60_000;

type DevicesAnswer = {
  /** null until the devices are there. */
  readonly devices: DeviceSnapshot | null;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

/**
 * All devices with their live changes; loads nothing before it is wanted, and follows them from then
 * on: columns that were read once are old as soon as a change is missed.
 */
export function useDeviceTable(isWanted: boolean): DevicesAnswer {
  const now = useNow(clockMs);
  const columns = useQuery({ ...deviceColumnsQuery(), enabled: useEverTrue(isWanted) });
  const bytes = columns.data?.bytes;
  // Who is offline is judged as of the time at which the columns came.
  // oxlint-disable-next-line react/exhaustive-deps
  const made = useMemo(() => makeTable(bytes, now), [bytes]);
  const devices = useLiveSnapshot(made.table, { now, isReading: columns.isFetching });
  return {
    devices: isWanted ? devices : null,
    isLoading: isWanted && columns.isPending,
    error: columns.error ?? made.error,
    retry: () => void columns.refetch(),
  };
}

type Made = {
  readonly table: ReturnType<typeof createDeviceTable> | null;
  readonly error: unknown;
};

function makeTable(bytes: ArrayBuffer | undefined, now: number): Made {
  if (bytes === undefined) return { table: null, error: null };
  try {
    return { table: createDeviceTable(bytes, now), error: null };
  } catch (error) {
    return { table: null, error };
  }
}

type Reading = { readonly now: number; readonly isReading: boolean };

function useLiveSnapshot(table: Made['table'], { now, isReading }: Reading): DeviceSnapshot | null {
  const feed = useFeed();
  const [news] = useState(() => createRecentChanges(['device', 'alarm']));
  const [, redraw] = useState(0);
  useEffect(() => news.keepAll(isReading), [news, isReading]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      timer = undefined;
      redraw((before) => before + 1);
    };
    const draw = (isChanged = false) => {
      if (isChanged) timer ??= setTimeout(settle, settleMs);
    };
    // What came while the columns were under way may or may not be in them; in order it does no harm.
    for (const change of news.all()) draw(table?.apply(change, now));
    const stop = feed.subscribe({
      onChange: (change) => {
        news.add(change, performance.now());
        draw(table?.apply(change, now));
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [feed, table, now, news]);
  return table?.snapshot() ?? null;
}
