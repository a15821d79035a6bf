import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { BatchEvent, ChangeView, listChanges } from '../../contract/changes.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { toAlarm } from './alarms.ts';
import { allOf } from './conditions.ts';
import { pass, type Scope, within } from './gate.ts';
import { toHazard, toHazardView } from './hazards.ts';
import type { ChangeTable, Database } from './schema.ts';
import type { Store } from './store.ts';

type ChangesQuery = z.output<(typeof listChanges)['query']>;
type Changes = z.output<(typeof listChanges)['response']['schema']>;

/** Above this a batch is one event: the client reads again instead of applying row by row. */
const largestBatchRowByRow = 1000;

/**
 * Changes after a seq, in order. The head is read before the rows: whatever is at or below it is
 * committed, so a caller who goes on from `seq` misses nothing.
 */
export async function readChanges(
  store: Store,
  actor: Actor,
  query: ChangesQuery,
): Promise<Changes> {
  const scope = pass(actor, 'change.read');
  const head = await readHead(store, scope.district);
  const rows = await readRows(store, scope, { ...query, head });
  const hasMore = rows.length === query.limit;
  const seq = hasMore ? (rows.at(-1)?.seq ?? head) : head;
  return {
    ...(await toStream(store, scope, rows, query)),
    seq: Math.max(seq, query.after),
    hasMore,
  };
}

export async function readHead(store: Store, district: string): Promise<number> {
  const row = await store.engine.read
    .selectFrom('counter')
    .select('seq')
    .where('district', '=', district)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

async function readRows(
  store: Store,
  scope: Scope,
  query: ChangesQuery & { head: number },
): Promise<Selectable<ChangeTable>[]> {
  return store.engine.read
    .selectFrom('change')
    .selectAll()
    .where(
      allOf([
        within(scope),
        sql`seq > ${query.after} and seq <= ${query.head}`,
        query.entity !== undefined && sql`entity = ${query.entity}`,
        query.entityId !== undefined && sql`entity_id = ${query.entityId}`,
      ]),
    )
    .orderBy('seq')
    .limit(query.limit)
    .execute();
}

/** Folds the rows of large batches into one event each; the history of one object keeps its rows. */
async function toStream(
  store: Store,
  scope: Scope,
  rows: readonly Selectable<ChangeTable>[],
  query: ChangesQuery,
): Promise<{ items: ChangeView[]; batches: BatchEvent[] }> {
  const isHistory = query.entityId !== undefined;
  const large = isHistory ? new Set<string>() : await findLargeBatches(store, scope, rows);
  const folded = rows.filter((row) => row.batch !== null && large.has(row.batch));
  const single = rows.filter((row) => row.batch === null || !large.has(row.batch));
  const created = await readCreated(store, scope.district, single);
  return {
    items: single.map((row) => toChangeView(row, created.get(row.entity_id))),
    batches: foldBatches(folded),
  };
}

async function findLargeBatches(
  store: Store,
  scope: Scope,
  rows: readonly Selectable<ChangeTable>[],
): Promise<Set<string>> {
  const ids = [...new Set(rows.map((row) => row.batch).filter((id) => id !== null))];
  if (ids.length === 0) return new Set();
  const batches = await store.engine.read
    .selectFrom('batch')
    .select('id')
    .where('district', '=', scope.district)
    .where('id', 'in', ids)
    .where((eb) => eb(eb('to_seq', '-', eb.ref('from_seq')), '>', largestBatchRowByRow))
    .execute();
  return new Set(batches.map((batch) => batch.id));
}

function foldBatches(rows: readonly Selectable<ChangeTable>[]): BatchEvent[] {
  const batches = [...new Set(rows.map((row) => row.batch))];
  return batches.map((batch) => {
    const group = rows.filter((row) => row.batch === batch);
    return {
      fromSeq: Math.min(...group.map((row) => row.seq)),
      toSeq: Math.max(...group.map((row) => row.seq)),
      entities: [...new Set(group.map((row) => row.entity))] as BatchEvent['entities'],
    };
  });
}

/** A create keeps no `after`; a live client still needs the new object. */
async function readCreated(
  store: Store,
  district: string,
  rows: readonly Selectable<ChangeTable>[],
): Promise<Map<string, Record<string, unknown>>> {
  const created = rows.filter((row) => row.verb === 'create');
  const idsOf = (entity: string) =>
    created.filter((row) => row.entity === entity).map((row) => row.entity_id);
  const found = new Map<string, Record<string, unknown>>();
  const today = civilDateOf(store.now());
  for (const row of await readByIds(store, 'alarm', { district, ids: idsOf('alarm') })) {
    found.set(row.id, toAlarm(row));
  }
  for (const row of await readByIds(store, 'hazard', { district, ids: idsOf('hazard') })) {
    found.set(row.id, toHazardView(toHazard(row), today));
  }
  return found;
}

async function readByIds<Table extends 'alarm' | 'hazard'>(
  store: Store,
  table: Table,
  { district, ids }: { district: string; ids: readonly string[] },
) {
  if (ids.length === 0) return [];
  const { rows } = await sql<Selectable<Database[Table]>>`
    select * from ${sql.table(table)} where district = ${district} and id in (${sql.join(ids)})`.execute(
    store.engine.read,
  );
  return rows;
}

function toChangeView(
  row: Selectable<ChangeTable>,
  created: Record<string, unknown> | undefined,
): ChangeView {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    entity: row.entity as ChangeView['entity'],
    entityId: row.entity_id,
    verb: row.verb,
    area: row.area,
    after:
      row.after === null ? (created ?? null) : (JSON.parse(row.after) as Record<string, unknown>),
    reason: row.reason,
    batch: row.batch,
  };
}
