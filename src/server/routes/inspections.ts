import { listHouseholdCounts, setHouseholdCountsRoute } from '../../contract/household-counts.ts';
import {
  amendInspectionRoute,
  getInspection,
  listInspections,
  recordInspectionRoute,
  withdrawInspectionRoute,
} from '../../contract/inspections.ts';
import { getMicroFireStation, listMicroFireStations } from '../../contract/micro-fire-stations.ts';
import {
  addPremisesRoute,
  amendPremisesRoute,
  getPremises,
  listPremises,
  removePremisesRoute,
} from '../../contract/premises.ts';
import { getTransformer, listTransformers } from '../../contract/transformers.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { pageHouseholdCounts, tellHouseholdCount } from '../store/household-counts.ts';
import { inspections, toInspectionView } from '../store/inspections.ts';
import { addPremises, changePremises, dropPremises } from '../store/keep-premises.ts';
import { microFireStations } from '../store/micro-fire-stations.ts';
import { findVersioned, pageVersioned } from '../store/noun-versions.ts';
import { findNoun, pageNoun } from '../store/nouns.ts';
import { mapPage } from '../store/page.ts';
import { premises, toPremisesView } from '../store/premises.ts';
import { addInspection, changeInspection, takeInspectionBack } from '../store/record-inspection.ts';
import { setHouseholdCounts } from '../store/set-household-counts.ts';
import { toTransformerView, transformers } from '../store/transformers.ts';

export function bindInspections(bind: Bind, deps: Deps): void {
  const { store } = deps;
  bind(listInspections, async ({ actor, query }) =>
    mapPage(await pageVersioned(store, actor, { noun: inspections, query }), toInspectionView),
  );
  bind(getInspection, async ({ actor, params: { id } }) => {
    const found = await findVersioned(store, actor, { noun: inspections, id });
    return found && toInspectionView(found);
  });
  bind(listPremises, async ({ actor, query }) =>
    mapPage(await pageVersioned(store, actor, { noun: premises, query }), toPremisesView),
  );
  bind(getPremises, async ({ actor, params: { id } }) => {
    const found = await findVersioned(store, actor, { noun: premises, id });
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
  bindLedger(bind, deps);
}

/** What communities and inspectors enter themselves. */
function bindLedger(bind: Bind, { store, seeds: { taxonomy } }: Deps): void {
  bind(recordInspectionRoute, ({ actor, body }) =>
    addInspection(store, actor, { input: body, taxonomy }),
  );
  bind(amendInspectionRoute, ({ actor, params: { id }, query: { ifVersion }, body }) =>
    changeInspection(store, actor, { id, ifVersion, ...body, taxonomy }),
  );
  bind(withdrawInspectionRoute, ({ actor, params: { id }, query: { ifVersion }, body }) =>
    takeInspectionBack(store, actor, { id, ifVersion, ...body }),
  );
  bind(addPremisesRoute, ({ actor, body }) => addPremises(store, actor, body));
  bind(amendPremisesRoute, ({ actor, params: { id }, query: { ifVersion }, body }) =>
    changePremises(store, actor, { id, ifVersion, ...body }),
  );
  bind(removePremisesRoute, ({ actor, params: { id }, query: { ifVersion }, body }) =>
    dropPremises(store, actor, { id, ifVersion, ...body }),
  );
  bind(setHouseholdCountsRoute, async ({ actor, query: { ifVersion }, body }) => {
    const counts = await setHouseholdCounts(store, actor, { ifVersion, input: body });
    return tellHouseholdCount(store, actor, counts);
  });
}
