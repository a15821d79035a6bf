import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  type BasemapConfig,
  basemapConfigOf,
  basemapEnvironment,
} from './basemap/basemap-config.ts';

const flag = z.enum(['0', '1']).transform((text) => text === '1');
const port = z.coerce.number().int().min(0).max(65535);

const environment = z.object({
  PORT: port.default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().startsWith('postgres', 'expected postgres://...').optional(),
  DATABASE_REPLICA_URL: z.string().startsWith('postgres', 'expected postgres://...').optional(),
  DEMO: flag.default(true),
  /** Simulated alarms an hour over the whole demo district; 0 is none. */
  SIMULATE: z.coerce.number().min(0).max(3600).default(60),
  /** The embedded broker for devices (MQTT 3.1.1); none where it is not set. */
  MQTT_PORT: port.optional(),
  /** A broker of any make that devices publish at (MQTT 5). */
  MQTT_URL: z
    .string()
    .regex(/^(mqtts?|wss?):\/\//, 'expected mqtt://...')
    .optional(),
  MQTT_SESSIONS: z.coerce.number().int().min(1).max(64).default(16),
  TLS_CERT: z.string().refine(existsSync, 'no such file').optional(),
  TLS_KEY: z.string().refine(existsSync, 'no such file').optional(),
  ...basemapEnvironment,
});

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly replicaUrl: string | undefined;
  readonly isDemo: boolean;
  readonly simulatedAlarmsPerHour: number;
  readonly basemap: BasemapConfig;
  readonly mqtt: {
    readonly port: number | undefined;
    readonly url: string | undefined;
    readonly sessions: number;
  };
  readonly tls: { readonly cert: string; readonly key: string } | null;
};

/** Reads the environment once. Throws one sentence with everything that is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = environment.safeParse(env);
  if (!result.success) {
    const wrong = result.error.issues.map(
      ({ path, message }) => `${describe(String(path[0]), env)} (${message})`,
    );
    throw new Error(`The environment is not right: ${wrong.join('; ')}.`);
  }
  const found = result.data;
  if ((found.TLS_CERT === undefined) !== (found.TLS_KEY === undefined)) {
    throw new Error('TLS_CERT and TLS_KEY go together: set both, or neither for plain http.');
  }
  return {
    port: found.PORT,
    host: found.HOST,
    dataDir: resolve(found.DATA_DIR),
    databaseUrl: found.DATABASE_URL,
    replicaUrl: found.DATABASE_REPLICA_URL,
    isDemo: found.DEMO,
    simulatedAlarmsPerHour: found.SIMULATE,
    basemap: basemapConfigOf(found),
    mqtt: { port: found.MQTT_PORT, url: found.MQTT_URL, sessions: found.MQTT_SESSIONS },
    tls:
      found.TLS_CERT !== undefined && found.TLS_KEY !== undefined
        ? { cert: found.TLS_CERT, key: found.TLS_KEY }
        : null,
  };
}

/** A name with its value, but for addresses, which may hold a password, and keys. */
function describe(name: string, env: Readonly<Record<string, string | undefined>>): string {
  return /_URL$|^TIANDITU_KEY$/.test(name) ? name : `${name}=${env[name]}`;
}
