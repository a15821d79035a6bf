import { ingestEvents } from '../../contract/ingest.ts';
import { listReopenings, reopenValveRoute } from '../../contract/reopenings.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { ingestBatch } from '../store/events.ts';
import { pageNoun } from '../store/nouns.ts';
import { reopenByHand, reopenings } from '../store/reopenings.ts';

export function bindIngest(bind: Bind, { store, seeds }: Deps): void {
  const intake = { store, thresholds: seeds.deviceThresholds };
  bind(ingestEvents, ({ sender, body }) => ingestBatch(intake, sender, body.events));
  bind(listReopenings, ({ actor, query }) => pageNoun(store, actor, { noun: reopenings, query }));
  bind(reopenValveRoute, ({ actor, params, body }) =>
    reopenByHand(store, actor, { id: params.id, note: body.note }),
  );
}
