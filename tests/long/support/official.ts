import type { z } from 'zod';
import {
  type ChangeView,
  changeSchema,
  listChanges,
  liveStream,
} from '../../../src/contract/changes.ts';
import { listDevices } from '../../../src/contract/devices.ts';
import { listHazards } from '../../../src/contract/hazards.ts';
import { ingestEvents } from '../../../src/contract/ingest.ts';
import { readEvents } from '../../bench/support/sse-reader.ts';

export type Entry = { readonly cookie: string; readonly deviceToken: string };
export type Ingested = z.output<typeof ingestEvents.response.schema>;

/** The raw answer to an official's question. */
export async function ask(address: string, { cookie }: Entry, path: string): Promise<Response> {
  return fetch(new URL(path, address), { headers: { cookie } });
}

/** One verb of an official's on a hazard. */
export async function actOnHazard(
  address: string,
  { cookie }: Entry,
  { id, verb, body }: { id: string; verb: 'rectify' | 'return'; body: object },
): Promise<Response> {
  return fetch(new URL(`${listHazards.path}/${encodeURIComponent(id)}/${verb}`, address), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { cookie, 'content-type': 'application/json' },
  });
}

export async function findDevices(address: string, entry: Entry): Promise<string[]> {
  const answer = await ask(address, entry, `${listDevices.path}?limit=500`);
  return listDevices.response.schema.parse(await answer.json()).items.map(({ id }) => id);
}

export function alarmOf(device: string) {
  return { id: crypto.randomUUID(), kind: 'alarm', device, at: Date.now(), level: 2 };
}

/** Sends events as a vendor's platform; throws when they were not taken. */
export async function sendEvents(
  address: string,
  { deviceToken }: Entry,
  events: readonly object[],
): Promise<Ingested> {
  const response = await fetch(new URL(ingestEvents.path, address), {
    method: 'POST',
    body: JSON.stringify({ events }),
    headers: { authorization: `Bearer ${deviceToken}`, 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(await response.text());
  return ingestEvents.response.schema.parse(await response.json());
}

/** All changes after a seq. */
export async function readChanges(
  address: string,
  entry: Entry,
  after: number,
): Promise<{ changes: ChangeView[]; seq: number }> {
  const changes: ChangeView[] = [];
  for (let seq = after; ; ) {
    const answer = await ask(address, entry, `${listChanges.path}?after=${seq}&limit=1000`);
    const page = listChanges.response.schema.parse(await answer.json());
    changes.push(...page.items);
    seq = page.seq;
    if (!page.hasMore) return { changes, seq };
  }
}

/** Follows the live stream; what it hears is added to `heard`. */
export async function listen(
  address: string,
  entry: Entry,
  after: number,
): Promise<{ heard: ChangeView[]; stop: () => Promise<void> }> {
  const { body } = await ask(address, entry, `${liveStream.path}?after=${after}`);
  if (body === null) throw new Error('The stream has no body.');
  const heard: ChangeView[] = [];
  const stop = readEvents(body, (text) => {
    const data = /^data: (.*)$/m.exec(text)?.[1];
    if (data !== undefined && /^event: change$/m.test(text)) {
      heard.push(changeSchema.parse(JSON.parse(data)));
    }
  });
  return { heard, stop };
}
