import { sha256Hex } from '../sha256.ts';
import type { Store } from './store.ts';

export type Sender = { readonly district: string; readonly name: string };

/** The sender that a token names; null for an unknown token. */
export async function findSender(store: Store, token: string): Promise<Sender | null> {
  const row = await store.engine.read
    .selectFrom('device_token')
    .select(['district', 'name'])
    .where('hash', '=', sha256Hex(token))
    .executeTakeFirst();
  return row ?? null;
}

/** Lets a vendor's platform send events for a district. The token itself is not kept. */
export async function saveDeviceToken(
  store: Store,
  sender: { district: string; name: string; token: string },
): Promise<void> {
  await store.engine.write
    .insertInto('device_token')
    .values({ district: sender.district, hash: sha256Hex(sender.token), name: sender.name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
