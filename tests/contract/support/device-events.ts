import type { z } from 'zod';
import { ingestEvents } from '../../../src/contract/ingest.ts';
import type { DeviceEvent } from '../../../src/domain/device-event.ts';
import { saveDeviceToken } from '../../../src/server/store/device-tokens.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { district, type TestHost, testNow } from './test-host.ts';

const deviceToken = 'token-of-the-test-platform';

type Ingested = z.output<typeof ingestEvents.response.schema>;

/** Lets the platform that the other functions here speak for send events. */
export async function letPlatformIn(store: Store): Promise<void> {
  await saveDeviceToken(store, { district, name: '测试平台', token: deviceToken });
}

/** The raw answer to a batch of events; null is a sender without a token. */
export async function postEvents(
  host: TestHost,
  events: readonly unknown[],
  token: string | null = deviceToken,
): Promise<Response> {
  return host.fetch(null, ingestEvents.path, {
    method: 'POST',
    body: JSON.stringify({ events }),
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
  });
}

export async function sendEvents(host: TestHost, events: readonly unknown[]): Promise<Ingested> {
  const response = await postEvents(host, events);
  if (!response.ok) throw new Error(await response.text());
  return ingestEvents.response.schema.parse(await response.json());
}

type Sent = Pick<DeviceEvent, 'id' | 'device'>;
type SentAlarm = Sent & { at?: number; level?: 1 | 2 | 3; reading?: number; readingUnit?: string };

export function alarmEvent({ level = 2, at = testNow, ...event }: SentAlarm) {
  return { kind: 'alarm', at, level, ...event };
}

export function clearEvent(event: Sent & { at: number }) {
  return { kind: 'clear', ...event };
}

export function heartbeatEvent(event: Sent & { at: number }) {
  return { kind: 'heartbeat', ...event };
}
