import { useQuery } from '@tanstack/react-query';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import {
  createHazardTable,
  type HazardTable,
  startHazardWorker,
} from '../client/hazard-table/hazard-table.ts';
import { hazardColumnsQuery } from '../client/queries/hazards.ts';
import { createRecentChanges, type RecentChanges } from '../client/recent-changes.ts';
import { useFeed } from './live.tsx';
import type { PeriodStep } from './period-steps.ts';
import { whileCurrent } from './while-current.ts';

/** Changes that come together are counted together. */
const settleMs = 1_000;

type SharedHazards = {
  /** null until somebody has asked for it. */
  readonly table: HazardTable | null;
  /** Another number for other rows; 0 as long as there are none. */
  readonly version: number;
  readonly error: unknown;
  /** Nothing is loaded before it is wanted once. */
  readonly want: () => void;
  readonly retry: () => void;
  /** While a person drags the period: what is shown instead of the answers to its old one. */
  readonly step: PeriodStep | null;
  readonly showStep: (step: PeriodStep | null) => void;
};

const HazardsContext = createContext<SharedHazards | null>(null);

/**
 * The one hazard table of the page, for map and desk alike: what they show is counted from the same
 * rows. It is made when somebody first wants it, and follows the changes from then on.
 */
export function Hazards({ children }: { readonly children: ReactNode }): ReactElement {
  const [isWanted, setWanted] = useState(false);
  const [version, setVersion] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const [step, showStep] = useState<PeriodStep | null>(null);
  const [news] = useState(() => createRecentChanges(['hazard']));
  const table = useTable(isWanted);
  const columns = useQuery({ ...hazardColumnsQuery(), enabled: isWanted });
  const bytes = columns.data?.bytes;
  const renew = useCallback(() => {
    setVersion((before) => before + 1);
    setFailure(null);
  }, []);

  useEffect(() => {
    if (table === null || bytes === undefined) return;
    const loaded = table.load(bytes);
    // What came while the columns were under way may or may not be in them; in order it does no harm.
    for (const change of news.all()) table.apply(change);
    return whileCurrent(loaded, { show: renew, fail: setFailure });
  }, [table, bytes, news, renew]);
  useEffect(() => news.keepAll(columns.isFetching), [news, columns.isFetching]);
  useLiveHazards({ table, news, onSettled: renew });

  const { refetch } = columns;
  const error = columns.error ?? failure;
  const shared = useMemo<SharedHazards>(
    () => ({
      table,
      version,
      error,
      want: () => setWanted(true),
      retry: () => void refetch(),
      step,
      showStep,
    }),
    [table, version, error, refetch, step],
  );
  return <HazardsContext value={shared}>{children}</HazardsContext>;
}

export function useHazards(): SharedHazards {
  const hazards = use(HazardsContext);
  if (hazards === null) throw new Error('useHazards needs Hazards above it');
  return hazards;
}

/** The table in its worker; made when it is first needed. */
function useTable(isNeeded: boolean): HazardTable | null {
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

type Followed = {
  readonly table: HazardTable | null;
  readonly news: RecentChanges;
  readonly onSettled: () => void;
};

function useLiveHazards({ table, news, onSettled }: Followed): void {
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
  }, [feed, table, news, onSettled]);
}
