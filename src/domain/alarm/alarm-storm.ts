export type StormRule = {
  readonly windowMs: number;
  /** So many alarms within the window begin a storm. */
  readonly from: number;
  /** It is over when there are fewer than so many: it does not come and go with each alarm. */
  readonly until: number;
};

/** Thirty alarms in ten minutes are more than one person can look into; ten are not. */
export const stormRule: StormRule = { windowMs: 10 * 60_000, from: 30, until: 10 };

export type StormMeter = {
  /** An alarm was raised. */
  take(at: number): void;
  /** How many alarms the window holds, and since when there is a storm; null in calm. */
  at(now: number): { readonly count: number; readonly since: number | null };
};

/** Whether alarms come faster than people can handle them. No clock of its own: it is told the time. */
export function stormMeter(rule: StormRule): StormMeter {
  let times: number[] = [];
  let since: number | null = null;
  const look = (now: number) => {
    const first = times.findIndex((at) => at > now - rule.windowMs);
    times = first === -1 ? [] : times.slice(first);
    if (since === null && times.length >= rule.from) since = now;
    if (since !== null && times.length < rule.until) since = null;
    return { count: times.length, since };
  };
  return {
    take: (at) => {
      const last = times.at(-1);
      times.push(at);
      // Late ones are few: the rest is in order already.
      if (last !== undefined && last > at) times.sort((one, other) => one - other);
      look(times.at(-1) ?? at);
    },
    at: look,
  };
}
