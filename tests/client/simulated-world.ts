/** A clock that stands until it is moved, with the timers that hang on it. */
export function createSimulatedClock(startAt = 1_000_000) {
  let time = startAt;
  let lastId = 0;
  const timers = new Map<number, { at: number; action: () => void }>();

  function setTimer(action: () => void, delayMs: number): () => void {
    lastId += 1;
    const id = lastId;
    timers.set(id, { at: time + delayMs, action });
    return () => timers.delete(id);
  }

  /** Runs what falls due, in order, and lets promises settle in between. */
  async function advance(ms: number): Promise<void> {
    const end = time + ms;
    for (;;) {
      await settle();
      const due = [...timers].sort((a, b) => a[1].at - b[1].at).find(([, { at }]) => at <= end);
      if (due === undefined) break;
      timers.delete(due[0]);
      time = Math.max(time, due[1].at);
      due[1].action();
    }
    time = end;
    await settle();
  }

  return { now: () => time, setTimer, advance };
}

/** Lets everything that waits for a promise go on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
