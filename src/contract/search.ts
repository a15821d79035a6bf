import { z } from 'zod';
import { defineRoute, holding } from './route.ts';
import { areaCodeSchema, idSchema, lngLatSchema, textSchema } from './scalars.ts';

/** What can be found, the larger before the smaller: a compound is not lost among its buildings. */
export const searchKinds = ['area', 'compound', 'building', 'site', 'unit', 'hazard'] as const;
export type SearchKind = (typeof searchKinds)[number];

const foundSchema = z
  .object({
    kind: z.enum(searchKinds),
    id: idSchema,
    /** Of a hazard its number and type. */
    name: z.string(),
    /** Of a hazard the building it is in. */
    address: z.string().nullable(),
    area: areaCodeSchema,
    /** null where nobody has said where it is. */
    position: lngLatSchema.nullable(),
  })
  .meta({ id: 'Found' });
export type Found = z.infer<typeof foundSchema>;

export const search = defineRoute({
  id: 'search',
  method: 'get',
  path: '/api/search',
  summary:
    'Objects by name, address, id, hazard number or pinyin: exact first, then those that begin with the text, contain it, sound like it.',
  access: holding('area.read'),
  query: z.object({
    q: textSchema(200).min(1),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: {
    kind: 'json',
    schema: z.object({
      items: z.array(foundSchema),
      /** All that match, also those beyond `limit`. */
      total: z.number().int().nonnegative(),
    }),
  },
});
