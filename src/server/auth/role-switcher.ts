import type { Auth } from './auth.ts';

/** Sign-in of the demo in the page: a role is chosen, no password is asked. */
export function createRoleSwitcher(options: {
  readonly accounts: ReadonlySet<string>;
  readonly initial: string | null;
  /** Told on each change, so that a reload finds the same role. */
  readonly onChange: (account: string | null) => void;
}): Auth {
  let current = options.initial;
  const become = (account: string | null) => {
    current = account;
    options.onChange(account);
  };
  return {
    identify: async () => (current === null ? null : { account: current }),
    async signIn({ username }) {
      if (!options.accounts.has(username)) return { ok: false, reason: 'wrong-credentials' };
      become(username);
      return { ok: true, account: username, headers: new Headers() };
    },
    async signOut() {
      become(null);
      return new Headers();
    },
  };
}
