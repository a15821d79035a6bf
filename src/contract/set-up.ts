import { z } from 'zod';
import { anyone, defineRoute } from './route.ts';

/** Shortest password that an account may have. */
export const minPasswordLength = 10;

export const setUpStore = defineRoute({
  id: 'setUpStore',
  method: 'post',
  path: '/api/set-up',
  summary:
    'Set up the first district of an empty store and its first admin, by the one-time token that the server printed.',
  access: anyone,
  body: z.object({
    token: z.string().min(1).max(100),
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
