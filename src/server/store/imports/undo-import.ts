import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { batchSchema, ImportKind } from '../../../contract/imports.ts';
import type { Page } from '../../../contract/paging.ts';
import type { Actor } from '../../../domain/actor.ts';
import { notFound, refused } from '../../problem-error.ts';
import { chunksOf } from '../chunks.ts';
import type { SortKey } from '../cursor.ts';
import { isInScope, isWholeDistrict, pass, type Scope } from '../gate.ts';
import { refreshInspectedOn } from '../inspected-on.ts';
import { readNames } from '../members.ts';
import { readPage } from '../page.ts';
import { refreshRollups } from '../rollups.ts';
import type { BatchTable, ChangeTable } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Write, writeAs } from '../write.ts';
import { updateRow } from './apply-plan.ts';
import { keyOf, type Row } from './make-plan.ts';
import type { ImportTable } from './plan.ts';
import { referencesTo } from './references.ts';
import { takeBackUnits } from './undo-units.ts';

type BatchView = z.output<typeof batchSchema>;

/** The kind of a batch that is no import but one step for many hazards. */
export const actBatchKind = 'act';

export const newestFirst: readonly SortKey[] = [
  { expression: sql`at`, direction: 'desc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

/** Past imports: one's own, and for those who see the whole district all of them. */
export async function pageBatches(
  store: Store,
  actor: Actor,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<BatchView>> {
  const scope = pass(actor, 'import.run');
  const { read } = store.engine;
  const page = await readPage(read, {
    table: 'batch',
    matches: isWholeDistrict(scope)
      ? sql<boolean>`(district = ${scope.district} and kind <> ${actBatchKind})`
      : sql<boolean>`(district = ${scope.district} and kind <> ${actBatchKind}
          and actor = ${actor.account})`,
    sortBy: newestFirst,
    query,
    toItem: (row) => row,
  });
  const accounts = page.items.map((row) => row.actor);
  const names = await readNames(read, scope.district, accounts);
  return { ...page, items: page.items.map((row) => toBatchView(row, names)) };
}

/** Takes a whole batch back, or refuses and changes nothing. */
export async function undoBatch(store: Store, actor: Actor, id: string): Promise<BatchView> {
  const scope = pass(actor, 'import.undo');
  const { batch, names } = await undoBatchRows(store, actor, {
    id,
    isAct: false,
    passAs: () => scope,
    takeBack: async (write, changes, batch) => {
      if (await isStillUsed(write, batch)) throw refused('still_used');
      await takeBack(
        write,
        changes.filter(({ entity }) => entity !== 'unit'),
      );
      await takeBackUnits(
        write,
        changes.filter(({ entity }) => entity === 'unit'),
      );
    },
  });
  return toBatchView(batch, names);
}

type Batch = Selectable<BatchTable>;

type Undo = {
  readonly id: string;
  readonly isAct: boolean;
  /** The gate: where the actor may take such a batch back. */
  readonly passAs: (batch: Batch) => Scope;
  readonly takeBack: (
    write: Write,
    changes: readonly Selectable<ChangeTable>[],
    batch: Batch,
  ) => Promise<void>;
};

/** Takes the rows of a batch back that nobody has changed since; the batch as it then stands. */
export async function undoBatchRows(
  store: Store,
  actor: Actor,
  { id, isAct, passAs, takeBack }: Undo,
): Promise<{ batch: Batch; names: ReadonlyMap<string, string> }> {
  return writeAs(store, actor, async (write) => {
    const batch = await readBatch(write, id);
    if ((batch.kind === actBatchKind) !== isAct) throw notFound();
    const scope = passAs(batch);
    const changes = await readBatchChanges(write, batch);
    if (changes.some((change) => !isInScope(scope, change.area))) throw notFound();
    if (batch.undone_at !== null) throw refused('already_undone');
    if (await wasChangedSince(write, batch)) throw refused('changed_since');
    await takeBack(write, changes, batch);
    const undone = { ...batch, undone_at: write.now };
    await write.tx
      .updateTable('batch')
      .set({ undone_at: write.now })
      .where('district', '=', write.district)
      .where('id', '=', id)
      .execute();
    return { batch: undone, names: await readNames(write.tx, write.district, [undone.actor]) };
  });
}

async function readBatch(write: Write, id: string): Promise<Selectable<BatchTable>> {
  const batch = await write.tx
    .selectFrom('batch')
    .selectAll()
    .where('district', '=', write.district)
    .where('id', '=', id)
    .executeTakeFirst();
  if (batch === undefined) throw notFound();
  return batch;
}

async function readBatchChanges(
  write: Write,
  batch: Selectable<BatchTable>,
): Promise<Selectable<ChangeTable>[]> {
  return (
    write.tx
      .selectFrom('change')
      .selectAll()
      .where('district', '=', write.district)
      .where('seq', '>=', batch.from_seq)
      .where('seq', '<=', batch.to_seq)
      // An act is written in parts; others may have written between them.
      .where('batch', '=', batch.id)
      .orderBy('seq', 'desc')
      .execute()
  );
}

/**
 * A later import that was itself taken back changed nothing in the end. A unit that was changed since
 * stays, and keeps nothing from being taken back.
 */
async function wasChangedSince(write: Write, batch: Selectable<BatchTable>): Promise<boolean> {
  const { rows } = await sql`
    select 1 as found from change as own
    inner join change as later on later.district = own.district and later.entity = own.entity
      and later.entity_id = own.entity_id and later.seq > own.seq
    where own.district = ${write.district} and own.batch = ${batch.id} and own.entity <> 'unit'
      and own.seq between ${batch.from_seq} and ${batch.to_seq}
      and (later.batch is null or later.batch <> ${batch.id})
      and not exists (select 1 from batch as taken_back where taken_back.district = later.district
        and taken_back.id = later.batch and taken_back.undone_at is not null)
    limit 1`.execute(write.tx);
  return rows.length > 0;
}

/** Whether something outside the batch refers to an object that it created. */
async function isStillUsed(write: Write, batch: Selectable<BatchTable>): Promise<boolean> {
  const created = sql`(select entity_id from change where district = ${write.district}
    and seq between ${batch.from_seq} and ${batch.to_seq} and verb = 'create' and entity <> 'unit')`;
  for (const { table, column } of referencesTo(batch.kind as ImportKind)) {
    const { rows } = await sql`
      select 1 as found from ${sql.table(table)} as user_row
      where user_row.district = ${write.district}
        and cast(user_row.${sql.ref(column)} as text) in ${created}
      limit 1`.execute(write.tx);
    if (rows.length > 0) return true;
  }
  return false;
}

async function takeBack(write: Write, changes: readonly Selectable<ChangeTable>[]): Promise<void> {
  const table = changes[0]?.entity as ImportTable | undefined;
  if (table === undefined) return;
  const created = changes.filter((change) => change.verb === 'create');
  const updated = changes.filter((change) => change.verb === 'update');
  const deleted = await deleteRows(
    write,
    table,
    created.map((change) => change.entity_id),
  );
  const replaced = await readRows(
    write,
    table,
    updated.map((change) => change.entity_id),
  );
  const restored = updated.map((change) =>
    withStatedDay(table, JSON.parse(change.before ?? '{}') as Row),
  );
  for (const row of restored) await updateRow(write, table, row);
  for (const change of changes) {
    const before = deleted.get(change.entity_id);
    write.record({
      entity: change.entity,
      entityId: change.entity_id,
      verb: 'undo',
      area: change.area,
      ...(before && { before }),
      ...(change.batch !== null && { batch: change.batch }),
    });
  }
  const touched = touchedBuildings(table, [...deleted.values(), ...replaced, ...restored]);
  await refreshRollups(write.tx, write.district, touched);
  if (table === 'building') await refreshInspectedOn(write.tx, write.district, touched);
}

/** The log of earlier releases kept one day of a building alone: that of its file. */
function withStatedDay(table: ImportTable, row: Row): Row {
  if (table !== 'building') return row;
  return { stated_inspected_on: row.inspected_on ?? null, ...row };
}

/** The buildings whose counts a row tells of: a restored building brings those of its import. */
function touchedBuildings(table: ImportTable, rows: readonly Row[]): string[] {
  if (table !== 'hazard' && table !== 'building') return [];
  const column = table === 'hazard' ? 'building' : 'id';
  return rows.map((row) => row[column]).filter((id) => typeof id === 'string');
}

async function readRows(write: Write, table: ImportTable, ids: readonly string[]): Promise<Row[]> {
  const found: Row[] = [];
  for (const keys of chunksOf(toKeys(table, ids))) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)}
      where district = ${write.district} and ${sql.ref(keyOf(table))} in (${sql.join(keys)})`.execute(
      write.tx,
    );
    found.push(...rows);
  }
  return found;
}

/** Area codes are numbers in their table and text in the change log. */
function toKeys(table: ImportTable, ids: readonly string[]): (string | number)[] {
  return keyOf(table) === 'code' ? ids.map(Number) : [...ids];
}

async function deleteRows(
  write: Write,
  table: ImportTable,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const deleted = new Map<string, Row>();
  const key = keyOf(table);
  for (const keys of chunksOf(toKeys(table, ids))) {
    const { rows } = await sql<Row>`delete from ${sql.table(table)}
      where district = ${write.district} and ${sql.ref(key)} in (${sql.join(keys)})
      returning *`.execute(write.tx);
    for (const row of rows) deleted.set(String(row[key]), row);
  }
  return deleted;
}

function toBatchView(row: Selectable<BatchTable>, names: ReadonlyMap<string, string>): BatchView {
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    at: row.at,
    actor: row.actor,
    actorName: names.get(row.actor) ?? row.actor,
    created: row.created,
    updated: row.updated,
    refused: row.refused,
    undoneAt: row.undone_at,
  };
}
