import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { BatchEvent, ChangeView, listChanges } from '../../contract/changes.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { toAlarm } from './alarms.ts';
import { hiddenEntities } from './change-actions.ts';
import { allOf } from './conditions.ts';
import { pass, type Scope, within } from './gate.ts';
import { toHazard, toHazardView } from './hazard-rows.ts';
import { readNames } from './members.ts';
import type { BatchTable, ChangeTable, Database } from './schema.ts';
import type { Store } from './store.ts';

type ChangesQuery = z.output<(typeof listChanges)['query']>;
type Changes = z.output<(typeof listChanges)['response']['schema']>;

/** Above this a batch is one event: the client reads again instead of applying row by row. */
const largestBatchRowByRow = 1000;

/**
 * Changes after a seq, in order, of what the actor may read. The head is read before the rows:
 * whatever is at or below it is committed, so a caller who goes on from `seq` misses nothing.
 */
export async function readChanges(
  store: Store,
  actor: Actor,
  query: ChangesQuery,
): Promise<Changes> {
  const scope = pass(actor, 'change.read');
  const head = await readHead(store, scope.district);
  const hidden = hiddenEntities(actor.role);
  const rows = await readRows(store, scope, { ...query, head, hidden });
  // The history of one object keeps its rows.
  const large = query.entityId === undefined ? await findLargeBatches(store, scope, rows) : [];
  const last = rows.length === query.limit ? rows.at(-1) : undefined;
  const seq = last === undefined ? head : await endOfEvent(store, scope, { last, large });
  const { items, batches } = await toStream(store, scope, { rows, large });
  return {
    items,
    batches: batches.map((batch) => (batch.toSeq === last?.seq ? { ...batch, toSeq: seq } : batch)),
    seq: Math.max(seq, query.after),
    hasMore: last !== undefined,
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
  query: ChangesQuery & { head: number; hidden: readonly string[] },
): Promise<Selectable<ChangeTable>[]> {
  // The history of one object is found by its own index: for the order alone SQLite would walk the log.
  const seq = query.entityId === undefined ? sql<number>`seq` : sql<number>`+seq`;
  return store.engine.read
    .selectFrom('change')
    .selectAll()
    .where(
      allOf([
        within(scope),
        sql`${seq} > ${query.after} and ${seq} <= ${query.head}`,
        query.hidden.length > 0 && sql`entity not in (${sql.join(query.hidden)})`,
        query.entity !== undefined && sql`entity in (${sql.join(entitiesOf(query))})`,
        query.entityId !== undefined && sql`entity_id = ${query.entityId}`,
      ]),
    )
    .orderBy(seq)
    .limit(query.limit)
    .execute();
}

/** The history of one hazard tells of its photos too, which stand in the log under its id. */
function entitiesOf({ entity, entityId }: ChangesQuery): readonly string[] {
  if (entity === 'hazard' && entityId !== undefined) return [entity, 'photo'];
  return entity === undefined ? [] : [entity];
}

type LargeBatch = Pick<Selectable<BatchTable>, 'id' | 'from_seq' | 'to_seq'>;

/** A page that ends inside a large batch passes over the rest of it: its event tells of it all. */
async function endOfEvent(
  store: Store,
  scope: Scope,
  { last, large }: { last: Selectable<ChangeTable>; large: readonly LargeBatch[] },
): Promise<number> {
  const batch = large.find((candidate) => candidate.id === last.batch);
  if (batch === undefined) return last.seq;
  if (last.seq <= batch.to_seq) return batch.to_seq;
  // Its undo, which has as many rows, one after the other.
  const { rows } = await sql<{ seq: number }>`
    select max(seq) as seq from change where district = ${scope.district} and batch = ${batch.id}
      and seq >= ${last.seq} and seq <= ${last.seq + batch.to_seq - batch.from_seq}`.execute(
    store.engine.read,
  );
  return rows[0]?.seq ?? last.seq;
}

/** Folds the rows of large batches into one event each. */
async function toStream(
  store: Store,
  scope: Scope,
  { rows, large }: { rows: readonly Selectable<ChangeTable>[]; large: readonly LargeBatch[] },
): Promise<{ items: ChangeView[]; batches: BatchEvent[] }> {
  const ids = new Set(large.map((batch) => batch.id));
  const isFolded = (row: Selectable<ChangeTable>) => row.batch !== null && ids.has(row.batch);
  const single = rows.filter((row) => !isFolded(row));
  const created = await readCreated(store, scope, single);
  const accounts = single.map((row) => row.actor);
  const names = await readNames(store.engine.read, scope.district, accounts);
  return {
    items: single.map((row) => toChangeView(row, { created, names })),
    batches: foldBatches(rows.filter(isFolded)),
  };
}

async function findLargeBatches(
  store: Store,
  scope: Scope,
  rows: readonly Selectable<ChangeTable>[],
): Promise<LargeBatch[]> {
  const ids = [...new Set(rows.map((row) => row.batch).filter((id) => id !== null))];
  if (ids.length === 0) return [];
  return (
    store.engine.read
      .selectFrom('batch')
      .select(['id', 'from_seq', 'to_seq'])
      .where('district', '=', scope.district)
      .where('id', 'in', ids)
      // An act comes in writes of its own, none of them large, with others between.
      .where('kind', '<>', 'act')
      .where((eb) => eb(eb('to_seq', '-', eb.ref('from_seq')), '>=', largestBatchRowByRow))
      .execute()
  );
}

/** One event for the rows of a batch, and one for those of its undo. */
function foldBatches(rows: readonly Selectable<ChangeTable>[]): BatchEvent[] {
  const keyOf = (row: Selectable<ChangeTable>) => `${row.batch} ${row.verb === 'undo'}`;
  const keys = [...new Set(rows.map(keyOf))];
  return keys.map((key) => {
    const group = rows.filter((row) => keyOf(row) === key);
    return {
      fromSeq: Math.min(...group.map((row) => row.seq)),
      toSeq: Math.max(...group.map((row) => row.seq)),
      entities: [...new Set(group.map((row) => row.entity))] as BatchEvent['entities'],
    };
  });
}

/** A create keeps no `after`; a live client still needs the new object. By kind and id. */
async function readCreated(
  store: Store,
  scope: Scope,
  rows: readonly Selectable<ChangeTable>[],
): Promise<Map<string, Record<string, unknown>>> {
  const created = rows.filter((row) => row.verb === 'create');
  const idsOf = (entity: string) =>
    created.filter((row) => row.entity === entity).map((row) => row.entity_id);
  const found = new Map<string, Record<string, unknown>>();
  const today = civilDateOf(store.now());
  for (const row of await readByIds(store, 'alarm', { scope, ids: idsOf('alarm') })) {
    found.set(`alarm ${row.id}`, toAlarm(row));
  }
  for (const row of await readByIds(store, 'hazard', { scope, ids: idsOf('hazard') })) {
    found.set(`hazard ${row.id}`, toHazardView(toHazard(row), today));
  }
  return found;
}

async function readByIds<Table extends 'alarm' | 'hazard'>(
  store: Store,
  table: Table,
  { scope, ids }: { scope: Scope; ids: readonly string[] },
) {
  if (ids.length === 0) return [];
  const { rows } = await sql<Selectable<Database[Table]>>`
    select * from ${sql.table(table)} where ${within(scope)} and id in (${sql.join(ids)})`.execute(
    store.engine.read,
  );
  return rows;
}

type Known = {
  /** Objects that were created, by entity and id. */
  readonly created: ReadonlyMap<string, Record<string, unknown>>;
  /** Names by account. */
  readonly names: ReadonlyMap<string, string>;
};

function toChangeView(row: Selectable<ChangeTable>, { created, names }: Known): ChangeView {
  const object = row.verb === 'create' ? created.get(`${row.entity} ${row.entity_id}`) : undefined;
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    actorName: names.get(row.actor) ?? row.actor,
    entity: row.entity as ChangeView['entity'],
    entityId: row.entity_id,
    verb: row.verb,
    area: row.area,
    after:
      row.after === null ? (object ?? null) : (JSON.parse(row.after) as Record<string, unknown>),
    reason: row.reason,
    batch: row.batch,
  };
}
