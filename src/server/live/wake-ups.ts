import type { WakeUps } from '../deps.ts';

export type LocalWakeUps = WakeUps & {
  readonly wake: (district: string) => void;
  /** Wakes the streams of every district: another process wrote, and did not say where. */
  readonly wakeAll: () => void;
};

/** Wake-ups within one process. */
export function createWakeUps(): LocalWakeUps {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wait(district, timeoutMs) {
      return new Promise((resolve) => {
        const waiters = waiting.get(district) ?? new Set();
        waiting.set(district, waiters);
        const finish = () => {
          clearTimeout(timer);
          waiters.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, timeoutMs);
        waiters.add(finish);
      });
    },
    wakeAll() {
      for (const waiters of waiting.values()) for (const finish of Array.from(waiters)) finish();
    },
    wake(district) {
      for (const finish of Array.from(waiting.get(district) ?? [])) finish();
    },
  };
}
