import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { createEventQueue } from '../ingest/event-queue.ts';
import { readSecret } from '../secret.ts';
import { sha256Hex } from '../sha256.ts';
import { listDistricts } from '../store/districts.ts';
import type { Intake } from '../store/events.ts';
import { followBroker } from './broker-client.ts';
import { startBroker } from './embedded-broker.ts';

export type Mqtt = {
  /** Where devices may publish; null without an embedded broker. */
  readonly port: number | null;
  readonly close: () => Promise<void>;
};

/** The ways by MQTT that the configuration asks for. */
export async function openMqtt(config: Config, intake: Intake): Promise<Mqtt> {
  const { mqtt, host, tls, dataDir, port } = config;
  const { store } = intake;
  const queue = createEventQueue(intake);
  const broker =
    mqtt.port === undefined
      ? null
      : await startBroker({
          store,
          queue,
          port: mqtt.port,
          host,
          tls: tls && { cert: readFileSync(tls.cert), key: readFileSync(tls.key) },
        });
  const client =
    mqtt.url === undefined
      ? null
      : followBroker({
          url: mqtt.url,
          // Processes with a folder each, or a port each, have sessions of their own.
          clientId: sha256Hex(`${readSecret(dataDir)} ${port}`).slice(0, 12),
          sessions: mqtt.sessions,
          queue,
          districts: () => listDistricts(store),
        });
  return {
    port: broker?.port ?? null,
    close: async () => {
      await broker?.close();
      await client?.close();
    },
  };
}
