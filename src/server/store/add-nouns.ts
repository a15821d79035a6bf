import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { forbidden } from '../problem-error.ts';
import { chunksOf, insertInChunks } from './chunks.ts';
import { isInScope, pass } from './gate.ts';
import type { Cells, Column } from './noun-columns.ts';
import type { Named, Noun, NounTable } from './nouns.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

/** Adds the items of a noun that are not there yet, as one batch of creates. Throws when one lies outside the actor's area. */
export async function addNouns<Item extends Named>(
  store: Store,
  actor: Actor,
  { noun, items }: { noun: Noun<Item, never>; items: readonly Item[] },
): Promise<void> {
  const scope = pass(actor, 'import.run');
  if (items.some((item) => !isInScope(scope, item.area))) throw forbidden();
  await writeAs(store, actor, async (write) => {
    const standing = await readStanding(write, noun.table, items);
    const added = items.filter((item) => !standing.has(item.id));
    await insertNouns(write, { noun, items: added, batch: store.newId() });
  });
}

/** Writes new items of a noun, one create each, in a write that has passed the gate. */
export async function insertNouns<Item extends Named>(
  write: Write,
  { noun, items, batch }: { noun: Noun<Item, never>; items: readonly Item[]; batch?: string },
): Promise<void> {
  const rows = items.map((item) => toRow(noun, write.district, item));
  // The columns of a noun are those of its table, which is known here by its name only.
  await insertInChunks(write.tx, noun.table, rows as never[]);
  for (const { id, area } of items) {
    const change = { entity: noun.table, entityId: id, verb: 'create', area };
    write.record({ ...change, ...(batch !== undefined && { batch }) });
  }
}

async function readStanding(
  write: Write,
  table: NounTable,
  items: readonly Named[],
): Promise<Set<string>> {
  const standing = new Set<string>();
  for (const ids of chunksOf(items.map((item) => item.id))) {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
      where district = ${write.district} and id in (${sql.join(ids)})`.execute(write.tx);
    for (const row of rows) standing.add(row.id);
  }
  return standing;
}

/** An item as the row of its table. */
export function toRow<Item extends Named>(
  { columns }: Pick<Noun<Item, never>, 'columns'>,
  district: string,
  item: Item,
): Cells {
  // The columns name every field of the item.
  const fields = Object.entries(columns) as [keyof Item, Column<unknown>][];
  const cells = fields.map(([field, column]) => column.write(item[field]));
  return Object.assign({ district }, ...cells);
}
