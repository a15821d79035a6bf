import { signIn } from '../../../src/contract/session.ts';

/** Signs in at a running server; answers the cookie to send with each request. */
export async function signInAt(
  address: string,
  credentials: { username: string; password: string },
): Promise<string> {
  const response = await fetch(new URL(signIn.path, address), {
    method: 'POST',
    body: JSON.stringify(credentials),
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`Not signed in: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return cookies.join('; ');
}
