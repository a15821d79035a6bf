import { z } from 'zod';
import { anyone, defineRoute } from './route.ts';
import { textSchema } from './scalars.ts';

/** Shortest password that an account may have. */
export const minPasswordLength = 10;

const tokenSchema = z.string().min(1).max(100);

export const setUpStore = defineRoute({
  id: 'setUpStore',
  method: 'post',
  path: '/api/set-up',
  summary:
    'Set up the first district of an empty store and its first admin, by the one-time token that the server printed. Sub-districts and communities of a known code come with it, without outlines.',
  access: anyone,
  body: z.object({
    token: tokenSchema,
    district: z.object({
      code: z.string().regex(/^[1-9]\d{5}$/, 'expected a 6-digit code'),
      name: z.string().trim().min(2).max(50),
    }),
    admin: z.object({
      username: z
        .string()
        .regex(/^[A-Za-z0-9_.]{2,64}$/, 'expected 2 to 64 letters, digits, _ or .'),
      name: z.string().trim().min(1).max(50),
      password: z.string().min(minPasswordLength).max(128),
    }),
  }),
  response: { kind: 'empty' },
});

const divisionSchema = z
  .object({
    code: z.string().meta({ description: '6 digits.' }),
    name: z.string(),
    /** With what it lies in: 重庆市渝中区. */
    path: z.string(),
  })
  .meta({ id: 'Division' });

export const findDistricts = defineRoute({
  id: 'findDistricts',
  method: 'get',
  path: '/api/set-up/districts',
  summary:
    'Up to 20 districts of China that a part of a name or the beginning of a code fits, the best first; while the set-up token is valid.',
  access: anyone,
  query: z.object({ token: tokenSchema, q: textSchema(50).min(1) }),
  response: { kind: 'json', schema: z.object({ items: z.array(divisionSchema) }) },
});
