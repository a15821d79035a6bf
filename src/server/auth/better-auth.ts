import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins/username';
import type { Kysely } from 'kysely';
import { minPasswordLength } from '../../contract/set-up.ts';
import type { EngineName } from '../store/engines/engine.ts';
import type { Database } from '../store/schema.ts';
import type { Auth } from './auth.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { createLockout } from './lockout.ts';

const idleLogOutSeconds = 8 * 3600;

export type Accounts = Auth & {
  /** Makes an account, or gives it a new password. Answers its id. Throws for a short password. */
  readonly saveAccount: (account: {
    username: string;
    name: string;
    password: string;
  }) => Promise<string>;
  readonly deleteAccounts: typeof deleteAccounts;
};

export type AuthOptions = {
  readonly db: Kysely<Database>;
  readonly engine: EngineName;
  /** Signs the cookies; kept in the data folder. */
  readonly secret: string;
  readonly now: () => number;
  /** True where the page is served over https: the cookie is then for https alone. */
  readonly isSecure: boolean;
};

/** Accounts with user name and password, in tables of their own beside the store's. */
export async function openAccounts(options: AuthOptions): Promise<Accounts> {
  const auth = createAuth(options);
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  const lockout = createLockout(options.now);
  return {
    async identify(request) {
      const { headers, response } = await auth.api.getSession({
        headers: request.headers,
        returnHeaders: true,
      });
      return response && { account: response.user.id, renewal: headers.getSetCookie() };
    },
    async signIn(credentials, request) {
      // As the library looks names up: otherwise each spelling would have tries of its own.
      const name = credentials.username.toLowerCase();
      const lockedUntil = lockout.lockedUntil(name);
      if (lockedUntil !== null) return { ok: false, reason: 'locked-out', untilMs: lockedUntil };
      // Counted before the slow check: tries sent at the same time must not slip past it.
      lockout.failed(name);
      const signedIn = await trySignIn(auth, credentials, request.headers);
      if (signedIn === null) return { ok: false, reason: 'wrong-credentials' };
      lockout.succeeded(name);
      return { ok: true, ...signedIn };
    },
    async signOut(request) {
      const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
      return headers;
    },
    saveAccount: (account) => saveAccount(auth, account),
    deleteAccounts,
  };
}

type BetterAuth = ReturnType<typeof createAuth>;

function createAuth({ db, engine, secret, isSecure }: AuthOptions) {
  return betterAuth({
    database: { db, type: engine === 'postgres' ? 'postgres' : 'sqlite' },
    secret,
    // Only ever called from the server's own routes, which know no base address.
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    // Wrong passwords are its warnings; the lock-out counts them.
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, minPasswordLength },
    session: { expiresIn: idleLogOutSeconds, updateAge: 300 },
    advanced: { useSecureCookies: isSecure, defaultCookieAttributes: { sameSite: 'lax' } },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 64 })],
  });
}

async function trySignIn(
  auth: BetterAuth,
  body: { username: string; password: string },
  headers: Headers,
): Promise<{ account: string; headers: Headers } | null> {
  try {
    const result = await auth.api.signInUsername({ body, headers, returnHeaders: true });
    if (result.response === null) return null;
    return { account: result.response.user.id, headers: result.headers };
  } catch (error) {
    if (error instanceof APIError) return null;
    throw error;
  }
}

async function saveAccount(
  auth: BetterAuth,
  account: { username: string; name: string; password: string },
): Promise<string> {
  if (account.password.length < minPasswordLength) {
    throw new RangeError(`A password needs at least ${minPasswordLength} characters.`);
  }
  const context = await auth.$context;
  const existing = await context.adapter.findOne<{ id: string }>({
    model: 'user',
    where: [{ field: 'username', value: account.username.toLowerCase() }],
  });
  if (existing === null) {
    const { user } = await auth.api.signUpEmail({
      // The library wants an address; accounts here have none.
      body: { ...account, email: `${account.username}@accounts.invalid` },
    });
    return user.id;
  }
  const hash = await context.password.hash(account.password);
  await context.internalAdapter.updatePassword(existing.id, hash);
  await context.internalAdapter.deleteUserSessions(existing.id);
  return existing.id;
}
