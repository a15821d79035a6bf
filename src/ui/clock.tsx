import { createContext, type ReactElement, type ReactNode, use, useEffect, useState } from 'react';
import { type CivilDate, civilDateOf } from '../domain/civil-date.ts';

type Reading = {
  /** How far the server's clock is ahead of this page's, in milliseconds. */
  readonly offsetMs: number;
  /** This page's clock, in milliseconds. */
  readonly read: () => number;
};

const ClockContext = createContext<Reading>({ offsetMs: 0, read: () => Date.now() });

/** Ages are told by the server's clock: those of office computers are often minutes off. */
export function Clock({
  offsetMs,
  read,
  children,
}: Reading & { children: ReactNode }): ReactElement {
  return <ClockContext value={{ offsetMs, read }}>{children}</ClockContext>;
}

/** The server's now in UTC milliseconds, read again every `everyMs`. */
export function useNow(everyMs: number): number {
  return usePageNow(everyMs) + useClockOffset();
}

const minuteMs = 60_000;

/** The day by the server's clock. */
export function useToday(): CivilDate {
  return civilDateOf(useNow(minuteMs));
}

/** The now of this page's own clock, which what happens in the page is dated by. */
export function usePageNow(everyMs: number): number {
  const { read } = use(ClockContext);
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, read]);
  return now;
}

/** How far the server's clock is ahead of this page's, in milliseconds. */
export function useClockOffset(): number {
  return use(ClockContext).offsetMs;
}
