import { activityAt, hourInShanghai } from './daily-activity.ts';
import { alarmWithSequel, longestSequelMs } from './device-events.ts';
import { heartbeatsEachMinute, sendingDevices } from './heartbeats.ts';
import { type Random, randomFor } from './random.ts';
import type { SimulatedDevice, SimulatedEvent } from './simulated-event.ts';

export type AlarmStreamOptions = {
  readonly devices: readonly SimulatedDevice[];
  readonly seed: number;
  /** UTC milliseconds; no event is older. */
  readonly startAt: number;
  /** Alarms an hour of all devices together, as the mean of a day; a burst counts as one. */
  readonly ratePerHour: number;
};

export type AlarmStream = {
  /** The events after the last call (or the start), up to and with the instant, oldest first. */
  next(atMs: number): SimulatedEvent[];
};

const minuteMs = 60_000;
const burstShare = 0.03;
const burstMs = 8 * minuteMs;
const mostStruck = 40;

/**
 * Device events as a district's devices would send them: alarms that follow the day's cooking,
 * their repeats and clears, and heartbeats. What begins in a minute depends on the options and
 * that minute alone: a stream that is started again sends the same events under the same ids.
 */
export function alarmStream(options: AlarmStreamOptions): AlarmStream {
  const eventsOfMinute = eventMaker(options);
  let sentUntil = options.startAt;
  let nextMinute = Math.floor((options.startAt - burstMs - longestSequelMs) / minuteMs);
  let waiting: SimulatedEvent[] = [];
  return {
    next: (atMs) => {
      while (nextMinute * minuteMs <= atMs) waiting.push(...eventsOfMinute(nextMinute++));
      const due = waiting.filter(({ at }) => at > sentUntil && at <= atMs);
      waiting = waiting.filter(({ at }) => at > atMs);
      sentUntil = Math.max(sentUntil, atMs);
      return due.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
  };
}

function eventMaker({ devices, seed, ratePerHour }: AlarmStreamOptions) {
  const sending = sendingDevices(devices, seed);
  const heartbeatsOf = heartbeatsEachMinute(sending, seed);
  return (minute: number): SimulatedEvent[] => {
    if (sending.length === 0) return [];
    const startMs = minute * minuteMs;
    const mean = (ratePerHour / 60) * activityAt(startMs);
    const count = randomFor(seed, 'minute', minute).poisson(mean);
    const incidents = Array.from({ length: count }, (_, i) => {
      const random = randomFor(seed, `alarm ${i}`, minute);
      return incident(random, { sending, startMs, idPrefix: `sim-${minute}-${i}` });
    });
    return [...heartbeatsOf(minute), ...incidents.flat()];
  };
}

type Incident = { sending: readonly SimulatedDevice[]; startMs: number; idPrefix: string };

/** One device's alarm with what follows, or now and then that of a whole building. */
function incident(random: Random, { sending, startMs, idPrefix }: Incident): SimulatedEvent[] {
  const first = random.weighted(
    sending.map((device) => [device, readiness(device, startMs)] as const),
  );
  const isBurst = first.building !== null && random.chance(burstShare);
  const struck = isBurst ? burstAround(first, sending) : [first];
  return struck.flatMap((device, i) => {
    const at = startMs + random.whole(0, device === first ? minuteMs - 1 : burstMs);
    return alarmWithSequel(device, { random, at, idPrefix: `${idPrefix}-${i}` });
  });
}

/** The devices of one building; of a tower with hundreds, every so manyth. */
function burstAround(first: SimulatedDevice, sending: readonly SimulatedDevice[]) {
  const near = sending.filter(({ building }) => building === first.building);
  const step = Math.ceil(near.length / mostStruck);
  return near.filter((device, i) => device === first || i % step === 0);
}

/** How alarms spread over the kinds: smoke detectors most, chargers in the evening and at night. */
function readiness({ kind }: SimulatedDevice, atMs: number): number {
  switch (kind) {
    case 'smoke_detector':
      return 5;
    case 'gas_detector':
      return 3;
    case 'charger':
      return hourInShanghai(atMs) >= 19 || hourInShanghai(atMs) < 6 ? 4 : 1;
    case 'self_closing_valve':
      return 0.2;
  }
}
