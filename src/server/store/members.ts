import type { Kysely } from 'kysely';
import type { Actor, Role } from '../../domain/actor.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

/** Who an account is in the district; null for an account without a place in it. */
export async function findActor(store: Store, account: string): Promise<Actor | null> {
  const row = await store.engine.read
    .selectFrom('member')
    .selectAll()
    .where('account', '=', account)
    .orderBy('district')
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...row, role: row.role as Role };
}

/** Gives an account its role and area, or changes them. */
export async function saveMember(store: Store, actor: Actor): Promise<void> {
  const { district, account, name, role, area } = actor;
  await store.engine.write
    .insertInto('member')
    .values({ district, account, name, role, area })
    .onConflict((conflict) =>
      conflict.columns(['district', 'account']).doUpdateSet({ name, role, area }),
    )
    .execute();
}

/** False for a store that nobody can sign in to yet. */
export async function hasMembers(store: Store): Promise<boolean> {
  const row = await store.engine.read.selectFrom('member').select('account').executeTakeFirst();
  return row !== undefined;
}

/** The names of accounts in a district; one without a member row, such as a device platform, has none. */
export async function readNames(
  db: Kysely<Database>,
  district: string,
  accounts: Iterable<string>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(accounts)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('member')
    .select(['account', 'name'])
    .where('district', '=', district)
    .where('account', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.account, row.name]));
}
