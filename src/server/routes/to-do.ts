import { listBlockedAccesses } from '../../contract/blocked-accesses.ts';
import { listFirstInspections } from '../../contract/first-inspections.ts';
import { listRenewals } from '../../contract/renewals.ts';
import { listUnitLoads } from '../../contract/unit-loads.ts';
import { listVisits } from '../../contract/visits.ts';
import { listWatchedBuildings } from '../../contract/watched-buildings.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { readBlockedAccesses } from '../store/blocked-accesses.ts';
import { readFirstInspections } from '../store/first-inspections.ts';
import { pageRenewals } from '../store/renewals.ts';
import { readUnitLoads } from '../store/unit-loads.ts';
import { pageVisits } from '../store/visits.ts';
import { listWatched } from '../store/watched-buildings.ts';

/** What is derived for somebody to do: homes to visit, buildings to watch, compounds to renew or to clear, hazards that press. */
export function bindToDo(bind: Bind, { store, seeds }: Deps): void {
  const typesOf = (row: string) =>
    seeds.taxonomy.categories
      .flatMap(({ types }) => types)
      .filter(({ rows }) => rows.includes(row))
      .map(({ zh }) => zh);
  const faultTypes = typesOf('S4-E3');
  const blockingTypes = typesOf('S3-E4');
  bind(listVisits, ({ actor, query }) => pageVisits(store, actor, query));
  bind(listWatchedBuildings, async ({ actor, query }) => {
    const items = await listWatched(store, actor, { area: query.area, faultTypes });
    return { items, total: items.length };
  });
  bind(listRenewals, ({ actor, query }) => pageRenewals(store, actor, query));
  bind(listBlockedAccesses, ({ actor, query }) =>
    readBlockedAccesses(store, actor, { area: query.area, blockingTypes }),
  );
  bind(listUnitLoads, async ({ actor, query }) => {
    const loads = await readUnitLoads(store, actor, query.area);
    return { ...loads, total: loads.items.length };
  });
  bind(listFirstInspections, async ({ actor }) => {
    const items = await readFirstInspections(store, actor);
    return { items, total: items.length };
  });
}
