import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { getIntake, listQuarantine, QuarantinedView } from '../../contract/device-tokens.ts';
import type { Page } from '../../contract/paging.ts';
import type { RouteAnswer } from '../../contract/route.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AdapterName } from '../../domain/device-adapter.ts';
import { sha256Hex } from '../sha256.ts';
import { chunksOf } from './chunks.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { passWhole, type Sender } from './device-tokens.ts';
import { pass } from './gate.ts';
import { readPage } from './page.ts';
import type { QuarantineTable } from './schema.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** What could not be taken, and why. */
export type Quarantined = {
  readonly reason: string;
  readonly payload: unknown;
  readonly adapter: AdapterName;
  /** Its id, where that was taken down already. */
  readonly event: string | null;
};

/** Sets apart what could not be taken; the same for the same reason is counted, and kept once. */
export async function keepQuarantined(
  write: Write,
  sender: Sender,
  kept: readonly Quarantined[],
): Promise<void> {
  const rows = new Map<string, ReturnType<typeof toRow>>();
  for (const one of kept) {
    const row = toRow(write, sender, one);
    rows.set(row.id, { ...row, times: (rows.get(row.id)?.times ?? 0) + 1 });
  }
  for (const chunk of chunksOf([...rows.values()], 11)) {
    await write.tx
      .insertInto('quarantine')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['district', 'id']).doUpdateSet({
          times: sql<number>`quarantine.times + excluded.times`,
          received_at: sql<number>`excluded.received_at`,
          replayed_at: null,
        }),
      )
      .execute();
  }
}

function toRow({ district, now }: Write, { name, device }: Sender, one: Quarantined) {
  const text = JSON.stringify(one.payload) ?? 'null';
  const reason = one.reason.slice(0, 300);
  return {
    district,
    id: sha256Hex([name, one.adapter, reason, text].join('\n')).slice(0, 32),
    received_at: now,
    reason,
    payload: text.slice(0, longestPayload),
    sender: name,
    device,
    adapter: one.adapter,
    times: 1,
    event: one.event,
    replayed_at: null,
  };
}

const longestPayload = 10_000;

const newestFirst: readonly SortKey[] = [
  { expression: sql`received_at`, direction: 'desc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

type QuarantineQuery = z.output<(typeof listQuarantine)['query']>;

export async function pageQuarantine(
  store: Store,
  actor: Actor,
  query: QuarantineQuery,
): Promise<Page<QuarantinedView>> {
  const { district } = passWhole(actor);
  return readPage(store.engine.read, {
    table: 'quarantine',
    matches: allOf([
      sql`district = ${district}`,
      query.isReplayed ? sql`replayed_at is not null` : sql`replayed_at is null`,
    ]),
    sortBy: newestFirst,
    query,
    toItem: toView,
  });
}

function toView(row: Selectable<QuarantineTable>): QuarantinedView {
  return {
    id: row.id,
    receivedAt: row.received_at,
    sender: row.sender,
    // Rows are written only with names of adapters.
    adapter: row.adapter as AdapterName,
    reason: row.reason,
    payload: row.payload,
    times: row.times,
    replayedAt: row.replayed_at,
  };
}

/** How much waits in quarantine: a number for everybody, since it may be an alarm that nobody sees. */
export async function readIntake(
  store: Store,
  actor: Actor,
): Promise<RouteAnswer<typeof getIntake>> {
  const { district } = pass(actor, 'device.read');
  const { rows } = await sql<{ quarantined: number; lastTakenAt: number | null }>`
    select (select count(*) from quarantine
        where district = ${district} and replayed_at is null) as "quarantined",
      (select max(received_at) from device_event
        where district = ${district}) as "lastTakenAt"`.execute(store.engine.read);
  return rows[0] ?? { quarantined: 0, lastTakenAt: null };
}
