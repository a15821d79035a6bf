import { listChanges, liveStream } from '../../contract/changes.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { createSharedReads } from '../live/shared-reads.ts';
import { streamChanges } from '../live/stream-changes.ts';
import { readChanges } from '../store/changes.ts';

export function bindChanges(bind: Bind, deps: Deps): void {
  const readFrames = createSharedReads(deps.store);
  bind(listChanges, ({ actor, query }) => readChanges(deps.store, actor, query));
  bind(liveStream, async ({ actor, query, request, context }) => {
    const resumed = Number(request.headers.get('last-event-id') ?? Number.NaN);
    const after = Number.isSafeInteger(resumed) ? resumed : query.after;
    return streamChanges(context, deps, { actor, after, readFrames, request });
  });
}
