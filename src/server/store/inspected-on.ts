import { sql, type Transaction } from 'kysely';
import { chunksOf } from './chunks.ts';
import type { Database } from './schema.ts';

/**
 * The day on which these buildings were last inspected: the newest of their inspections, or the day
 * that a file stated where that is newer. In the transaction that changed one of the two.
 */
export async function refreshInspectedOn(
  tx: Transaction<Database>,
  district: string,
  buildings: Iterable<string>,
): Promise<void> {
  const newest = sql`coalesce((select max(inspection.inspected_on) from inspection
    where inspection.district = building.district and inspection.building = building.id), '')`;
  const stated = sql`coalesce(stated_inspected_on, '')`;
  for (const ids of chunksOf([...new Set(buildings)])) {
    await sql`update building set inspected_on =
      nullif(case when ${stated} > ${newest} then ${stated} else ${newest} end, '')
      where district = ${district} and id in (${sql.join(ids)})`.execute(tx);
  }
}
