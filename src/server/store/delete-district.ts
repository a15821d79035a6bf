import { type Kysely, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { areaRange } from '../../domain/area.ts';
import type { FirstAdmin } from '../deps.ts';
import { badInput, forbidden, notFound, refused } from '../problem-error.ts';
import { readSettings } from './districts.ts';
import { pass } from './gate.ts';
import type { Database } from './schema.ts';
import { closeSetUpDoor, markDemoDeleted, openSetUpDoor } from './set-up-door.ts';
import type { Store } from './store.ts';
import { tableNames } from './table-names.ts';

type DemoDeletion = {
  /** As it stands on the page: whoever deletes it has read what it is. */
  readonly districtName: string;
  readonly deleteAccounts: FirstAdmin['deleteAccounts'];
};

/**
 * Takes the demonstration away, its accounts with it, and opens the door for a first admin, all in
 * one act. Answers the token of that door. Refused for a district that is no demonstration.
 */
export async function deleteDemo(
  store: Store,
  actor: Actor,
  { districtName, deleteAccounts }: DemoDeletion,
): Promise<string> {
  const { district, from } = pass(actor, 'demo.delete');
  if (from !== areaRange(Number(district) * 1e9).from) throw forbidden();
  const settings = await readSettings(store, district);
  if (settings.get('isDemo') !== 'true') throw refused('not_a_demo');
  const name = settings.get('name') ?? '';
  if (name !== districtName) throw wrongName(districtName, name);
  const token = await store.engine.write.transaction().execute(async (tx) => {
    const accounts = await deleteDistrict(tx, district);
    await deleteAccounts(tx, accounts);
    await markDemoDeleted(tx);
    await closeSetUpDoor(tx);
    return openSetUpDoor(tx);
  });
  store.wake(district);
  return token;
}

/** Takes every row of a district away. Answers the accounts that are left without a district. */
async function deleteDistrict(db: Kysely<Database>, district: string): Promise<string[]> {
  // First its counter, which is its lock: a write that is under way ends before this begins.
  const counter = await db
    .deleteFrom('counter')
    .where('district', '=', district)
    .returning('district')
    .executeTakeFirst();
  if (counter === undefined) throw notFound();
  const accounts = await readOwnAccounts(db, district);
  for (const table of tableNames) {
    await sql`delete from ${sql.table(table)} where district = ${district}`.execute(db);
  }
  return accounts;
}

async function readOwnAccounts(db: Kysely<Database>, district: string): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select account from member where district = ${district} and account not in
      (select account from member where district <> ${district})`.execute(db);
  return rows.map(({ account }) => account);
}

function wrongName(found: string, expected: string) {
  return badInput(
    {
      zh: `区县名称不符：应为“${expected}”，没有删除任何数据。`,
      en: `The name of the district does not match: expected “${expected}”; nothing was deleted.`,
    },
    [{ field: 'body.districtName', found, expected: { zh: expected, en: expected } }],
  );
}
