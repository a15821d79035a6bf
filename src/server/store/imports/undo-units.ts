import { type Selectable, sql } from 'kysely';
import type { ChangeTable } from '../schema.ts';
import type { Write } from '../write.ts';
import type { Row } from './make-plan.ts';
import { unitLists, unitReferences } from './references.ts';

/** Takes back the units that an import added, but for those that something else has come to use. */
export async function takeBackUnits(
  write: Write,
  changes: readonly Selectable<ChangeTable>[],
): Promise<void> {
  for (const { entity, entity_id: entityId, area, batch, seq } of changes) {
    if (await wasUnitChanged(write, { entityId, seq })) continue;
    if (await isUnitUsed(write, entityId)) continue;
    const before = await deleteUnit(write, entityId);
    write.record({
      entity,
      entityId,
      verb: 'undo',
      area,
      ...(before && { before }),
      ...(batch !== null && { batch }),
    });
  }
}

async function wasUnitChanged(
  write: Write,
  { entityId, seq }: { entityId: string; seq: number },
): Promise<boolean> {
  const later = await write.tx
    .selectFrom('change')
    .select('seq')
    .where('district', '=', write.district)
    .where('entity', '=', 'unit')
    .where('entity_id', '=', entityId)
    .where('seq', '>', seq)
    .executeTakeFirst();
  return later !== undefined;
}

async function isUnitUsed(write: Write, id: string): Promise<boolean> {
  const uses = [
    ...unitReferences.map(({ table, column }) => ({ table, is: sql`${sql.ref(column)} = ${id}` })),
    // A list is JSON, and an id of an added unit holds no character that JSON would escape.
    ...unitLists.map(({ table, column }) => ({
      table,
      is: sql`${sql.ref(column)} like ${`%"${id}"%`}`,
    })),
  ];
  for (const { table, is } of uses) {
    const { rows } = await sql`select 1 as found from ${sql.table(table)}
      where district = ${write.district} and ${is} limit 1`.execute(write.tx);
    if (rows.length > 0) return true;
  }
  return false;
}

async function deleteUnit(write: Write, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`delete from unit
    where district = ${write.district} and id = ${id} returning *`.execute(write.tx);
  return rows[0];
}
