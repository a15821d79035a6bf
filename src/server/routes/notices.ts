import { getNotices } from '../../contract/notices.ts';
import type { Bind } from '../bind-route.ts';
import { answerBytes } from '../bytes.ts';
import type { Deps } from '../deps.ts';
import { sha256Hex } from '../sha256.ts';

export function bindNotices(bind: Bind, { seeds }: Deps): void {
  // The same for as long as the server runs: written and named once.
  const json = JSON.stringify(seeds);
  const version = sha256Hex(json);
  bind(getNotices, ({ request }) =>
    answerBytes(request, {
      mediaType: 'application/json',
      version,
      encode: async () => new TextEncoder().encode(json),
    }),
  );
}
