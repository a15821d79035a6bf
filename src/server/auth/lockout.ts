/** Wrong passwords in a row before a user name is locked, and for how long. */
const allowedFailures = 5;
const lockedMs = 15 * 60_000;
/** Names are whatever a stranger sends; the oldest are forgotten first. */
const rememberedNames = 10_000;

export type Lockout = {
  /** Until when the name is locked; null when it is not. */
  lockedUntil(username: string): number | null;
  failed(username: string): void;
  succeeded(username: string): void;
};

/** Counts wrong passwords by user name in this process. `now` in UTC milliseconds. */
export function createLockout(now: () => number): Lockout {
  const failures = new Map<string, { count: number; lastAt: number }>();
  return {
    lockedUntil(username) {
      const failure = failures.get(username);
      if (failure === undefined || failure.count < allowedFailures) return null;
      const until = failure.lastAt + lockedMs;
      if (now() < until) return until;
      failures.delete(username);
      return null;
    },
    failed(username) {
      const count = (failures.get(username)?.count ?? 0) + 1;
      failures.delete(username);
      failures.set(username, { count, lastAt: now() });
      const [oldest] = failures.keys();
      if (failures.size > rememberedNames && oldest !== undefined) failures.delete(oldest);
    },
    succeeded(username) {
      failures.delete(username);
    },
  };
}
