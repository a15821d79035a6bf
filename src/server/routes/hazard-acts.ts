import { actOnHazards, listActs, undoAct } from '../../contract/hazard-acts.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { actOnAll } from '../store/act-on-hazards.ts';
import { pageActs, undoHazardAct } from '../store/hazard-act-batch.ts';

export function bindHazardActs(bind: Bind, { store }: Deps): void {
  bind(actOnHazards, ({ actor, body }) => actOnAll(store, actor, body));
  bind(listActs, ({ actor, query }) => pageActs(store, actor, query));
  bind(undoAct, ({ actor, params }) => undoHazardAct(store, actor, params.id));
}
