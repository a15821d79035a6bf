import { queryOptions } from '@tanstack/react-query';
import { listContacts, revealContact } from '../../contract/contacts.ts';
import type { Contact, ContactOwner } from '../../domain/contact.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

/** The contacts of a building, compound or unit, masked. */
export function contactsQuery(query: { owner: ContactOwner; ownerId: string }) {
  return queryOptions({
    queryKey: [...queryKeys.contacts, query],
    queryFn: ({ signal }) => call(listContacts, { query, signal }),
  });
}

/** One contact unmasked; the reason stays in the change log. */
export function reveal({ id, reason }: { id: string; reason: string }): Promise<Contact> {
  return call(revealContact, { params: { id }, body: { reason } });
}
