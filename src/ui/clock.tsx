import { createContext, type ReactElement, type ReactNode, use, useEffect, useState } from 'react';

/** How far the server's clock is ahead of this computer's, in milliseconds. */
const Offset = createContext(0);

/** Ages are told by the server's clock: those of office computers are often minutes off. */
export function Clock({
  offsetMs,
  children,
}: {
  offsetMs: number;
  children: ReactNode;
}): ReactElement {
  return <Offset value={offsetMs}>{children}</Offset>;
}

/** The server's now in UTC milliseconds, read again every `everyMs`. */
export function useNow(everyMs: number): number {
  const offsetMs = use(Offset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + offsetMs;
}
