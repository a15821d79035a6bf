import { getEnforcement, listEnforcements } from '../../contract/enforcements.ts';
import { getMatter, listMatters } from '../../contract/matters.ts';
import { getSupervision, listSupervisions } from '../../contract/supervisions.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { enforcements } from '../store/enforcements.ts';
import { matters } from '../store/matters.ts';
import { findNoun, pageNoun } from '../store/nouns.ts';
import { supervisions } from '../store/supervisions.ts';

export function bindSupervisions(bind: Bind, { store }: Deps): void {
  bind(listMatters, ({ actor, query }) => pageNoun(store, actor, { noun: matters, query }));
  bind(getMatter, ({ actor, params }) => findNoun(store, actor, { noun: matters, id: params.id }));
  bind(listSupervisions, ({ actor, query }) =>
    pageNoun(store, actor, { noun: supervisions, query }),
  );
  bind(getSupervision, ({ actor, params }) =>
    findNoun(store, actor, { noun: supervisions, id: params.id }),
  );
  bind(listEnforcements, ({ actor, query }) =>
    pageNoun(store, actor, { noun: enforcements, query }),
  );
  bind(getEnforcement, ({ actor, params }) =>
    findNoun(store, actor, { noun: enforcements, id: params.id }),
  );
}
