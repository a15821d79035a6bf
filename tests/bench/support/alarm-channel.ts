import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { liveStream } from '../../../src/contract/changes.ts';
import { listDevices } from '../../../src/contract/devices.ts';
import { ingestEvents } from '../../../src/contract/ingest.ts';
import { startProduct } from '../../e2e/support/product.ts';
import { deviceToken, openBenchHost } from './bench-host.ts';
import { makeDistrict, saveDistrict } from './district-rows.ts';
import { signInAt } from './sign-in.ts';
import { readEvents } from './sse-reader.ts';

/** A way from a device to the screens: alarms go in, each reader gets each of them as an event. */
export type AlarmChannel = {
  /** Sends one alarm for each reading; answers how many were taken. */
  send(readings: readonly number[]): Promise<number>;
  /** Answers what ends the reader. */
  connect(onEvent: (text: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The app without a socket, over an SQLite file. */
export async function openAppChannel(): Promise<AlarmChannel> {
  const host = await openBenchHost('sqlite', async () => '');
  const rows = makeDistrict({ buildings: 520, hazards: 0, devices: 5000 });
  await saveDistrict(host.store, rows);
  const devices = rows.devices.map(({ id }) => id);
  return {
    ...appChannel(host.fetch, { devices, token: deviceToken, cookie: '' }),
    close: () => host.close(),
  };
}

/** The server as an office runs it, a process of its own, over loopback. */
export async function openServerChannel(): Promise<AlarmChannel> {
  const product = await startProduct();
  const fetchThere: Fetch = (path, init) => fetch(new URL(path, product.address), init);
  const password = product.passwords.get('admin') ?? '';
  const cookie = await signInAt(product.address, { username: 'admin', password });
  const answer = await fetchThere(`${listDevices.path}?limit=500`, { headers: { cookie } });
  const { items } = listDevices.response.schema.parse(await answer.json());
  const devices = items.map(({ id }) => id);
  const channel = appChannel(fetchThere, { devices, token: tokenIn(product.dataDir), cookie });
  return { ...channel, close: product.stop };
}

function tokenIn(dataDir: string): string {
  const text = readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8');
  // Written by the server with this shape.
  return (JSON.parse(text) as { token: string }).token;
}

type Sender = {
  readonly devices: readonly string[];
  readonly token: string;
  readonly cookie: string;
};

function appChannel(
  fetchThere: Fetch,
  { devices, token, cookie }: Sender,
): Pick<AlarmChannel, 'send' | 'connect'> {
  let sent = 0;
  return {
    send: async (readings) => {
      const events = readings.map((reading) => ({
        id: crypto.randomUUID(),
        kind: 'alarm',
        device: devices[sent++ % devices.length],
        at: Date.now(),
        level: 2,
        reading,
      }));
      const response = await fetchThere(ingestEvents.path, {
        method: 'POST',
        body: JSON.stringify({ events }),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      });
      return ingestEvents.response.schema.parse(await response.json()).accepted;
    },
    connect: async (onEvent) => {
      const { body } = await fetchThere(liveStream.path, { headers: { cookie } });
      if (body === null) throw new Error('The stream has no body.');
      return readEvents(body, onEvent);
    },
  };
}

/** As long as an alarm on the stream. */
function bareEvent(reading: number): string {
  return `event: change\nid: 1\ndata: {"reading":${reading},"pad":"${'x'.repeat(800)}"}\n\n`;
}

/** The floor of the app: as many streams, each given the text. */
export function openBareChannel(): AlarmChannel {
  const writers = new Set<WritableStreamDefaultWriter<Uint8Array>>();
  const encoder = new TextEncoder();
  return {
    send: async (readings) => {
      for (const reading of readings) {
        const bytes = encoder.encode(bareEvent(reading));
        await Promise.all(Array.from(writers, (writer) => writer.write(bytes)));
      }
      return readings.length;
    },
    connect: async (onEvent) => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      writers.add(writer);
      const stop = readEvents(readable, onEvent);
      return async () => {
        writers.delete(writer);
        await stop();
      };
    },
    close: async () => {},
  };
}

/** The floor of the server: Node's own HTTP server that writes the text to each response. */
export async function openBareServerChannel(): Promise<AlarmChannel> {
  const responses = new Set<ServerResponse>();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    responses.add(response);
    response.on('close', () => responses.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with it.
  const { port } = server.address() as AddressInfo;
  return {
    send: async (readings) => {
      for (const reading of readings) {
        for (const response of responses) response.write(bareEvent(reading));
      }
      return readings.length;
    },
    connect: async (onEvent) => {
      const { body } = await fetch(`http://127.0.0.1:${port}/`);
      if (body === null) throw new Error('The stream has no body.');
      return readEvents(body, onEvent);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
