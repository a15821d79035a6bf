import { z } from 'zod';
import { contactOwners } from '../domain/contact.ts';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, idSchema, textSchema } from './scalars.ts';

export const contactSchema = z
  .object({
    id: idSchema,
    owner: z.enum(contactOwners),
    ownerId: idSchema,
    area: areaCodeSchema,
    duty: z.string(),
    name: z.string(),
    phone: z.string(),
  })
  .meta({ id: 'Contact', description: 'Name and telephone number are masked unless revealed.' });

export const listContacts = defineRoute({
  id: 'listContacts',
  method: 'get',
  path: '/api/contacts',
  summary: 'The contacts of a building, compound or unit, masked.',
  access: holding('contact.read'),
  query: z.object({ owner: z.enum(contactOwners), ownerId: idSchema }),
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(contactSchema), total: z.number().int() }),
  },
});

export const revealContact = defineRoute({
  id: 'revealContact',
  method: 'post',
  path: '/api/contacts/{id}/reveal',
  summary: 'One contact unmasked; leaves a change with the reason.',
  access: holding('contact.reveal'),
  params: z.object({ id: idSchema }),
  body: z.object({ reason: textSchema(200).min(2) }),
  response: { kind: 'json', schema: contactSchema },
});
