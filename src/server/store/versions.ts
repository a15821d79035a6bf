import { sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

type Written = { readonly district: string; readonly firstSeq: number; readonly lastSeq: number };

/** Gives the hazards of these changes the seq of the newest one as their version. */
export async function keepVersions(
  tx: Transaction<Database>,
  { district, firstSeq, lastSeq }: Written,
): Promise<void> {
  await sql`update hazard set version = (select max(seq) from change
      where change.district = hazard.district and change.entity = 'hazard'
        and change.entity_id = hazard.id)
    where district = ${district} and id in (select entity_id from change
      where district = ${district} and seq between ${firstSeq} and ${lastSeq}
        and entity = 'hazard')`.execute(tx);
}
