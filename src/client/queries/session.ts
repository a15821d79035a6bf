import { queryOptions } from '@tanstack/react-query';
import { getSession, type Session, signIn, signOut } from '../../contract/session.ts';
import { findDistricts, setUpStore } from '../../contract/set-up.ts';
import { type CallInput, call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type { Session };

/** Who is signed in; null when nobody is. */
export function sessionQuery() {
  return queryOptions({
    queryKey: queryKeys.session,
    queryFn: async ({ signal }) => (await call(getSession, { signal })).session,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function startSession(body: { username: string; password: string }): Promise<Session> {
  return call(signIn, { body });
}

export function endSession(): Promise<undefined> {
  return call(signOut, {});
}

/** Districts of China by a part of a name or of a code, for whoever holds the token of the set-up. */
export function divisionsQuery({ token, text }: { token: string; text: string }) {
  return queryOptions({
    queryKey: ['divisions', token, text],
    queryFn: ({ signal }) => call(findDistricts, { query: { token, q: text }, signal }),
    retry: false,
  });
}

/** Sets up an empty store with its first district and administrator. */
export function setUp(body: CallInput<typeof setUpStore>['body']): Promise<undefined> {
  return call(setUpStore, { body });
}
