import { serve } from '@hono/node-server';
import { connectAsync, type MqttClient } from 'mqtt';
import { ingestEvents } from '../../src/contract/ingest.ts';
import { createEventQueue, type EventQueue } from '../../src/server/ingest/event-queue.ts';
import { followBroker } from '../../src/server/mqtt/broker-client.ts';
import { startBroker } from '../../src/server/mqtt/embedded-broker.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { startMosquitto } from '../support/mosquitto.ts';
import { type BenchHost, deviceToken, district, openBenchHost } from './support/bench-host.ts';
import { makeDistrict, saveDistrict } from './support/district-rows.ts';
import { callsPerSecond, quantile, type Runs, repeat, summarize } from './support/measure.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import type { Bench, BenchOptions, Report } from './support/report.ts';

const batchSizes = [1, 10, 100];
const httpSenders = 8;
const publishers = 32;
const { deviceThresholds: thresholds } = readSeeds();

/** Events a second, and how long a sender waits for its acknowledgement, by each way that there is. */
export const benchIngest: Bench = async (report, options) => {
  const rows = makeDistrict({ buildings: 520, hazards: 0, devices: 20_000 });
  const devices = rows.devices.map(({ id }) => id);
  const postgres = postgresWhenAsked();
  try {
    for (const engine of ['sqlite', 'postgres'] as const) {
      const host = await openBenchHost(engine, postgres.url);
      await saveDistrict(host.store, rows);
      report.heading(engine);
      const floor = await bareInserts(host, options);
      const queue = createEventQueue({ store: host.store, thresholds });
      await benchHttp(report, options, { host, devices, floor });
      await benchEmbedded(report, options, { host, devices, queue, floor });
      await benchMosquitto(report, options, { devices, queue, floor });
      await host.close();
    }
  } finally {
    await postgres.stop();
  }
};

const windowMs = ({ isQuick }: BenchOptions) => (isQuick ? 300 : 1_500);

/** By batch size, rows a second of the counter and as many bare inserts in one transaction. */
type Floor = ReadonlyMap<number, Runs>;

async function bareInserts(host: BenchHost, options: BenchOptions): Promise<Floor> {
  const bare = await host.openBare(httpSenders);
  const floor = new Map<number, Runs>();
  for (const size of batchSizes) {
    const pace = { writers: httpSenders, windowMs: windowMs(options) };
    const rate = () => callsPerSecond(pace, () => bare.append(district, size));
    floor.set(size, await repeat(options.runs, async () => size * (await rate())));
  }
  await bare.close();
  return floor;
}

type Way = { readonly what: string; readonly senders: number; readonly size: number };

/** Sends for a while, again and again, and tells the rate and the wait. */
async function measure(
  report: Report,
  options: BenchOptions,
  { what, senders, size, floor, send }: Way & { floor: Floor; send: (n: number) => Promise<void> },
): Promise<void> {
  const waits: number[] = [];
  const runs = await repeat(options.runs, async () => {
    const rate = await callsPerSecond(
      { writers: senders, windowMs: windowMs(options) },
      async (sender) => {
        const start = performance.now();
        await send(sender);
        waits.push(performance.now() - start);
      },
    );
    return rate * size;
  });
  const rows = floor.get(size);
  report.add({
    what: `${what}, ${senders} senders`,
    unit: 'events/s',
    better: 'more',
    runs,
    ...(rows && { floor: { what: `bare inserts of ${size}`, runs: rows } }),
  });
  const sorted = waits.toSorted((left, right) => left - right);
  report.add({
    what: '  acknowledged after, p99',
    unit: 'ms',
    better: 'less',
    runs: summarize([quantile(sorted, 0.99)]),
    facts: { p50: quantile(sorted, 0.5) },
  });
}

function eventMaker(devices: readonly string[]) {
  let count = 0;
  return () => ({
    id: crypto.randomUUID(),
    kind: 'alarm',
    device: devices[count++ % devices.length] ?? '',
    at: Date.now(),
    level: 2,
  });
}

