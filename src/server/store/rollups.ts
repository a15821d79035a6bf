import { type RawBuilder, sql, type Transaction } from 'kysely';
import { chunksOf } from './chunks.ts';
import type { Database } from './schema.ts';

/** Counts the hazards of these buildings anew, in the transaction that changed one. */
export async function refreshRollups(
  tx: Transaction<Database>,
  district: string,
  buildings: Iterable<string>,
): Promise<void> {
  for (const ids of chunksOf([...new Set(buildings)])) {
    await rollupsOf(district, ids).execute(tx);
  }
}

/** The statement that counts the hazards of some buildings. */
export function rollupsOf(district: string, ids: readonly string[]): RawBuilder<unknown> {
  // Of a bare min(deadline) SQLite walks the index of deadlines, the whole district for each building.
  return sql`update building set
    hazards_total = (select count(*) from hazard
      where hazard.district = building.district and hazard.building = building.id),
    hazards_open = (select count(*) from hazard
      where hazard.district = building.district and hazard.building = building.id
        and hazard.status in ('unassigned', 'assigned', 'rectifying')),
    next_deadline = (select min(nullif(deadline, '')) from hazard
      where hazard.district = building.district and hazard.building = building.id
        and hazard.status in ('unassigned', 'assigned', 'rectifying'))
    where district = ${district} and id in (${sql.join(ids)})`;
}
