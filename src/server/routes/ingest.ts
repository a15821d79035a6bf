import { ingestEvents } from '../../contract/ingest.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem-error.ts';
import { findSender } from '../store/device-tokens.ts';
import { ingestBatch } from '../store/events.ts';

export function bindIngest(bind: Bind, { store }: Deps): void {
  bind(ingestEvents, async ({ request, body }) => {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    const sender = token === undefined ? null : await findSender(store, token);
    if (sender === null) {
      throw problem('not-signed-in', {
        zh: '设备令牌无效。',
        en: 'The device token is not valid.',
      });
    }
    return ingestBatch(store, sender, body.events);
  });
}
