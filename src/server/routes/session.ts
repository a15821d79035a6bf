import { getSession, type Session, signIn, signOut } from '../../contract/session.ts';
import type { Actor } from '../../domain/actor.ts';
import { actions, mayDo } from '../../domain/permission.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { notSignedIn, type ProblemError, problem } from '../problem-error.ts';
import { findActor } from '../store/members.ts';

export function bindSession(bind: Bind, { auth, store }: Deps): void {
  bind(signIn, async ({ body, request }) => {
    const result = await auth.signIn(body, request);
    if (!result.ok) throw result.reason === 'locked-out' ? lockedOut() : wrongCredentials();
    const actor = await findActor(store, result.account);
    if (actor === null) throw notSignedIn();
    return Response.json(toSession(actor), { headers: result.headers });
  });
  bind(getSession, async ({ actor }) => ({ session: actor && toSession(actor) }));
  bind(signOut, async ({ request }) => {
    return new Response(null, { status: 204, headers: await auth.signOut(request) });
  });
}

function toSession({ account, name, role, district, area }: Actor): Session {
  const allowed = actions.filter((action) => mayDo(role, action));
  return { account, name, role, district, area, actions: allowed };
}

function wrongCredentials(): ProblemError {
  return problem('wrong-credentials', {
    zh: '用户名或密码不正确。',
    en: 'User name or password is not right.',
  });
}

function lockedOut(): ProblemError {
  return problem('locked-out', {
    zh: '密码多次错误，该用户名已锁定 15 分钟。',
    en: 'Too many wrong passwords; the user name is locked for 15 minutes.',
  });
}
