import { listFirstInspections } from '../../contract/first-inspections.ts';
import { listUnitLoads } from '../../contract/unit-loads.ts';
import { listVisits } from '../../contract/visits.ts';
import { listWatchedBuildings } from '../../contract/watched-buildings.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { readFirstInspections } from '../store/first-inspections.ts';
import { readUnitLoads } from '../store/unit-loads.ts';
import { pageVisits } from '../store/visits.ts';
import { listWatched } from '../store/watched-buildings.ts';

/** What is derived for somebody to do: homes to visit, buildings to watch, hazards that press. */
export function bindToDo(bind: Bind, { store, seeds }: Deps): void {
  const faultTypes = seeds.taxonomy.categories
    .flatMap(({ types }) => types)
    .filter(({ rows }) => rows.includes('S4-E3'))
    .map(({ zh }) => zh);
  bind(listVisits, ({ actor, query }) => pageVisits(store, actor, query));
  bind(listWatchedBuildings, async ({ actor, query }) => {
    const items = await listWatched(store, actor, { area: query.area, faultTypes });
    return { items, total: items.length };
  });
  bind(listUnitLoads, async ({ actor, query }) => {
    const loads = await readUnitLoads(store, actor, query.area);
    return { ...loads, total: loads.items.length };
  });
  bind(listFirstInspections, async ({ actor }) => {
    const items = await readFirstInspections(store, actor);
    return { items, total: items.length };
  });
}
