import {
  getIntake,
  listDeviceTokens,
  listQuarantine,
  makeDeviceToken,
  replayQuarantine,
  revokeDeviceToken,
} from '../../contract/device-tokens.ts';
import { ingestEvents, ingestMessages } from '../../contract/ingest.ts';
import { listReopenings, reopenValveRoute } from '../../contract/reopenings.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { giveToken, listTokens, takeTokenBack } from '../store/device-tokens.ts';
import { ingestBatch } from '../store/events.ts';
import { pageNoun } from '../store/nouns.ts';
import { pageQuarantine, readIntake } from '../store/quarantine.ts';
import { reopenByHand, reopenings } from '../store/reopenings.ts';
import { replay } from '../store/replay-quarantine.ts';

export function bindIngest(bind: Bind, { store, seeds }: Deps): void {
  const intake = { store, thresholds: seeds.deviceThresholds };
  bind(ingestEvents, ({ sender, body }) => ingestBatch(intake, sender, body.events));
  bind(ingestMessages, ({ sender, body }) => ingestBatch(intake, sender, body));
  bind(getIntake, ({ actor }) => readIntake(store, actor));
  bind(listDeviceTokens, async ({ actor }) => {
    const items = await listTokens(store, actor);
    return { items, total: items.length };
  });
  bind(makeDeviceToken, ({ actor, body }) => giveToken(store, actor, body));
  bind(revokeDeviceToken, ({ actor, params }) => takeTokenBack(store, actor, params.id));
  bind(listQuarantine, ({ actor, query }) => pageQuarantine(store, actor, query));
  bind(replayQuarantine, ({ actor, body }) => replay(intake, actor, body.ids));
  bind(listReopenings, ({ actor, query }) => pageNoun(store, actor, { noun: reopenings, query }));
  bind(reopenValveRoute, ({ actor, params, body }) =>
    reopenByHand(store, actor, { id: params.id, note: body.note }),
  );
}
