import { ingestEvents } from '../../contract/ingest.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { ingestBatch } from '../store/events.ts';

export function bindIngest(bind: Bind, { store }: Deps): void {
  bind(ingestEvents, ({ sender, body }) => ingestBatch(store, sender, body.events));
}
