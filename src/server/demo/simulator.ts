import { ingestEvents } from '../../contract/ingest.ts';
import { alarmStream } from '../../domain/simulate/alarm-stream.ts';
import type { SimulatedDevice, SimulatedEvent } from '../../domain/simulate/simulated-event.ts';
import { toDevice } from '../store/devices.ts';
import type { Store } from '../store/store.ts';

export type SimulatorOptions = {
  readonly store: Store;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly district: string;
  /** What the simulated devices sign in with. */
  readonly token: string;
  readonly alarmsPerHour: number;
};

const tickMs = 2_000;
/** So that the first look at a fresh demo shows alarms; ids repeat, so a restart adds none twice. */
const headStartMs = 10 * 60_000;
/** As many events as the ingest route takes at once. */
const eventsAtOnce = 1_000;
const seed = 20_261_120;

/**
 * Sends what the demo's devices would send, through the same ingest route as real ones. Answers
 * what stops it.
 */
export async function startSimulator(options: SimulatorOptions): Promise<() => void> {
  const { store, alarmsPerHour } = options;
  if (alarmsPerHour === 0) return () => {};
  const devices = await readDevices(store, options.district);
  const startAt = store.now() - headStartMs;
  const stream = alarmStream({ devices, seed, startAt, ratePerHour: alarmsPerHour });
  let isSending = false;
  const timer = setInterval(() => {
    if (isSending) return;
    isSending = true;
    void send(options, stream.next(store.now())).then((isWelcome) => {
      isSending = false;
      if (!isWelcome) clearInterval(timer);
    });
  }, tickMs);
  return () => clearInterval(timer);
}

async function readDevices(store: Store, district: string): Promise<SimulatedDevice[]> {
  const rows = await store.engine.read
    .selectFrom('device')
    .selectAll()
    .where('district', '=', district)
    .orderBy('id')
    .execute();
  return rows.map(toDevice);
}

/** False once the token is no longer taken: the demo has been deleted, and its devices with it. */
async function send(
  options: SimulatorOptions,
  events: readonly SimulatedEvent[],
): Promise<boolean> {
  for (let start = 0; start < events.length; start += eventsAtOnce) {
    const status = await post(options, events.slice(start, start + eventsAtOnce));
    if (status === 401) return false;
    if (status !== 200) console.error(`The simulated events were not taken: ${status}.`);
  }
  return true;
}

async function post(
  { fetch, token }: SimulatorOptions,
  events: readonly SimulatedEvent[],
): Promise<number> {
  const response = await fetch(
    new Request(`http://simulator${ingestEvents.path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
    }),
  );
  return response.status;
}
