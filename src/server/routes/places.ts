import { listAreas } from '../../contract/areas.ts';
import { getChargingSite, listChargingSites } from '../../contract/charging-sites.ts';
import { amendCompoundRoute, getCompound, listCompounds } from '../../contract/compounds.ts';
import { listUnits } from '../../contract/units.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { changeCompound } from '../store/amend-compound.ts';
import { listAreaSummaries } from '../store/areas.ts';
import { findChargingSite, pageChargingSites } from '../store/charging-sites.ts';
import { findCompound, pageCompounds } from '../store/compounds.ts';
import { listAllUnits } from '../store/units.ts';

export function bindPlaces(bind: Bind, { store }: Deps): void {
  bind(listAreas, async ({ actor }) => withTotal(await listAreaSummaries(store, actor)));
  bind(listUnits, async ({ actor }) => withTotal(await listAllUnits(store, actor)));
  bind(listCompounds, ({ actor, query }) => pageCompounds(store, actor, query));
  bind(getCompound, ({ actor, params }) => findCompound(store, actor, params.id));
  bind(amendCompoundRoute, ({ actor, params: { id }, query: { ifVersion }, body }) =>
    changeCompound(store, actor, { id, ifVersion, ...body }),
  );
  bind(listChargingSites, ({ actor, query }) => pageChargingSites(store, actor, query));
  bind(getChargingSite, ({ actor, params }) => findChargingSite(store, actor, params.id));
}

function withTotal<Item>(items: Item[]): { items: Item[]; total: number } {
  return { items, total: items.length };
}
