import type { Selectable } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { type Contact, type ContactOwner, maskContact } from '../../domain/contact.ts';
import { notFound } from '../problem-error.ts';
import { pass, within } from './gate.ts';
import type { ContactTable } from './schema.ts';
import type { Store } from './store.ts';
import { writeAs } from './write.ts';

/** The contacts of one owner, masked. */
export async function listMaskedContacts(
  store: Store,
  actor: Actor,
  owner: { owner: ContactOwner; ownerId: string },
): Promise<Contact[]> {
  const rows = await store.engine.read
    .selectFrom('contact')
    .selectAll()
    .where(within(pass(actor, 'contact.read')))
    .where('owner', '=', owner.owner)
    .where('owner_id', '=', owner.ownerId)
    .orderBy('id')
    .execute();
  return rows.map((row) => maskContact(toContact(row)));
}

/** One contact as it is. The change that it leaves holds the id and the reason, never the values. */
export async function revealOneContact(
  store: Store,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Contact> {
  const scope = pass(actor, 'contact.reveal');
  return writeAs(store, actor, async (write) => {
    const row = await write.tx
      .selectFrom('contact')
      .selectAll()
      .where(within(scope))
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw notFound();
    write.record({
      entity: 'contact',
      entityId: id,
      verb: 'reveal',
      area: row.area,
      after: { fields: ['name', 'phone'] },
      reason,
    });
    return toContact(row);
  });
}

function toContact(row: Selectable<ContactTable>): Contact {
  return {
    id: row.id,
    owner: row.owner as ContactOwner,
    ownerId: row.owner_id,
    area: row.area,
    duty: row.duty,
    name: row.name,
    phone: row.phone,
  };
}