type HttpSubject = {
  readonly host: BenchHost;
  readonly devices: readonly string[];
  readonly floor: Floor;
};

async function benchHttp(
  report: Report,
  options: BenchOptions,
  { host, devices, floor }: HttpSubject,
): Promise<void> {
  const fetchThere = async (request: Request) => {
    const { method, headers } = request;
    const body = await request.text();
    return host.fetch(new URL(request.url).pathname, { method, headers, body });
  };
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: fetchThere, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve({ server: started, port: info.port }),
      );
    },
  );
  const next = eventMaker(devices);
  for (const size of batchSizes) {
    await measure(report, options, {
      what: `HTTP, ${size} ${size === 1 ? 'event' : 'events'} a request`,
      senders: httpSenders,
      size,
      floor,
      send: async () => {
        const events = Array.from({ length: size }, next);
        const response = await fetch(`http://127.0.0.1:${port}${ingestEvents.path}`, {
          method: 'POST',
          body: JSON.stringify({ events }),
          headers: {
            authorization: `Bearer ${deviceToken}`,
            'content-type': 'application/json',
            origin: `http://127.0.0.1:${port}`,
          },
        });
        if (!response.ok) throw new Error(await response.text());
        await response.arrayBuffer();
      },
    });
  }
  await new Promise((resolve) => server.close(resolve));
}

type MqttSubject = {
  readonly devices: readonly string[];
  readonly queue: EventQueue;
  readonly floor: Floor;
};

async function benchEmbedded(
  report: Report,
  options: BenchOptions,
  { host, devices, queue, floor }: MqttSubject & { host: BenchHost },
): Promise<void> {
  const { store } = host;
  const broker = await startBroker({ store, queue, port: 0, host: '127.0.0.1', tls: null });
  const clients = await connectMany(`mqtt://127.0.0.1:${broker.port}`);
  const next = eventMaker(devices);
  await measure(report, options, {
    what: 'MQTT, the broker of the server',
    senders: publishers,
    size: 1,
    floor,
    send: async (sender) => {
      await publish(clients[sender], next());
    },
  });
  await Promise.all(clients.map((client) => client.endAsync(true)));
  await broker.close();
}

/** From the publish to the commit, since Mosquitto acknowledges to the device before that. */
async function benchMosquitto(
  report: Report,
  options: BenchOptions,
  { devices, queue, floor }: MqttSubject,
): Promise<void> {
  const mosquitto = await startMosquitto();
  const committed = new Map<string, () => void>();
  const follower = followBroker({
    url: mosquitto.url,
    clientId: 'bench',
    sessions: 16,
    queue: {
      take: async (sender, message) => {
        await queue.take(sender, message);
        // What this benchmark has published itself.
        committed.get((message as { id: string }).id)?.();
      },
    },
    districts: () => Promise.resolve([district]),
  });
  await follower.ready;
  const clients = await connectMany(mosquitto.url);
  const next = eventMaker(devices);
  await measure(report, options, {
    what: 'MQTT, Mosquitto, to the commit',
    senders: publishers,
    size: 1,
    floor,
    send: async (sender) => {
      const event = next();
      const taken = new Promise<void>((resolve) => committed.set(event.id, resolve));
      await publish(clients[sender], event);
      await taken;
      committed.delete(event.id);
    },
  });
  await Promise.all(clients.map((client) => client.endAsync(true)));
  await follower.close();
  await mosquitto.stop();
}

function connectMany(url: string): Promise<MqttClient[]> {
  return Promise.all(
    Array.from({ length: publishers }, () =>
      connectAsync(url, { protocolVersion: 4, username: 'device', password: deviceToken }),
    ),
  );
}

async function publish(
  client: MqttClient | undefined,
  event: { readonly device: string },
): Promise<void> {
  const [province, city] = [district.slice(0, 2), district.slice(0, 4)];
  const topic = `alarm/${province}/${city}/${district}/device/${event.device}`;
  await client?.publishAsync(topic, JSON.stringify(event), { qos: 1 });
}
