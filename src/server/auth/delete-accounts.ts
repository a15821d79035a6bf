import { type Kysely, sql } from 'kysely';
import { chunksOf } from '../store/chunks.ts';
import type { Database } from '../store/schema.ts';

/** Tables of the sign-in library that hold something of an account, with the column that names it. */
const accountTables = [
  { table: 'session', column: 'userId' },
  { table: 'account', column: 'userId' },
  { table: 'user', column: 'id' },
] as const;

/** Takes accounts away with their passwords and sessions: whoever is signed in is so no longer. */
export async function deleteAccounts(
  db: Kysely<Database>,
  accounts: readonly string[],
): Promise<void> {
  for (const chunk of chunksOf(accounts)) {
    for (const { table, column } of accountTables) {
      await sql`delete from ${sql.table(table)}
        where ${sql.ref(column)} in (${sql.join(chunk)})`.execute(db);
    }
  }
}
