import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { FeedState } from '../client/live-feed.ts';
import { queryKeys } from '../client/queries/keys.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { useToday } from '../ui/clock.tsx';

type KnownDistrict = {
  /** The day that the page goes by. */
  readonly today: CivilDate;
  readonly feed: FeedState['kind'];
};

/** Reads the district again when its day is over, and when messages come again after a gap. */
export function useFreshDistrict({ today, feed }: KnownDistrict): void {
  const queryClient = useQueryClient();
  const day = useToday();
  const hadGap = useRef(false);
  useEffect(() => {
    if (day <= today) return;
    void queryClient.invalidateQueries({ queryKey: queryKeys.district });
  }, [day, today, queryClient]);
  useEffect(() => {
    const isGap = feed === 'late' || feed === 'disconnected';
    // A computer that slept, or whose clock was set, knows the server's time no more.
    if (hadGap.current && !isGap) {
      void queryClient.invalidateQueries({ queryKey: queryKeys.district });
    }
    hadGap.current = isGap;
  }, [feed, queryClient]);
}
