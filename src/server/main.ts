import { readFileSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Config, readConfig } from './config.ts';
import { type DemoAccount, setUpDemo } from './demo/set-up-demo.ts';
import { startSimulator } from './demo/simulator.ts';
import { openMqtt } from './mqtt/open-mqtt.ts';
import { openHost } from './open-host.ts';
import { createSite } from './serve-page.ts';
import { hasMembers } from './store/members.ts';
import { openSetUpDoor, setUpPath } from './store/set-up-door.ts';
import { startAlarmClock } from './timers/alarm-clock.ts';

const projectFolder = join(import.meta.dirname, '../..');

const config = readConfig(process.env);
const host = await openHost(config);
const site = createSite(host.app, join(projectFolder, 'dist'));
const demo = config.isDemo ? await setUpDemo(host, config.dataDir) : null;
const server = await listen(site, config);
const mqtt = await openMqtt(config, host.intake);
const stopAlarmClock = startAlarmClock(host.store, host.alarmTimers);
const stopSimulator =
  demo &&
  (await startSimulator({
    store: host.store,
    fetch: host.app.fetch,
    district: demo.district,
    token: demo.token,
    alarmsPerHour: config.simulatedAlarmsPerHour,
  }));
const setUpToken = (await hasMembers(host.store))
  ? null
  : await openSetUpDoor(host.store.engine.write);
printWelcome(server, demo?.accounts ?? []);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

async function listen(app: Hono, { port, host: hostname, tls }: Config): Promise<ServerType> {
  const secure = tls && {
    createServer: createSecureServer,
    serverOptions: { cert: readFileSync(tls.cert), key: readFileSync(tls.key) },
  };
  return new Promise((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port, hostname, ...secure }, () => resolve(started));
    started.on('error', reject);
  });
}

function printWelcome(started: ServerType, accounts: readonly DemoAccount[]): void {
  const { port } = started.address() as AddressInfo;
  const address = `${config.tls ? 'https' : 'http'}://${config.host}:${port}/`;
  console.log(`\n清患一张图 is ready: ${address}`);
  if (mqtt.port !== null) console.log(`  MQTT for devices: ${config.host}:${mqtt.port}`);
  for (const { role, username, password } of accounts) {
    console.log(`  ${role.padEnd(10)} ${username.padEnd(10)} ${password}`);
  }
  if (setUpToken !== null) {
    const path = setUpPath(setUpToken).slice(1);
    console.log(`  Set up the first district and admin: ${address}${path}`);
  }
  console.log('Ctrl-C ends it.\n');
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  stopSimulator?.();
  stopAlarmClock();
  await mqtt.close();
  server.close();
  // Open streams would keep the server waiting.
  if ('closeAllConnections' in server) server.closeAllConnections();
  await host.close();
  process.exit(0);
}
