import { listCompoundStats } from '../../contract/compound-stats.ts';
import { listHazardDays } from '../../contract/hazard-days.ts';
import { getHazardStats } from '../../contract/hazard-stats.ts';
import {
  getHazard,
  getHazardColumns,
  hazardColumnsMediaType,
  listHazardMarks,
  listHazards,
} from '../../contract/hazards.ts';
import type { Bind } from '../bind-route.ts';
import { answerBytes } from '../bytes.ts';
import type { Deps } from '../deps.ts';
import { readCompoundStats } from '../store/compound-stats.ts';
import { createHazardColumns } from '../store/hazard-columns.ts';
import { readHazardDays } from '../store/hazard-days.ts';
import { markHazards, pageHazards } from '../store/hazard-list.ts';
import { readHazardStats } from '../store/hazard-stats.ts';
import { findHazard } from '../store/hazards.ts';
import { bindHazardActs } from './hazard-acts.ts';
import { bindHazardSteps } from './hazard-steps.ts';

export function bindHazards(bind: Bind, deps: Deps): void {
  const { store } = deps;
  bind(listHazards, ({ actor, query }) => pageHazards(store, actor, query));
  bind(listHazardMarks, ({ actor, query }) => markHazards(store, actor, query));
  const columnsOf = createHazardColumns(store);
  bind(getHazardColumns, async ({ actor, request }) =>
    answerBytes(request, { mediaType: hazardColumnsMediaType, ...(await columnsOf(actor)) }),
  );
  bind(getHazardStats, ({ actor, query }) => readHazardStats(store, actor, query));
  bind(listHazardDays, async ({ actor, query }) => {
    const items = await readHazardDays(store, actor, query);
    return { items, total: items.length };
  });
  bind(listCompoundStats, async ({ actor, query }) => {
    const items = await readCompoundStats(store, actor, query);
    return { items, total: items.length };
  });
  // Before the hazard by its id, which would take their address for one.
  bindHazardActs(bind, deps);
  bind(getHazard, ({ actor, params }) => findHazard(store, actor, params.id));
  bindHazardSteps(bind, deps);
}
