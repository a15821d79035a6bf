import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type IPublishPacket, type MqttClient } from 'mqtt';
import { messageOfTopic, readDeviceTopic, topicOfDistrict } from '../ingest/device-topic.ts';
import type { EventQueue } from '../ingest/event-queue.ts';
import type { Sender } from '../store/device-tokens.ts';

type ClientOptions = {
  readonly url: string;
  /** Makes the sessions of this process its own, the same after a restart. */
  readonly clientId: string;
  /** A session handles one message at a time, so that its acknowledgement means committed. */
  readonly sessions: number;
  readonly queue: EventQueue;
  readonly districts: () => Promise<readonly string[]>;
};

export type BrokerClient = {
  /** Settled when all sessions have subscribed for the first time. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
};

const group = '$share/qinghuan';
/** The broker keeps what comes while this process is away. */
const sessionSeconds = 7 * 86_400;
const againMs = 1_000;
const endWithinMs = 1_000;
/** A district that is set up while the process runs is heard of so soon. */
const lookMs = 60_000;

/**
 * Takes what devices publish at a broker of any make (MQTT 5): sessions that share the topics among
 * all processes, each message acknowledged after its commit. The broker says who may publish.
 */
export function followBroker(options: ClientOptions): BrokerClient {
  let isClosed = false;
  const clients = Array.from({ length: options.sessions }, (_, index) => {
    const client = connect(options.url, {
      protocolVersion: 5,
      clientId: `qinghuan-${options.clientId}-${index}`,
      clean: false,
      properties: { sessionExpiryInterval: sessionSeconds, receiveMaximum: 100 },
      reconnectPeriod: againMs,
      resubscribe: true,
    });
    // A broker that is away is told by the log once and tried again.
    client.on('error', (error) => console.error(`MQTT: ${error.message}`));
    client.handleMessage = (packet, done) => {
      void acknowledge(packet, done);
    };
    return client;
  });
  const acknowledge = async (packet: IPublishPacket, done: () => void) => {
    if (await takeUntilCommitted(packet)) done();
  };
  const takeUntilCommitted = async ({ topic, payload }: IPublishPacket): Promise<boolean> => {
    const named = readDeviceTopic(topic);
    if (named === null) return true;
    const message = messageOfTopic({ topic, device: named.device, text: payload.toString() });
    const sender: Sender = {
      district: named.district,
      name: 'mqtt',
      device: null,
      adapter: 'standard',
    };
    while (!isClosed) {
      try {
        await options.queue.take(sender, message);
        return true;
      } catch (error) {
        console.error(`MQTT: not committed, tried again: ${String(error)}`);
        await sleep(againMs);
      }
    }
    return false;
  };
  const subscribed = new Set<string>();
  const subscribe = async () => {
    for (const district of await options.districts()) {
      if (subscribed.has(district)) continue;
      const topic = `${group}/${topicOfDistrict(district)}`;
      await Promise.all(clients.map((client) => client.subscribeAsync(topic, { qos: 1 })));
      subscribed.add(district);
    }
  };
  const look = setInterval(() => void subscribe().catch(() => {}), lookMs);
  const ready = subscribe();
  // Whoever does not wait for it is not troubled: the client tries again by itself.
  ready.catch(() => {});
  return {
    ready,
    close: async () => {
      isClosed = true;
      clearInterval(look);
      await Promise.all(clients.map(endSession));
    },
  };
}

/** Without waiting for a broker that does not answer, nor for a message that is not taken. */
async function endSession(client: MqttClient): Promise<void> {
  await Promise.race([client.endAsync(true), sleep(endWithinMs)]);
}
