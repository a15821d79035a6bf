import type { Selectable } from 'kysely';
import type { DeviceTokenView } from '../../contract/device-tokens.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AdapterName } from '../../domain/device-adapter.ts';
import { forbidden, notFound, refused } from '../problem-error.ts';
import { sha256Hex } from '../sha256.ts';
import { isWholeDistrict, pass, type Scope } from './gate.ts';
import type { DeviceTokenTable } from './schema.ts';
import { newRandomId, type Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

/** Who sends: by the name that the log keeps, for one device or for all, in which form. */
export type Sender = {
  readonly district: string;
  readonly name: string;
  readonly device: string | null;
  readonly adapter: AdapterName;
};

/** The sender that a token names; null for one that is unknown or was taken back. */
export async function findSender(store: Store, token: string): Promise<Sender | null> {
  const row = await store.engine.read
    .selectFrom('device_token')
    .select(['district', 'name', 'device', 'adapter'])
    .where('hash', '=', sha256Hex(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  // Rows are written only with names of adapters.
  return row === undefined ? null : { ...row, adapter: row.adapter as AdapterName };
}

/** Lets a platform send events for a district, at set-up. The token itself is not kept. */
export async function saveDeviceToken(
  store: Store,
  sender: { district: string; name: string; token: string },
): Promise<void> {
  const hash = sha256Hex(sender.token);
  await store.engine.write
    .insertInto('device_token')
    .values({ district: sender.district, hash, id: hash.slice(0, 26), name: sender.name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listTokens(store: Store, actor: Actor): Promise<DeviceTokenView[]> {
  const { district } = passWhole(actor);
  const rows = await store.engine.read
    .selectFrom('device_token')
    .selectAll()
    .where('district', '=', district)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toView);
}

type NewToken = Pick<DeviceTokenView, 'name' | 'device' | 'adapter'>;

/** A new token, answered this once. */
export async function giveToken(
  store: Store,
  actor: Actor,
  given: NewToken,
): Promise<DeviceTokenView & { token: string }> {
  const scope = passWhole(actor);
  const token = newRandomId();
  return writeAs(store, actor, async (write) => {
    if (given.device !== null) await mustExist(write, given.device);
    const row = {
      district: write.district,
      hash: sha256Hex(token),
      id: store.newId(),
      ...given,
      made_at: write.now,
      made_by: actor.account,
      revoked_at: null,
    };
    await write.tx.insertInto('device_token').values(row).execute();
    const view = toView(row);
    recordToken(write, scope, { view, verb: 'create' });
    return { ...view, token };
  });
}

export async function takeTokenBack(
  store: Store,
  actor: Actor,
  id: string,
): Promise<DeviceTokenView> {
  const scope = passWhole(actor);
  return writeAs(store, actor, async (write) => {
    const row = await write.tx
      .selectFrom('device_token')
      .selectAll()
      .where('district', '=', write.district)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw notFound();
    if (row.revoked_at !== null) throw refused('already_revoked');
    await write.tx
      .updateTable('device_token')
      .set({ revoked_at: write.now })
      .where('district', '=', write.district)
      .where('id', '=', id)
      .execute();
    const view = toView({ ...row, revoked_at: write.now });
    recordToken(write, scope, { view, verb: 'revoke' });
    return view;
  });
}

/** A token speaks for the district, so whoever holds a part of it gives none out. */
export function passWhole(actor: Actor): Scope {
  const scope = pass(actor, 'ingest.manage');
  if (!isWholeDistrict(scope)) throw forbidden();
  return scope;
}

async function mustExist({ tx, district }: Write, device: string): Promise<void> {
  const row = await tx
    .selectFrom('device')
    .select('id')
    .where('district', '=', district)
    .where('id', '=', device)
    .executeTakeFirst();
  if (row === undefined) throw refused('unknown_device', { device });
}

type Told = { readonly view: DeviceTokenView; readonly verb: 'create' | 'revoke' };

function recordToken(write: Write, { from }: Scope, { view, verb }: Told): void {
  write.record({ entity: 'device_token', entityId: view.id, verb, area: from, after: view });
}

function toView(row: Selectable<DeviceTokenTable>): DeviceTokenView {
  return {
    id: row.id,
    name: row.name,
    device: row.device,
    adapter: row.adapter as AdapterName,
    madeAt: row.made_at,
    revokedAt: row.revoked_at,
  };
}
