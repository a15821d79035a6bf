import { listHouseholdCounts } from '../../contract/household-counts.ts';
import { getInspection, listInspections } from '../../contract/inspections.ts';
import { getMicroFireStation, listMicroFireStations } from '../../contract/micro-fire-stations.ts';
import { getPremises, listPremises } from '../../contract/premises.ts';
import { getTransformer, listTransformers } from '../../contract/transformers.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { pageHouseholdCounts } from '../store/household-counts.ts';
import { inspections, toInspectionView } from '../store/inspections.ts';
import { microFireStations } from '../store/micro-fire-stations.ts';
import { findNoun, pageNoun } from '../store/nouns.ts';
import { mapPage } from '../store/page.ts';
import { premises, toPremisesView } from '../store/premises.ts';
import { toTransformerView, transformers } from '../store/transformers.ts';

export function bindInspections(bind: Bind, { store }: Deps): void {
  bind(listInspections, async ({ actor, query }) =>
    mapPage(await pageNoun(store, actor, { noun: inspections, query }), toInspectionView),
  );
  bind(getInspection, async ({ actor, params: { id } }) => {
    const found = await findNoun(store, actor, { noun: inspections, id });
    return found && toInspectionView(found);
  });
  bind(listPremises, async ({ actor, query }) =>
    mapPage(await pageNoun(store, actor, { noun: premises, query }), toPremisesView),
  );
  bind(getPremises, async ({ actor, params: { id } }) => {
    const found = await findNoun(store, actor, { noun: premises, id });
    return found && toPremisesView(found);
  });
  bind(listHouseholdCounts, ({ actor, query }) => pageHouseholdCounts(store, actor, query));
  bind(listTransformers, async ({ actor, query }) =>
    mapPage(await pageNoun(store, actor, { noun: transformers, query }), toTransformerView),
  );
  bind(getTransformer, async ({ actor, params: { id } }) => {
    const found = await findNoun(store, actor, { noun: transformers, id });
    return found && toTransformerView(found);
  });
  bind(listMicroFireStations, ({ actor, query }) =>
    pageNoun(store, actor, { noun: microFireStations, query }),
  );
  bind(getMicroFireStation, ({ actor, params: { id } }) =>
    findNoun(store, actor, { noun: microFireStations, id }),
  );
}
