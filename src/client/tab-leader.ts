/** The part of localStorage that the lease needs; reads and writes are seen by every tab. */
export type LeaseStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type TabLeaderOptions = {
  readonly storage: LeaseStorage;
  /** Under which the lease lies: one for each stream that tabs may share. */
  readonly key: string;
  /** Different for each tab. */
  readonly tab: string;
  readonly now: () => number;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
  readonly random: () => number;
  readonly onRole: (role: TabRole) => void;
};

export type TabRole = 'leader' | 'follower';
export type TabLeader = { readonly start: () => void; readonly stop: () => void };

export const leaseTimes = {
  /** A leader that was not heard of for this long is gone. */
  lengthMs: 6_000,
  renewEachMs: 2_000,
  /** Two tabs that took a free lease together both see, after this, who wrote last. */
  settleMs: 150,
} as const;

type Lease = { readonly tab: string; readonly until: number };

/**
 * Chooses one of a browser's tabs by a lease in its storage, because Web Locks are missing on plain
 * http. A tab takes a lease that has run out, waits, and leads only if its name still stands. A tab
 * that slept through its lease steps down as soon as it wakes; until then two may lead, which costs
 * a second stream and nothing else.
 */
export function createTabLeader(options: TabLeaderOptions): TabLeader {
  const { storage, key, tab, now, setTimer, random } = options;
  let role: TabRole | null = null;
  let cancelTimer = () => {};

  function start(): void {
    setRole('follower');
    campaign();
  }

  function stop(): void {
    cancelTimer();
    if (readLease()?.tab === tab) storage.removeItem(key);
    role = null;
  }

  /** A follower's look: a free lease is taken, and counts once it has settled. */
  function campaign(): void {
    if (!isFree()) return again(campaign, leaseTimes.renewEachMs);
    writeLease();
    again(settle, leaseTimes.settleMs);
  }

  function settle(): void {
    if (readLease()?.tab !== tab) return campaign();
    setRole('leader');
    renew();
  }

  /** A leader's look: its name no longer there means that it slept too long. */
  function renew(): void {
    if (readLease()?.tab !== tab) {
      setRole('follower');
      return campaign();
    }
    writeLease();
    again(renew, leaseTimes.renewEachMs);
  }

  function isFree(): boolean {
    const lease = readLease();
    if (lease === null || lease.tab === tab) return true;
    // One that lasts too long was written before the computer's clock was set back.
    const leftMs = lease.until - now();
    return leftMs <= 0 || leftMs > leaseTimes.lengthMs;
  }

  function readLease(): Lease | null {
    return parseLease(storage.getItem(key));
  }

  function writeLease(): void {
    storage.setItem(key, JSON.stringify({ tab, until: now() + leaseTimes.lengthMs }));
  }

  /** Spread a little, so that tabs opened together do not stay in step. */
  function again(action: () => void, delayMs: number): void {
    cancelTimer = setTimer(action, delayMs * (1 + random() / 4));
  }

  function setRole(next: TabRole): void {
    if (next === role) return;
    role = next;
    options.onRole(next);
  }

  return { start, stop };
}

function parseLease(text: string | null): Lease | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isLease(value) ? value : null;
  } catch {
    return null;
  }
}

function isLease(value: unknown): value is Lease {
  return (
    typeof value === 'object' &&
    value !== null &&
    'tab' in value &&
    typeof value.tab === 'string' &&
    'until' in value &&
    typeof value.until === 'number'
  );
}
