import { createServer, type Server } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { Aedes, type AuthenticateError, type Client } from 'aedes';
import { messageOfTopic, readDeviceTopic } from '../ingest/device-topic.ts';
import type { EventQueue } from '../ingest/event-queue.ts';
import { findSender, type Sender } from '../store/device-tokens.ts';
import type { Store } from '../store/store.ts';

type BrokerOptions = {
  readonly store: Store;
  readonly queue: EventQueue;
  readonly port: number;
  readonly host: string;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
};

type Published = { readonly topic: string; readonly payload: Buffer | string };

export type Broker = { readonly port: number; readonly close: () => Promise<void> };

/** A token that was taken back is refused at the latest so long after. */
const believedMs = 5_000;
const longestMessage = 64 * 1024;
const connectTimeoutMs = 10_000;

/**
 * An MQTT 3.1.1 broker in the process, for devices that publish and nobody who subscribes. A message
 * is acknowledged once it is committed; where it is not, the connection ends without one.
 */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const { store, queue, port, host, tls } = options;
  const tokens = new WeakMap<Client, { token: string; sender: Sender; at: number }>();
  const enter = async (client: Client, token: string) => {
    const sender = await findSender(store, token);
    if (sender !== null) tokens.set(client, { token, sender, at: Date.now() });
    return sender;
  };
  const senderOf = async (client: Client) => {
    const known = tokens.get(client);
    if (known === undefined) return null;
    return Date.now() - known.at < believedMs ? known.sender : enter(client, known.token);
  };
  /** Why a message is not acknowledged; null once it is committed. */
  const faultOf = async (client: Client | null, { topic, payload }: Published) => {
    try {
      const sender = client && (await senderOf(client));
      const named = readDeviceTopic(topic);
      if (sender === null || named?.district !== sender.district) return new Error('not allowed');
      const text = payload.toString();
      if (text.length > longestMessage) return new Error('too long');
      await queue.take(sender, messageFor(sender, { topic, device: named.device, text }));
      return null;
    } catch {
      return new Error('not taken');
    }
  };
  const aedes = await Aedes.createBroker({
    connectTimeout: connectTimeoutMs,
    authenticate: (client, _username, password, done) => {
      const admit = async () => {
        const sender = await enter(client, password?.toString() ?? '').catch(() => null);
        done(sender === null ? notAuthorized() : null, sender !== null);
      };
      void admit();
    },
    authorizePublish: (client, published, done) => {
      const take = async () => done(await faultOf(client, published));
      void take();
    },
    authorizeSubscribe: (_client, _subscription, done) => done(new Error('not allowed')),
  });
  // An acknowledgement is small and must not wait for more to send.
  const noDelay = { noDelay: true };
  const server = tls
    ? createSecureServer({ ...tls, ...noDelay }, aedes.handle)
    : createServer(noDelay, aedes.handle);
  await listen(server, port, host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      await new Promise<void>((resolve) => aedes.close(resolve));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A vendor's own form says itself of which device it is. */
function messageFor(sender: Sender, published: Parameters<typeof messageOfTopic>[0]): unknown {
  if (sender.adapter === 'standard') return messageOfTopic(published);
  try {
    return JSON.parse(published.text);
  } catch {
    return messageOfTopic(published);
  }
}

function notAuthorized(): AuthenticateError {
  // 5: what MQTT 3.1.1 answers a stranger.
  return Object.assign(new Error('not authorized'), { returnCode: 5 });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
