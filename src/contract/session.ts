import { z } from 'zod';
import { roles } from '../domain/actor.ts';
import { actions } from '../domain/permission.ts';
import { anyone, defineRoute, signedIn } from './route.ts';
import { areaCodeSchema, textSchema } from './scalars.ts';

const sessionSchema = z
  .object({
    account: z.string(),
    name: z.string(),
    role: z.enum(roles),
    district: z.string(),
    area: areaCodeSchema,
    /** What the page may offer; the store checks again. */
    actions: z.array(z.enum(actions)),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const signIn = defineRoute({
  id: 'signIn',
  method: 'post',
  path: '/api/session',
  summary: 'Sign in with user name and password; sets the session cookie.',
  access: anyone,
  body: z.object({ username: textSchema(64).min(1), password: z.string().max(128) }),
  response: { kind: 'json', schema: sessionSchema },
});

export const getSession = defineRoute({
  id: 'getSession',
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in; null when nobody is.',
  access: anyone,
  response: { kind: 'json', schema: z.object({ session: sessionSchema.nullable() }) },
});

export const signOut = defineRoute({
  id: 'signOut',
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out.',
  access: signedIn,
  response: { kind: 'empty' },
});
