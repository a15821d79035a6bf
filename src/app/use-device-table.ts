import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createDeviceTable, type DeviceSnapshot } from '../client/device-table/device-table.ts';
import { deviceColumnsQuery } from '../client/queries/devices.ts';
import { useNow } from '../ui/clock.tsx';
import { useFeed } from './live.tsx';

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

/** All devices with their live changes; loads nothing while it is not wanted. */
export function useDeviceTable(isWanted: boolean): DevicesAnswer {
  const now = useNow(clockMs);
  const columns = useQuery({ ...deviceColumnsQuery(), enabled: isWanted });
  const bytes = isWanted ? columns.data?.bytes : undefined;
  // Who is offline is judged as of the time at which the columns came.
  // oxlint-disable-next-line react/exhaustive-deps
  const made = useMemo(() => makeTable(bytes, now), [bytes]);
  const devices = useLiveSnapshot(made.table, now);
  return {
    devices,
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

function useLiveSnapshot(table: Made['table'], now: number): DeviceSnapshot | null {
  const feed = useFeed();
  const [, redraw] = useState(0);
  useEffect(() => {
    if (table === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      timer = undefined;
      redraw((before) => before + 1);
    };
    const stop = feed.subscribe({
      onChange: (change) => {
        if (table.apply(change, now)) timer ??= setTimeout(settle, settleMs);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [feed, table, now]);
  return table?.snapshot() ?? null;
}
