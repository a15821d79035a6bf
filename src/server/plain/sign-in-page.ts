import { html } from 'hono/html';
import { addressOf, frame, type Markup, type Reader } from './frame.ts';

export function signInPage(reader: Reader, problem: string | null): Markup {
  const { words } = reader;
  return frame({
    reader,
    heading: words.signIn,
    navigation: '',
    body: html`${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
<form method="post" action="${addressOf(reader, '/sign-in')}">
<label>${words.username} <input name="username" autocomplete="username" required maxlength="64"></label>
<label>${words.password} <input name="password" type="password" autocomplete="current-password" required maxlength="128"></label>
<button>${words.signIn}</button>
</form>`,
  });
}
