import { describe, expect, it } from 'vitest';
import { createRoleSwitcher } from '../../../src/server/auth/role-switcher.ts';

const request = new Request('http://test/');

function openSwitcher(initial: string | null) {
  const chosen: (string | null)[] = [];
  const auth = createRoleSwitcher({
    accounts: new Set(['leader', 'duty']),
    initial,
    onChange: (account) => chosen.push(account),
  });
  return { auth, chosen };
}

describe('the role switcher', () => {
  it('begins as the role of the last visit', async () => {
    expect(await openSwitcher('duty').auth.identify(request)).toEqual({ account: 'duty' });
    expect(await openSwitcher(null).auth.identify(request)).toBeNull();
  });

  it('becomes a role without a password, tells so, and leaves it again', async () => {
    const { auth, chosen } = openSwitcher(null);
    const result = await auth.signIn({ username: 'leader', password: '' }, request);
    expect(result).toMatchObject({ ok: true, account: 'leader' });
    expect(await auth.identify(request)).toEqual({ account: 'leader' });
    await auth.signOut(request);
    expect(await auth.identify(request)).toBeNull();
    expect(chosen).toEqual(['leader', null]);
  });

  it('becomes no role that the demo does not have', async () => {
    const { auth, chosen } = openSwitcher('duty');
    const result = await auth.signIn({ username: 'root', password: '' }, request);
    expect(result).toEqual({ ok: false, reason: 'wrong-credentials' });
    expect([await auth.identify(request), chosen]).toEqual([{ account: 'duty' }, []]);
  });
});
