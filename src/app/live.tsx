import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { bindLiveFeed } from '../client/bind-live-feed.ts';
import { createBrowserFeed, setBrowserTimer } from '../client/browser-live-feed.ts';
import type { FeedState, LiveFeed } from '../client/live-feed.ts';

const FeedContext = createContext<LiveFeed | null>(null);

type LiveProps = {
  /** The seq that the page already shows. */
  readonly after: number;
  readonly account: string;
  readonly district: string;
  readonly children: ReactNode;
};

/** Runs the live feed of the signed-in person as long as it is mounted, and feeds the cache. */
export function Live({ after, account, district, children }: LiveProps): ReactElement | null {
  const queryClient = useQueryClient();
  const [feed, setFeed] = useState<LiveFeed | null>(null);
  // A later `after` is what the feed itself has brought: it makes no new feed.
  const [firstSeq] = useState(after);
  useEffect(() => {
    const made = createBrowserFeed({ after: firstSeq, account, district });
    const unbind = bindLiveFeed({ feed: made, queryClient, setTimer: setBrowserTimer });
    made.start();
    // A feed that was stopped is spent: each run of the effect has its own.
    // oxlint-disable-next-line react/set-state-in-effect
    setFeed(made);
    return () => {
      made.stop();
      unbind();
    };
  }, [firstSeq, account, district, queryClient]);
  return feed && <FeedContext value={feed}>{children}</FeedContext>;
}

export function useFeed(): LiveFeed {
  const feed = use(FeedContext);
  if (feed === null) throw new Error('useFeed needs Live above it');
  return feed;
}

/** How fresh the page is. */
export function useFeedState(): FeedState {
  const feed = useFeed();
  return useSyncExternalStore(
    (onChange) => feed.subscribe({ onState: onChange }),
    () => feed.state(),
  );
}
