import type { Kysely } from 'kysely';
import { sha256Hex } from '../sha256.ts';
import { hasMembers } from './members.ts';
import type { Database } from './schema.ts';
import { newRandomId, type Store } from './store.ts';

/** Under this code, which is no district's, stands what is true of the whole store. */
const wholeStore = '000000';
const tokenPrefix = 'setUpToken:';
const demoDeleted = 'demoDeleted';

/**
 * Opens the door for the first admin and answers its one-time token, which only its hash is kept
 * of. In the store, so that every process over it takes the token; several may wait at once.
 */
export async function openSetUpDoor(db: Kysely<Database>): Promise<string> {
  const token = newRandomId();
  const name = tokenPrefix + sha256Hex(token);
  await db.insertInto('setting').values({ district: wholeStore, name, value: 'open' }).execute();
  return token;
}

/** The path of the page that takes the token. */
export function setUpPath(token: string): string {
  return `/set-up?token=${token}`;
}

/** True for a token that opens the store: it was given out, and nobody can sign in yet. */
export async function opensSetUp(store: Store, token: string): Promise<boolean> {
  const row = await store.engine.write
    .selectFrom('setting')
    .select('name')
    .where('district', '=', wholeStore)
    .where('name', '=', tokenPrefix + sha256Hex(token))
    .executeTakeFirst();
  return row !== undefined && !(await hasMembers(store));
}

/** Shuts the door: no token that was given out before is taken again. */
export async function closeSetUpDoor(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('setting')
    .where('district', '=', wholeStore)
    .where('name', 'like', `${tokenPrefix}%`)
    .execute();
}

/** Leaves a mark: whoever deleted the demonstration does not want it back at the next start. */
export async function markDemoDeleted(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('setting')
    .values({ district: wholeStore, name: demoDeleted, value: 'true' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function wasDemoDeleted({ engine }: Store): Promise<boolean> {
  const row = await engine.write
    .selectFrom('setting')
    .select('value')
    .where('district', '=', wholeStore)
    .where('name', '=', demoDeleted)
    .executeTakeFirst();
  return row !== undefined;
}
