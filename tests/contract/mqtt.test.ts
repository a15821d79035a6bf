import { connectAsync, type MqttClient } from 'mqtt';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  listDeviceTokens,
  makeDeviceToken,
  revokeDeviceToken,
} from '../../src/contract/device-tokens.ts';
import { createEventQueue, type EventQueue } from '../../src/server/ingest/event-queue.ts';
import { followBroker } from '../../src/server/mqtt/broker-client.ts';
import { type Broker, startBroker } from '../../src/server/mqtt/embedded-broker.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { type Mosquitto, startMosquitto } from '../support/mosquitto.ts';
import { openAlarmOf, valueOf } from './support/answers.ts';
import { addDevice } from './support/objects.ts';
import { district, openTestHost, type TestHost, testNow } from './support/test-host.ts';

const { deviceThresholds: thresholds } = readSeeds();
const topicOf = (device: string) => `alarm/50/5001/${district}/gas_detector/${device}`;
const gas = (id: string, methanePercentLel: number) =>
  JSON.stringify({ kind: 'gas', id, at: testNow, methanePercentLel });

// Both engines of a server; the broker is no part of the app in the page.
describe.each(['sqlite', 'postgres'] as const)('MQTT over %s', (engine) => {
  let host: TestHost;
  let queue: EventQueue;
  const clients: MqttClient[] = [];
  beforeAll(async () => {
    host = await openTestHost(engine);
    queue = createEventQueue({ store: host.store, thresholds });
    for (const device of ['D1', 'D2', 'D3', 'D4']) await addDevice(host.store, device);
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.endAsync(true)));
  });
  afterAll(() => host.close());

  const countOf = async (table: 'device_event' | 'quarantine') =>
    (await host.store.engine.read.selectFrom(table).select('id').execute()).length;

  describe('the broker of the server', () => {
    let broker: Broker;
    let token: string;
    beforeAll(async () => {
      broker = await startBroker({
        store: host.store,
        queue,
        port: 0,
        host: '127.0.0.1',
        tls: null,
      });
      const body = { name: '平台' };
      token = valueOf(await host.call('admin', makeDeviceToken, { body })).token;
    });
    afterAll(() => broker.close());

    const enter = async (password: string) => {
      const client = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
        protocolVersion: 4,
        username: 'device',
        password,
        reconnectPeriod: 0,
      });
      client.on('error', () => {});
      clients.push(client);
      return client;
    };
    /** Whether the broker acknowledges; it ends the connection where it does not. */
    const isTaken = (client: MqttClient, topic: string, message: string) =>
      Promise.race([
        client.publishAsync(topic, message, { qos: 1 }).then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => client.once('close', () => resolve(false))),
      ]);

    it('acknowledges an event that is committed already', async () => {
      const client = await enter(token);
      await client.publishAsync(topicOf('D1'), gas('m1', 30), { qos: 1 });
      expect(await openAlarmOf(host, 'D1')).toMatchObject({ level: 1, reading: 30 });
      await client.publishAsync(topicOf('D1'), gas('m1', 30), { qos: 1 });
      expect(await openAlarmOf(host, 'D1')).toMatchObject({ repeats: 0 });
    });

    it('keeps apart what is no event, and acknowledges that', async () => {
      const client = await enter(token);
      const before = await countOf('quarantine');
      await client.publishAsync(topicOf('D1'), '{', { qos: 1 });
      await client.publishAsync(topicOf('D1'), JSON.stringify({ device: 'D2' }), { qos: 1 });
      expect(await countOf('quarantine')).toBe(before + 2);
    });

    it('lets nobody in without a token, nor publish elsewhere, nor listen', async () => {
      await expect(enter('guessed')).rejects.toThrow(/not authorized/i);
      const elsewhere = topicOf('D1').replace(district, '500100');
      expect(await isTaken(await enter(token), elsewhere, gas('m2', 1))).toBe(false);
      const granted = await (await enter(token)).subscribeAsync('#').catch(() => []);
      expect(granted.filter(({ qos }) => qos < 128)).toEqual([]);
    });

    it('acknowledges nothing while the store does not take it', async () => {
      const broken = await startBroker({
        store: host.store,
        queue: { take: () => Promise.reject(new Error('the disk is full')) },
        port: 0,
        host: '127.0.0.1',
        tls: null,
      });
      const client = await connectAsync(`mqtt://127.0.0.1:${broken.port}`, {
        protocolVersion: 4,
        password: token,
        username: 'device',
        reconnectPeriod: 0,
      });
      client.on('error', () => {});
      clients.push(client);
      expect(await isTaken(client, topicOf('D1'), gas('m3', 30))).toBe(false);
      await broken.close();
    });

    it('lets nobody in with a token that was taken back', async () => {
      const { items } = valueOf(await host.call('admin', listDeviceTokens, {}));
      const params = { id: items[0]?.id ?? '' };
      await host.call('admin', revokeDeviceToken, { params });
      await expect(enter(token)).rejects.toThrow(/not authorized/i);
    });
  });

  describe('a broker of another make', () => {
    let mosquitto: Mosquitto;
    let device: MqttClient;
    beforeAll(async () => {
      mosquitto = await startMosquitto();
      device = await connectAsync(mosquitto.url);
    });
    afterAll(async () => {
      await device.endAsync(true);
      await mosquitto.stop();
    });

    const follow = (clientId: string, taking = queue) =>
      followBroker({
        url: mosquitto.url,
        clientId,
        sessions: 2,
        queue: taking,
        districts: () => Promise.resolve([district]),
      });
    const send = (first: number, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          device.publishAsync(topicOf('D3'), gas(`x${first + index}`, 30), { qos: 1 }),
        ),
      );

    it('is shared by two processes, each event taken once, and keeps what comes while they are away', async () => {
      const before = await countOf('device_event');
      const processes = [follow('one'), follow('two')];
      await Promise.all(processes.map(({ ready }) => ready));
      await send(0, 15);
      await expect.poll(() => countOf('device_event'), { timeout: 5_000 }).toBe(before + 15);
      await Promise.all(processes.map(({ close }) => close()));
      await send(15, 10);
      const again = [follow('one'), follow('two')];
      await expect.poll(() => countOf('device_event'), { timeout: 5_000 }).toBe(before + 25);
      await Promise.all(again.map(({ close }) => close()));
      expect(await openAlarmOf(host, 'D3')).toMatchObject({ repeats: 24 });
    });

    it('is told of nothing that is not committed, and gives it again', async () => {
      const before = await countOf('device_event');
      let asked = 0;
      const failing: EventQueue = {
        take: () => {
          asked += 1;
          return Promise.reject(new Error('the store is away'));
        },
      };
      const broken = [follow('one', failing), follow('two', failing)];
      await Promise.all(broken.map(({ ready }) => ready));
      await device.publishAsync(topicOf('D4'), gas('later', 30), { qos: 1 });
      await expect.poll(() => asked, { timeout: 5_000 }).toBeGreaterThan(0);
      await Promise.all(broken.map(({ close }) => close()));
      const mended = [follow('one'), follow('two')];
      await expect.poll(() => countOf('device_event'), { timeout: 5_000 }).toBe(before + 1);
      await Promise.all(mended.map(({ close }) => close()));
    });
  });
});
