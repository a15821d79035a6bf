import type { Selectable } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Unit } from '../../domain/unit.ts';
import { pass } from './gate.ts';
import type { UnitTable } from './schema.ts';
import type { Store } from './store.ts';

/** All units of the district: a hazard may be given to one that sits outside the caller's area. */
export async function listAllUnits(store: Store, actor: Actor): Promise<Unit[]> {
  const { district } = pass(actor, 'unit.read');
  const rows = await store.engine.read
    .selectFrom('unit')
    .selectAll()
    .where('district', '=', district)
    .orderBy('id')
    .execute();
  return rows.map(toUnit);
}

export async function unitExists(store: Store, actor: Actor, id: string): Promise<boolean> {
  const { district } = pass(actor, 'unit.read');
  const row = await store.engine.read
    .selectFrom('unit')
    .select('id')
    .where('district', '=', district)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

function toUnit(row: Selectable<UnitTable>): Unit {
  return {
    id: row.id,
    name: row.name,
    aliases: JSON.parse(row.aliases) as string[],
    kind: row.kind as Unit['kind'],
    area: row.area,
  };
}
