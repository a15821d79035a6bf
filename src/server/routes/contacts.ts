import { listContacts, revealContact } from '../../contract/contacts.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { listMaskedContacts, revealOneContact } from '../store/contacts.ts';

export function bindContacts(bind: Bind, { store }: Deps): void {
  bind(listContacts, async ({ actor, query }) => {
    const items = await listMaskedContacts(store, actor, query);
    return { items, total: items.length };
  });
  bind(revealContact, ({ actor, params, body }) =>
    revealOneContact(store, actor, { id: params.id, reason: body.reason }),
  );
}
